import type { PageHistory } from '#core/history/page-record';
import { failed, ok, type Result } from '#core/model/result';
import type { EpochMs } from '#core/model/time';
import type { Engine } from '../engine/engine.ts';
import type { Store } from '../engine/ports.ts';
import { createMemoryStore } from '../node/memory-store.ts';
import type { FoundPage } from './find-page.ts';
import { openHistoryToRead, openHistoryToWrite } from './open-history.ts';
import { createMemorySettings, createQuietEngine } from './quiet-engine.ts';
import type { Toolbox } from './toolbox.ts';

/** An engine that only looks things up: it polls when asked to, and tells nobody. */
export interface HistorySession {
  readonly engine: Engine;
  /** When the page was last read; null for never. */
  readAt(pageId: string): EpochMs | null;
}

/** Works with the history in the data folder, and puts it away after. The problem is one sentence. */
export async function withStoredHistory<Value>(
  toolbox: Toolbox,
  run: (session: HistorySession) => Promise<Result<Value, string>>,
): Promise<Result<Value, string>> {
  const stored = await openHistoryToRead(toolbox);
  if (!stored.ok) return stored;
  return withEngine(toolbox, toolbox.settings.pages, stored.value ?? createMemoryStore(), run);
}

/**
 * Works with the history of one page: the stored one where it is watched, else one that is read now and forgotten. A
 * page that was never read is read first. The problem is one sentence.
 */
export async function withHistoryOf<Value>(
  { page, isWatched }: FoundPage,
  toolbox: Toolbox,
  run: (session: HistorySession) => Promise<Result<Value, string>>,
): Promise<Result<Value, string>> {
  const runWhenRead = async (session: HistorySession): Promise<Result<Value, string>> => {
    if (session.readAt(page.id) === null) await session.engine.pollOnce([page.id]);
    if (session.readAt(page.id) !== null) return run(session);
    const state = session.engine.state().pages.find(({ id }) => id === page.id);
    return failed(state?.failure?.reason ?? `${page.name} could not be read.`);
  };
  const opened = await openHistoryToRead(toolbox);
  if (!opened.ok) return opened;
  // One that was watched once still has its history.
  if (opened.value !== null && isRead(page.id, opened.value)) {
    return withEngine(toolbox, [page], opened.value, runWhenRead);
  }
  opened.value?.close();
  // Beside a Greenbar that runs it is read all the same, and kept by that one.
  const kept = isWatched ? await openHistoryToWrite(toolbox) : ok(null);
  if (!kept.ok) return kept;
  return withEngine(toolbox, [page], kept.value ?? createMemoryStore(), runWhenRead);
}

function isRead(pageId: string, store: Store): boolean {
  return (store.loadRecord(pageId)?.readAt ?? null) !== null;
}

/** The bars of one page. */
export async function readHistory(
  { engine }: HistorySession,
  args: { readonly pageId: string; readonly days: number; readonly timeZone: string },
): Promise<Result<PageHistory, string>> {
  const history = await engine.handlers.history(args);
  return history.ok ? ok(history.value) : failed(history.problem);
}

async function withEngine<Value>(
  toolbox: Toolbox,
  pages: Toolbox['settings']['pages'],
  store: Store,
  run: (session: HistorySession) => Promise<Result<Value, string>>,
): Promise<Result<Value, string>> {
  const { settings, clock, startedAt } = toolbox;
  const engine = createQuietEngine(toolbox, {
    store,
    settings: createMemorySettings({ ...settings, pages }),
    // One moment for the whole command: otherwise the milliseconds between reading and asking would be a gap in the bars.
    clock: { ...clock, now: () => startedAt },
  });
  try {
    return await run({ engine, readAt: (pageId) => store.loadRecord(pageId)?.readAt ?? null });
  } finally {
    await engine.stop();
  }
}
