import { withEndings, withPassed } from '#core/events/ended-incidents';
import type { PageEvent } from '#core/events/event';
import { rejoinComponents } from '#core/history/join-components';
import { observe } from '#core/history/observe';
import { withRows } from '#core/history/page-move';
import type { Renames } from '#core/history/page-record';
import { vanishedIncidents } from '#core/history/vanished-incidents';
import type { EpochMs } from '#core/model/time';
import type { Outcome } from '#core/poll/outcome';
import type { Announcer } from './announcer.ts';
import { backfill } from './backfill.ts';
import type { Meter } from './meter.ts';
import type { PageSession } from './page-session.ts';
import type { Ports } from './ports.ts';
import type { QuietPolls } from './quiet-polls.ts';

/** What keeping a reading needs of the engine besides the page. */
export interface KeepContext {
  readonly ports: Ports;
  readonly announcer: Announcer;
  /** Takes what a poll found that brought nothing new. */
  readonly keepQuiet: QuietPolls['keep'];
  /** How often a page is asked while all is well. */
  readonly intervalMs: (session: PageSession) => number;
  /** What the requests for this page cost. */
  readonly meter: Meter;
  /** Components of a page have new ids: what the user decided about them follows. */
  readonly onRenamed: (session: PageSession, rows: ReadonlyMap<string, string>) => void;
}

/** What goes into the same transaction as a reading. */
export interface Besides {
  readonly renames: Renames;
  readonly events: readonly PageEvent[];
}

/**
 * Where open incidents have gone from the page's list, its history is asked how they ended; after an absence (`awaySince`
 * is when we were last there, else null) also which came and went meanwhile.
 */
export async function completed(
  session: PageSession,
  outcome: Outcome,
  ports: Ports,
  awaySince: EpochMs | null,
): Promise<Outcome> {
  const before = session.record.snapshot;
  const after = outcome.kind === 'fresh' ? outcome.snapshot : outcome.kind === 'not_modified' ? before : null;
  if (after === null) return outcome;
  const hasVanished = vanishedIncidents(before, after).length > 0;
  const mayHavePassed = awaySince !== null && after.incidentsListed === 'open' && session.format.history !== undefined;
  if (!hasVanished && !mayHavePassed) return outcome;
  const now = ports.clock.now();
  const hasEnded = hasVanished && after.incidentsComplete !== false;
  // A list that is all the vendor publishes: what has gone from it is over, for there is nobody else to ask.
  const isAll = session.format.history === undefined;
  const history = isAll ? { incidents: [] } : hasEnded || mayHavePassed ? await backfill(session, ports, now) : null;
  const ended = hasVanished ? withEndings(before, after, hasEnded ? history : null, now) : after;
  const whole =
    before === null || history === null || !mayHavePassed ? ended : withPassed(before, ended, history, awaySince);
  return whole === before ? outcome : { kind: 'fresh', snapshot: whole };
}

/**
 * One transaction: the reading, what it means, and what will be said of it. A store that fails leaves all as it was.
 * Components whose ids were given anew go on under the new ones. More of the same, of which nothing is left to be told,
 * waits for others to be written with.
 */
export function keepReading(
  session: PageSession,
  outcome: Outcome,
  at: EpochMs,
  { ports, announcer, keepQuiet, intervalMs, meter, onRenamed }: KeepContext,
  besides: Besides | null = null,
): readonly PageEvent[] {
  const known = session.record.snapshot;
  const rejoined =
    outcome.kind === 'fresh' && known !== null ? rejoinComponents(known, outcome.snapshot) : new Map<string, string>();
  const record =
    known === null || rejoined.size === 0 ? session.record : { ...session.record, snapshot: withRows(known, rejoined) };
  const seen = observe(record, outcome, at, { intervalMs: intervalMs(session), traffic: meter.take() });
  const isGood = seen.record.failure === null;
  if (isGood && seen.after === null && besides === null && rejoined.size === 0 && announcer.isAtRest(session)) {
    keepQuiet(seen.write);
    session.record = seen.record;
    return [];
  }
  let events: readonly PageEvent[] = [];
  let commit = (): void => undefined;
  ports.store.together(() => {
    if (besides !== null) ports.store.rename(record.pageId, besides.renames);
    if (rejoined.size > 0) ports.store.rename(record.pageId, { rows: rejoined, incidents: new Map() });
    ports.store.write(seen.write);
    if (!isGood) return;
    ({ events, commit } = announcer.judge(
      session,
      { before: seen.before, after: seen.after, at },
      besides?.events ?? [],
    ));
  });
  session.record = seen.record;
  commit();
  if (rejoined.size > 0) onRenamed(session, rejoined);
  return events;
}
