import { DAY_MS, HOUR_MS, type EpochMs, type Span } from '../model/time.ts';
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
export function usualAt(hours: ReadonlyMap<EpochMs, readonly LatencyBucket[]>, at: EpochMs): Usual | null {
  const then = usualSpans(at).flatMap(({ from: start }) => hours.get(start) ?? []);
  const spread = mergedSpread(then.map(({ spreads }) => spreads.total));
  if (countIn(spread) < LEAST_ANSWERS) return null;
  const medianMs = quantileMs(spread, 0.5) ?? 0;
  const deviationMs = TO_DEVIATION * (medianDeviationMs(spread) ?? 0);
  return { medianMs, slowAboveMs: medianMs + Math.max(DEVIATIONS * deviationMs, LEAST_SHARE * medianMs, LEAST_MS) };
}

/** The hours that have to be known for it. */
export function usualSpans(at: EpochMs): readonly Span[] {
  const hour = Math.floor(at / HOUR_MS) * HOUR_MS;
  return Array.from({ length: WEEKS }, (_, index) => {
    const from = hour - (index + 1) * WEEK_MS;
    return { from, to: from + HOUR_MS };
  });
}

/** Buckets by the hours they are in; those that are wider are in none. */
export function byHour(buckets: readonly LatencyBucket[]): ReadonlyMap<EpochMs, readonly LatencyBucket[]> {
  const hours = new Map<EpochMs, LatencyBucket[]>();
  for (const bucket of buckets) {
    if (bucket.spanMs > HOUR_MS) continue;
    const hour = Math.floor(bucket.from / HOUR_MS) * HOUR_MS;
    const known = hours.get(hour);
    if (known === undefined) hours.set(hour, [bucket]);
    else known.push(bucket);
  }
  return hours;
}

/** What an answer is worth beside what is usual. */
export function paceOf({ problem, phases }: ProbeOutcome, usual: Usual | null): Pace {
  if (problem !== null || phases.totalMs === null || usual === null) return 'unjudged';
  return phases.totalMs > usual.slowAboveMs ? 'slow' : 'usual';
}
