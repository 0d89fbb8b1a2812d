import { spanOfDay } from '../history/days.ts';
import type { DayBar } from '../history/page-record.ts';
import type { EpochMs } from '../model/time.ts';

/** When each of the days begins, and when the last one ends, which for today is now. */
export function dayBounds(days: readonly DayBar[], timeZone: string, now: EpochMs): Float64Array {
  const bounds = new Float64Array(days.length + 1);
  days.forEach(({ date }, index) => {
    const { from, to } = spanOfDay(date, timeZone);
    bounds[index] = from;
    bounds[index + 1] = Math.min(to, now);
  });
  return bounds;
}
