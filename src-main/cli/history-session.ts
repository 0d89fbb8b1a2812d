import { existsSync } from 'node:fs';
import type { PageHistory } from '#core/history/page-record';
import { failed, ok, type Result } from '#core/model/result';
import type { EpochMs } from '#core/model/time';
import { createEngine } from '../engine/create-engine.ts';
import type { Engine } from '../engine/engine.ts';
import type { HookRunner, Log, Notifier, Store } from '../engine/ports.ts';
import { createMemoryStore } from '../node/memory-store.ts';
import { createLink } from '../node/link.ts';
import { noPower } from '../node/no-power.ts';
import { createNodeProber } from '../node/probe/node-prober.ts';
import { openSqliteStore } from '../node/sqlite-store.ts';
import type { FoundPage } from './find-page.ts';
import { createMemorySettings } from './memory-settings.ts';
import type { Toolbox } from './toolbox.ts';

/** An engine that only looks things up: it polls when asked to, and tells nobody. */
export interface HistorySession {
  readonly engine: Engine;
  /** When the page was last read; null for never. */
  readAt(pageId: string): EpochMs | null;
}

const noVersions = { greenbar: '', node: '', platform: '', electron: null };
/** A command tells the terminal. */
const nobody: Notifier = { send: () => Promise.resolve({ kind: 'failed', missed: [] }), ways: () => [] };
/** What hooks are to be told waits for the program in the background, too. */
const noHooks: HookRunner = {
  run: () => Promise.resolve({ kind: 'cut' }),
  post: () => Promise.resolve({ kind: 'cut' }),
  close: () => Promise.resolve(),
};
const noLog: Log = { info: () => undefined, warn: () => undefined };

/** Works with the history in the data folder, and puts it away after. The problem is one sentence. */
export async function withStoredHistory<Value>(
  toolbox: Toolbox,
  run: (session: HistorySession) => Promise<Result<Value, string>>,
): Promise<Result<Value, string>> {
  const stored = await openHistory(toolbox);
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
  const opened = await openHistory(toolbox, isWatched);
  if (!opened.ok) return opened;
  const stored = opened.value;
  // One that was watched once still has its history.
  if (stored !== null && (isWatched || stored.loadRecord(page.id) !== null)) {
    return withEngine(toolbox, [page], stored, runWhenRead);
  }
  stored?.close();
  return withEngine(toolbox, [page], createMemoryStore(), runWhenRead);
}

/** The history in the data folder; null where there is none yet and none is wanted. Tells what was wrong with it. */
async function openHistory({ historyFile, tell }: Toolbox, create = false): Promise<Result<Store | null, string>> {
  if (!create && !existsSync(historyFile)) return ok(null);
  const opened = await openSqliteStore(historyFile);
  if (!opened.ok) return failed(opened.problem);
  if (opened.value.warning !== null) tell(opened.value.warning);
  return ok(opened.value.store);
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
  { settings, clock, startedAt, http, catalogue, version }: Toolbox,
  pages: Toolbox['settings']['pages'],
  store: Store,
  run: (session: HistorySession) => Promise<Result<Value, string>>,
): Promise<Result<Value, string>> {
  // One moment for the whole command: otherwise the milliseconds between reading and asking would be a gap in the bars.
  const engine = createEngine(
    {
      clock: { ...clock, now: () => startedAt },
      http,
      prober: createNodeProber({ userAgent: `Greenbar/${version}` }),
      store,
      random: Math.random,
      settings: createMemorySettings({ ...settings, pages }),
      notifier: nobody,
      examiner: { examine: () => Promise.resolve({ versions: noVersions, findings: [] }) },
      hooks: noHooks,
      power: noPower,
      link: createLink(),
      languages: { preferred: () => [] },
      opener: { open: () => Promise.resolve(false) },
      log: noLog,
    },
    { version, clockSpeed: 1, tellsNobody: true, catalogue, locale: 'en' },
  );
  try {
    return await run({ engine, readAt: (pageId) => store.loadRecord(pageId)?.readAt ?? null });
  } finally {
    await engine.stop();
  }
}
