import { DAY_MS, HOUR_MS, type EpochMs } from '../model/time.ts';
import type { LatencyBucket } from './latency-bucket.ts';
import type { Pace, ProbeOutcome } from './reading.ts';
import { countIn, medianDeviationMs, mergedSpread, quantileMs } from './spread.ts';

/** What is usual at one hour of the week. */
export interface Usual {
  readonly medianMs: number;
  /** Longer than this is slow. */
  readonly slowAboveMs: number;
}

const WEEK_MS = 7 * DAY_MS;
const WEEKS = 4;
/** Fewer answers than these say nothing of an hour. */
const LEAST_ANSWERS = 20;
/** Makes of a median deviation what a standard deviation is for a normal distribution. */
const TO_DEVIATION = 1.4826;
const DEVIATIONS = 4;
/** However regular an answer is: half as long again is no news, and neither is what nobody feels. */
const LEAST_SHARE = 0.5;
const LEAST_MS = 100;

/**
 * The same hour of the week in the four weeks before, in UTC: an hour of the clocks' change is found an hour off for four
 * weeks. Null where too little is known of it.
 */
export function usualAt(buckets: readonly LatencyBucket[], at: EpochMs): Usual | null {
  const hour = Math.floor(at / HOUR_MS) * HOUR_MS;
  const hours = Array.from({ length: WEEKS }, (_, index) => hour - (index + 1) * WEEK_MS);
  const then = buckets.filter(
    ({ from, spanMs }) => spanMs <= HOUR_MS && hours.some((start) => from >= start && from < start + HOUR_MS),
  );
  const spread = mergedSpread(then.map(({ spreads }) => spreads.total));
  if (countIn(spread) < LEAST_ANSWERS) return null;
  const medianMs = quantileMs(spread, 0.5) ?? 0;
  const deviationMs = TO_DEVIATION * (medianDeviationMs(spread) ?? 0);
  return { medianMs, slowAboveMs: medianMs + Math.max(DEVIATIONS * deviationMs, LEAST_SHARE * medianMs, LEAST_MS) };
}

/** The stretch that has to be known for it. */
export function usualSpan(at: EpochMs): { readonly from: EpochMs; readonly to: EpochMs } {
  const hour = Math.floor(at / HOUR_MS) * HOUR_MS;
  return { from: hour - WEEKS * WEEK_MS, to: hour - WEEK_MS + HOUR_MS };
}

/** What an answer is worth beside what is usual. */
export function paceOf({ problem, phases }: ProbeOutcome, usual: Usual | null): Pace {
  if (problem !== null || phases.totalMs === null || usual === null) return 'unjudged';
  return phases.totalMs > usual.slowAboveMs ? 'slow' : 'usual';
}
