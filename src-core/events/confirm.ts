import type { Snapshot } from '../model/snapshot.ts';
import type { EpochMs } from '../model/time.ts';
import { earlierComponents } from './components.ts';
import { confirmRow } from './confirm-row.ts';
import type { PageEvent, ThreadId, ThreadRecord } from './event.ts';
import type { Flaps } from './flaps.ts';
import { settleIncidents, settleRows } from './ledger.ts';
import { remind, worsened } from './reconcile.ts';
import { componentRow, rowsOf, type Row } from './rows.ts';
import { incidentThreadId } from './thread-id.ts';

/** What waits to be confirmed. Kept in memory, one for each page; begins as `nothingPending`. */
export interface Pending {
  /** The last reading whose list of components was complete; null before the first since the start. */
  readonly baseline: Snapshot | null;
  /** When each flip that waits was first seen. */
  readonly heldSince: ReadonlyMap<ThreadId, EpochMs>;
  readonly flaps: ReadonlyMap<ThreadId, Flaps>;
}

export const nothingPending: Pending = { baseline: null, heldSince: new Map(), flaps: new Map() };

/** One good poll, fresh or unmodified. */
export interface GoodPoll {
  readonly pageId: string;
  /** The last good reading before this poll; null on the first. */
  readonly before: Snapshot | null;
  /** When `before` was last confirmed; null where that is not known. */
  readonly readAt?: EpochMs | null;
  /** Whether this is the first good poll after an absence: what it shows has lasted, and is not asked twice. */
  readonly isReturn?: boolean;
  /** The reading this poll gave or confirmed: the same as `before` where nothing has changed. */
  readonly current: Snapshot;
  /** What `diff` says of the two. */
  readonly events: readonly PageEvent[];
  /** The page's part of the ledger. */
  readonly threads: readonly ThreadRecord[];
  readonly at: EpochMs;
}

export interface Confirmed {
  readonly pending: Pending;
  /** To be decided now, in this order. */
  readonly events: readonly PageEvent[];
  /** To be written to the ledger now, before anything is decided: what is settled without words. */
  readonly settled: readonly ThreadRecord[];
}

/**
 * Which events of a good poll are ripe to be decided. Call it on every good poll, also where nothing has changed.
 *
 * Incidents and maintenances are ripe at once. Components (and pages without any) are measured against the level at
 * which the ledger last settled them, aloud or in silence, not against the reading before: a flip that is still
 * waiting when the program ends is then found again after the start, one that was settled is not brought up twice,
 * and a level that was unknown in between hides neither the beginning nor the end of an outage. For this to hold,
 * every decision's thread has to be written, also that of a silence.
 *
 * Where an open incident names a component, it does the talking, and the component is settled without words. A flip
 * nobody speaks for waits for a second good poll that still shows it, except to or from a major outage. One
 * that is back before that is never mentioned, only counted: the third return within an hour is said once, and until
 * an hour has passed without one, trouble has to last ten minutes to be told. The first poll after an absence does not
 * wait: who comes back is told everything at once.
 *
 * Readings with an incomplete list of components are passed over: for components they are no readings.
 */
export function confirm(pending: Pending, poll: GoodPoll): Confirmed {
  const { before, current, pageId, at } = poll;
  const baseline = pending.baseline ?? (before?.componentsComplete === true ? before : null);
  const ripe = before === null ? [] : incidentEvents(poll);
  const known = new Set(poll.threads.map(({ threadId }) => threadId));
  const unheardOf = ({ threadId }: ThreadRecord): boolean => !known.has(threadId);
  const settled = before === null ? settleIncidents(current, pageId, at).filter(unheardOf) : [];
  if (!current.componentsComplete) return { pending: { ...pending, baseline }, events: ripe, settled };
  if (baseline === null) {
    const rows = settleRows(current, pageId, at).filter(unheardOf);
    return { pending: { ...pending, baseline: current }, events: ripe, settled: [...settled, ...rows] };
  }
  const rows = confirmRows(pending, baseline, poll);
  return { ...rows, events: [...ripe, ...rows.events], settled: [...settled, ...rows.settled] };
}

function incidentEvents(poll: GoodPoll): readonly PageEvent[] {
  const known = new Set(poll.threads.map(({ threadId }) => threadId));
  const news = poll.events.filter((event) => {
    if (event.kind === 'incident_passed')
      return !known.has(threadOf(event, poll)) && endedAt(event) >= (poll.readAt ?? 0);
    return event.kind !== 'component_changed' && event.kind !== 'page_changed';
  });
  return [...news, ...worsened(poll, news), ...remind(poll, news)];
}

type Passed = Extract<PageEvent, { readonly kind: 'incident_passed' }>;

function threadOf({ incident }: Passed, { pageId }: GoodPoll): ThreadId {
  return incidentThreadId(pageId, incident.id);
}

/** One that ended before the last reading has only now been written down, or come back into the list. */
function endedAt({ incident }: Passed): EpochMs {
  return incident.resolvedAt ?? incident.updates.at(-1)?.at ?? incident.startedAt;
}

function confirmRows(pending: Pending, baseline: Snapshot, poll: GoodPoll): Confirmed {
  const threads = new Map(poll.threads.map((thread) => [thread.threadId, thread]));
  const earlierRow = earlierRows(baseline, poll);
  const heldSince = new Map<ThreadId, EpochMs>();
  const flaps = new Map<ThreadId, Flaps>();
  const events: PageEvent[] = [];
  const settled: ThreadRecord[] = [];
  const isUnheardOf = ({ threadId }: Row): boolean =>
    !threads.has(threadId) && !pending.heldSince.has(threadId) && !pending.flaps.has(threadId);
  for (const [at, row] of rowsOf(poll.current, poll.pageId).entries()) {
    const { threadId } = row;
    // Most rows of most pages: it worked, it works, and nothing was ever said of it.
    if (row.component === baseline.components[at] && row.level === 'operational' && isUnheardOf(row)) continue;
    const confirmed = confirmRow(row, {
      poll,
      earlierRow,
      threads,
      heldSince: pending.heldSince.get(threadId) ?? null,
      flaps: pending.flaps.get(threadId) ?? null,
      restarted: pending.baseline === null,
    });
    if (confirmed.heldSince !== null) heldSince.set(threadId, confirmed.heldSince);
    if (confirmed.flaps !== null) flaps.set(threadId, confirmed.flaps);
    if (confirmed.settled !== null) settled.push(confirmed.settled);
    events.push(...confirmed.events);
  }
  return { pending: { baseline: poll.current, heldSince, flaps }, events, settled };
}

/** How to find a row in the last complete reading, under whatever id. */
function earlierRows(baseline: Snapshot, { current, pageId }: GoodPoll): (row: Row) => Row | null {
  const earlierComponent = earlierComponents(baseline, current);
  return ({ threadId, component }) => {
    if (component === null) return rowsOf(baseline, pageId).find((row) => row.threadId === threadId) ?? null;
    const earlier = earlierComponent(component);
    return earlier === null ? null : componentRow(earlier, pageId);
  };
}
