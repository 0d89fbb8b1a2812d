import { SECOND_MS } from '../model/time.ts';

/** After this many missed intervals a reading says nothing about now. */
const MISSED_INTERVALS = 3;
/** What jitter, gathering of polls and a slow answer may add to each interval. */
const JITTER_FRACTION = 0.2;
const SLOW_ANSWER_MS = 15 * SECOND_MS;

/** For how many milliseconds a reading stands for what comes after it, if nothing newer is read. */
export function patienceMs(intervalMs: number): number {
  return MISSED_INTERVALS * intervalMs * (1 + JITTER_FRACTION) + SLOW_ANSWER_MS;
}
