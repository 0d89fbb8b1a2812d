import { HOUR_MS, type EpochMs } from '../model/time.ts';
import { EMPTIED } from './emptied.ts';
import type { PageRecord } from './page-record.ts';
import { patienceMs } from './patience.ts';

/** What the last good reading is worth. */
type Freshness = 'waiting' | 'fresh' | 'aging' | 'stale' | 'broken';

/** A source may hiccup; after this long it has changed its shape for good. */
const BROKEN_AFTER_MS = HOUR_MS;

/**
 * `waiting` before the first reading, `aging` when the latest attempt failed, `stale` after three missed intervals,
 * `broken` when the source itself changed: answers of a wrong shape for an hour, or components that are all gone.
 */
export function freshness(record: PageRecord, now: EpochMs, intervalMs: number): Freshness {
  if (isBroken(record, now)) return 'broken';
  if (record.readAt === null) return 'waiting';
  if (now - record.readAt > patienceMs(intervalMs)) return 'stale';
  return record.failure === null ? 'fresh' : 'aging';
}

function isBroken({ failure, failingSince }: PageRecord, now: EpochMs): boolean {
  if (failure?.kind !== 'shape' || failingSince === null) return false;
  return failure.reason === EMPTIED.reason || now - failingSince >= BROKEN_AFTER_MS;
}
