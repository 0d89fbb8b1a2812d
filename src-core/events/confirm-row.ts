import { isTrouble } from '../model/level.ts';
import type { Snapshot } from '../model/snapshot.ts';
import type { EpochMs } from '../model/time.ts';
import { incidentNaming } from './components.ts';
import type { PageEvent, ThreadId, ThreadRecord } from './event.ts';
import { countFlap, SETTLE_MS, worstOf, type Flaps } from './flaps.ts';
import { settledLevel, silentThread } from './ledger.ts';
import type { Row } from './rows.ts';

/** What is known about a row before this poll. */
export interface RowContext {
  readonly poll: {
    readonly pageId: string;
    readonly current: Snapshot;
    readonly at: EpochMs;
    readonly isReturn?: boolean;
  };
  /** The same row in the last complete reading, under whatever id. */
  readonly earlierRow: (row: Row) => Row | null;
  readonly threads: ReadonlyMap<ThreadId, ThreadRecord>;
  readonly heldSince: EpochMs | null;
  readonly flaps: Flaps | null;
  /** True on the first complete reading since the start, when nothing is held because nothing is remembered. */
  readonly restarted: boolean;
}

export interface ConfirmedRow {
  readonly heldSince: EpochMs | null;
  readonly flaps: Flaps | null;
  readonly events: readonly PageEvent[];
  readonly settled: ThreadRecord | null;
}

/** One component, or a page without any: see `confirm` for the rule. */
export function confirmRow(row: Row, context: RowContext): ConfirmedRow {
  const { current, at, isReturn } = context.poll;
  const { component, level } = row;
  const earlier = context.earlierRow(row);
  const incident = component === null ? null : incidentNaming(component.id, current.incidents);
  const flaps =
    component === null || incident !== null ? null : countFlap(context.flaps, earlier?.level ?? 'unknown', level, at);
  const isFlapping = flaps !== null && flaps.said;
  if (level === 'unknown') return { heldSince: context.heldSince, flaps, events: [], settled: null };

  const known = context.threads.get(row.threadId);
  const thread = known ?? inherited(row, earlier, context);
  const settled = known === undefined ? thread : null;
  const base = settledLevel(thread);
  const said: readonly PageEvent[] =
    isFlapping && component !== null && context.flaps?.said !== true
      ? [{ kind: 'component_flapping', component, count: flaps.returns.length, worst: worstOf(flaps) }]
      : [];
  if (level === base) return { heldSince: null, flaps, events: said, settled };
  if (thread?.phase !== 'started' && (incident !== null || !isTrouble(level))) {
    // Nothing is owed, and the incident does the talking, or there is nothing to talk of.
    const unsaid = thread ?? silentThread(row.threadId, context.poll.pageId, level, at);
    return { heldSince: null, flaps, events: said, settled: { ...unsaid, announced: level } };
  }

  const seenBefore = context.restarted && earlier?.level === level;
  const since = context.heldSince ?? (seenBefore ? Number.NEGATIVE_INFINITY : at);
  const isMajor = level === 'major_outage' || base === 'major_outage';
  const isRipe =
    incident !== null || isReturn === true || (isFlapping ? at - since >= SETTLE_MS : isMajor || since < at);
  if (!isRipe) return { heldSince: since, flaps, events: said, settled };
  const change: PageEvent =
    component === null
      ? { kind: 'page_changed', from: base, to: level }
      : { kind: 'component_changed', component, from: base, to: level, incident };
  return { heldSince: null, flaps, events: [...said, change], settled };
}

/**
 * A row the ledger has not heard of: one whose id was given anew takes its thread along, one that is new on the page is
 * taken as it comes, and one that was there all the time has never been anything but operational.
 */
function inherited(row: Row, earlier: Row | null, { poll, threads }: RowContext): ThreadRecord | null {
  if (earlier === null) {
    if (row.level === 'unknown' || row.level === 'operational') return null;
    return silentThread(row.threadId, poll.pageId, row.level, poll.at);
  }
  const thread = threads.get(earlier.threadId);
  return thread === undefined ? null : { ...thread, threadId: row.threadId };
}
