import type { Failure } from '../model/failure.ts';
import { DAY_MS, HOUR_MS, SECOND_MS, type EpochMs } from '../model/time.ts';
import type { PageRecord } from './page-record.ts';

export const CLOCK_BEHIND: Failure = {
  kind: 'unreadable',
  reason: 'The clock of this computer is behind: the page was last read at a time that is still to come.',
  detail: { key: 'clock_behind' },
};

/** What a clock says that is behind the last reading. */
type Setback =
  // It is right, or off by what time servers correct: goes on from the last reading.
  | 'none'
  // It was ahead and has been set right: what was stamped later than now happened before now.
  | 'was_ahead'
  // It is wrong now, a machine without its battery for instance: nothing that was kept is touched.
  | 'is_behind';

const SLIGHT_MS = 5 * SECOND_MS;
/** Dates that servers send may come out of a cache. */
const AGREES_MS = HOUR_MS;
/** Nobody set a clock ahead by more and then back again; without a server's word it is wrong now. */
const MOST_MS = 2 * DAY_MS;

/** Judges a clock by the last reading and by what time it is by the server (null where it does not say). */
export function setbackOf(record: PageRecord, at: EpochMs, serverDate: EpochMs | null): Setback {
  const back = latestOf(record) - at;
  if (back <= SLIGHT_MS) return 'none';
  if (serverDate !== null) return Math.abs(serverDate - at) <= AGREES_MS ? 'was_ahead' : 'is_behind';
  return back <= MOST_MS ? 'was_ahead' : 'is_behind';
}

/** The moment to write down for a poll at `now`: while time servers set the clock back a little, it stands still. */
export function momentOf(record: PageRecord, now: EpochMs): EpochMs {
  const latest = latestOf(record);
  return now < latest && latest - now <= SLIGHT_MS ? latest : now;
}

/** When the page was last read; never before anything that was written of it. */
function latestOf({ readAt, watching }: PageRecord): EpochMs {
  return Math.max(readAt ?? -Infinity, watching?.to ?? -Infinity);
}

/** The record as if nothing had been stamped later than `to`. */
export function rewound(record: PageRecord, to: EpochMs): PageRecord {
  const { readAt, attemptedAt, failingSince, watching } = record;
  const earlier = (at: EpochMs | null): EpochMs | null => (at === null ? null : Math.min(at, to));
  return {
    ...record,
    readAt: earlier(readAt),
    attemptedAt: earlier(attemptedAt),
    failingSince: earlier(failingSince),
    watching: watching === null || watching.from > to ? null : { from: watching.from, to: Math.min(watching.to, to) },
    historyRevision: record.historyRevision + 1,
  };
}
