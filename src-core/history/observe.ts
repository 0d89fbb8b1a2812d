import type { Failure } from '../model/failure.ts';
import { assertNever } from '../model/result.ts';
import type { Snapshot } from '../model/snapshot.ts';
import type { EpochMs, Span } from '../model/time.ts';
import type { Outcome } from '../poll/outcome.ts';
import { carryOver } from './carry-over.ts';
import { utcDate } from './days.ts';
import { EMPTIED, isEmptied } from './emptied.ts';
import { keepKnown } from './keep-known.ts';
import { levelChanges } from './level-changes.ts';
import { isOlderCopy, OLDER_COPY } from './older-copy.ts';
import type { PageRecord, PageWrite, Traffic } from './page-record.ts';
import { patienceMs } from './patience.ts';
import { same } from './same.ts';

interface ObserveOptions {
  /** How often the page is polled when all is well. */
  readonly intervalMs: number;
  /** What asking cost. */
  readonly traffic: Traffic;
}

interface Observation {
  readonly record: PageRecord;
  /** What to store, in one transaction. */
  readonly write: PageWrite;
  /** The last good reading before this poll. */
  readonly before: Snapshot | null;
  /** The new reading, if this poll brought one that differs; null for failures and for more of the same. */
  readonly after: Snapshot | null;
}

/** A page nobody has looked at yet. */
export function newRecord(pageId: string): PageRecord {
  return {
    pageId,
    snapshot: null,
    readAt: null,
    watching: null,
    attemptedAt: null,
    failure: null,
    failuresInARow: 0,
    failingSince: null,
    historyRevision: 0,
  };
}

/** A page that is watched anew: what happened since its last reading is nobody's news. Its history goes on. */
export function unreadRecord({ pageId, historyRevision }: PageRecord): PageRecord {
  return { ...newRecord(pageId), historyRevision: historyRevision + 1 };
}

/** Folds one poll into what we know of a page. A failed poll ages the last reading and never replaces it. */
export function observe(record: PageRecord, outcome: Outcome, at: EpochMs, options: ObserveOptions): Observation {
  switch (outcome.kind) {
    case 'failed':
      return failedPoll(record, outcome.failure, at, options);
    case 'not_modified':
      return unchangedPoll(record, at, options);
    case 'fresh': {
      const before = record.snapshot;
      if (isEmptied(before, outcome.snapshot)) return failedPoll(record, EMPTIED, at, options);
      if (isOlderCopy(record, outcome.snapshot, at, options.intervalMs))
        return failedPoll(record, OLDER_COPY, at, options);
      const after = keepKnown(before, carryOver(before, outcome.snapshot));
      return same(before, after) ? unchangedPoll(record, at, options) : changedPoll(record, after, at, options);
    }
    default:
      return assertNever(outcome);
  }
}

function failedPoll(record: PageRecord, failure: Failure, at: EpochMs, options: ObserveOptions): Observation {
  const sameStory = record.failure !== null && storyOf(record.failure) === storyOf(failure);
  const next: PageRecord = {
    ...record,
    attemptedAt: at,
    failure,
    failuresInARow: record.failuresInARow + 1,
    failingSince: sameStory ? (record.failingSince ?? at) : at,
  };
  return observation(record, next, 'failed', {}, at, options);
}

/** A source that changed its shape and a server that cannot be reached are different stories: each has its own start. */
function storyOf({ kind, reason }: Failure): string {
  if (reason === OLDER_COPY.reason) return 'older';
  return kind === 'shape' ? 'shape' : 'unreachable';
}

function unchangedPoll(record: PageRecord, at: EpochMs, options: ObserveOptions): Observation {
  // Without a reading there is nothing that could be unmodified: the attempt counts, the reading does not.
  const next = record.snapshot === null ? attempted(record, at) : good(record, at, options);
  return observation(record, next, 'notModified', {}, at, options);
}

function changedPoll(record: PageRecord, after: Snapshot, at: EpochMs, options: ObserveOptions): Observation {
  const before = record.snapshot;
  const added = {
    changes: levelChanges(before, after, at),
    incidents: newOrChanged(before?.incidents ?? [], after.incidents),
    maintenances: newOrChanged(before?.maintenances ?? [], after.maintenances),
  };
  const answersDiffer = added.changes.length > 0 || added.incidents.length > 0 || !sameRows(before, after);
  const read = good(record, at, options);
  const historyRevision = answersDiffer ? record.historyRevision + 1 : read.historyRevision;
  return observation(record, { ...read, snapshot: after, historyRevision }, 'fresh', added, at, options);
}

function attempted(record: PageRecord, at: EpochMs): PageRecord {
  return { ...record, attemptedAt: at, failure: null, failuresInARow: 0, failingSince: null };
}

/** A stretch that goes on changes an answer no more than the clock does; a gap that opens or closes does. */
function good(record: PageRecord, at: EpochMs, { intervalMs }: ObserveOptions): PageRecord {
  const watching = watchedUntil(record.watching, at, patienceMs(intervalMs));
  const goesOn = record.watching !== null && watching.from === record.watching.from;
  const historyRevision = goesOn ? record.historyRevision : record.historyRevision + 1;
  return { ...attempted(record, at), readAt: at, watching, historyRevision };
}

/** Sleep, failures and a stopped app leave gaps: what happened in them nobody saw. */
function watchedUntil(stretch: Span | null, at: EpochMs, longestGapMs: number): Span {
  if (stretch === null || at < stretch.from || at - stretch.to > longestGapMs) return { from: at, to: at };
  // A clock that was set back does not take back what was seen.
  return { from: stretch.from, to: Math.max(stretch.to, at) };
}

function newOrChanged<Item extends { readonly id: string }>(before: readonly Item[], after: readonly Item[]): Item[] {
  const known = new Map(before.map((item) => [item.id, item]));
  return after.filter((item) => !same(known.get(item.id), item));
}

/** Whether a history query would list the same rows under the same names. */
function sameRows(before: Snapshot | null, after: Snapshot): boolean {
  if (before === null || before.page.name !== after.page.name || !same(before.groups, after.groups)) return false;
  if (before.components.length !== after.components.length) return false;
  return after.components.every((component, index) => {
    const known = before.components[index];
    return known?.id === component.id && known.name === component.name && known.groupId === component.groupId;
  });
}

function observation(
  previous: PageRecord,
  record: PageRecord,
  counter: 'fresh' | 'notModified' | 'failed',
  added: Partial<Pick<PageWrite, 'changes' | 'incidents' | 'maintenances'>>,
  at: EpochMs,
  { traffic }: ObserveOptions,
): Observation {
  const counted = { date: utcDate(at), fresh: 0, notModified: 0, failed: 0, ...traffic, [counter]: 1 };
  const write: PageWrite = { record, changes: [], incidents: [], maintenances: [], ...added, counted };
  return { record, write, before: previous.snapshot, after: counter === 'fresh' ? record.snapshot : null };
}
