import { DAY_MS, HOUR_MS, MINUTE_MS, type EpochMs } from '../model/time.ts';
import { PHASES, phaseMs, type Phase, type ProbeReading } from './reading.ts';
import { mergedSpread, withDuration, type Spread } from './spread.ts';

/** What the probes of one stretch of time came to. Latencies are those of answers: a refusal is quick, and no answer. */
export interface LatencyBucket {
  readonly from: EpochMs;
  readonly spanMs: number;
  readonly answered: number;
  readonly failed: number;
  /** Of those answered. */
  readonly slow: number;
  readonly spreads: Readonly<Record<Phase, Spread>>;
}

export const FRESH_SPAN_MS = 15 * MINUTE_MS;

/** The older, the coarser: a probe-year is bounded, and what is asked of last winter is not its quarters of an hour. */
export const FOLDS: readonly { readonly olderThanMs: number; readonly spanMs: number }[] = [
  { olderThanMs: 8 * DAY_MS, spanMs: HOUR_MS },
  // What is usual at an hour of the week is looked up in four weeks of hours.
  { olderThanMs: 36 * DAY_MS, spanMs: 6 * HOUR_MS },
];

export function emptyBucket(at: EpochMs, spanMs: number): LatencyBucket {
  const spreads = { dns: [], connect: [], tls: [], firstByte: [], total: [] };
  return { from: Math.floor(at / spanMs) * spanMs, spanMs, answered: 0, failed: 0, slow: 0, spreads };
}

export function withReading(bucket: LatencyBucket, reading: ProbeReading): LatencyBucket {
  if (reading.problem !== null) return { ...bucket, failed: bucket.failed + 1 };
  const spread = (phase: Phase): Spread => {
    const tookMs = phaseMs(reading.phases, phase);
    return tookMs === null ? bucket.spreads[phase] : withDuration(bucket.spreads[phase], tookMs);
  };
  const slow = bucket.slow + (reading.pace === 'slow' ? 1 : 0);
  return { ...bucket, answered: bucket.answered + 1, slow, spreads: eachPhase(spread) };
}

/** The same in wider buckets, oldest first. One that is wider already stays. */
export function folded(buckets: readonly LatencyBucket[], spanMs: number): readonly LatencyBucket[] {
  const groups = new Map<string, LatencyBucket[]>();
  for (const bucket of buckets) {
    const width = Math.max(spanMs, bucket.spanMs);
    const key = `${width} ${Math.floor(bucket.from / width)}`;
    groups.set(key, [...(groups.get(key) ?? []), bucket]);
  }
  return [...groups.values()].map((group) => merged(group, spanMs)).sort((a, b) => a.from - b.from);
}

/** At least one must be given. */
function merged(group: readonly LatencyBucket[], spanMs: number): LatencyBucket {
  const width = Math.max(spanMs, ...group.map((bucket) => bucket.spanMs));
  const sum = (part: 'answered' | 'failed' | 'slow'): number => group.reduce((all, bucket) => all + bucket[part], 0);
  return {
    ...emptyBucket(group[0]?.from ?? 0, width),
    answered: sum('answered'),
    failed: sum('failed'),
    slow: sum('slow'),
    spreads: eachPhase((phase) => mergedSpread(group.map(({ spreads }) => spreads[phase]))),
  };
}

function eachPhase(spread: (phase: Phase) => Spread): LatencyBucket['spreads'] {
  return Object.fromEntries(PHASES.map((phase) => [phase, spread(phase)])) as Record<Phase, Spread>;
}
