import type { EpochMs } from '../model/time.ts';
import { spanOfDay } from './days.ts';
import type { StoredHistory } from './page-record.ts';

/**
 * When the first of all that is known of a page happened; null where nothing is known. A vendor's record of no trouble
 * counts: it says that something was watched.
 */
export function firstEvidence(stored: StoredHistory): EpochMs | null {
  let first = Infinity;
  const meet = (at: EpochMs): number => (first = Math.min(first, at));
  for (const { at, level } of stored.changes) if (level !== null) meet(at);
  for (const { from } of stored.watched) meet(from);
  for (const { from } of stored.effects) meet(from);
  for (const { from } of stored.coverage) meet(from);
  for (const { startedAt } of stored.incidents) meet(startedAt);
  const zone = stored.reportedTimeZone ?? 'UTC';
  let day: string | null = null;
  for (const { date, hasData } of stored.days) if (hasData && (day === null || date < day)) day = date;
  if (day !== null) meet(spanOfDay(day, zone).from);
  return first === Infinity ? null : first;
}
