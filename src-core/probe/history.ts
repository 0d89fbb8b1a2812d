import type { LatencyHistory, LatencyPoint, Quantiles } from '../contract/probe-state.ts';
import { DAY_MS, HOUR_MS, type EpochMs, type Span } from '../model/time.ts';
import { folded, FRESH_SPAN_MS, type LatencyBucket } from './latency-bucket.ts';
import { PHASES, type Phase } from './reading.ts';
import { quantileMs, type Spread } from './spread.ts';
import { byHour, usualAt } from './usual.ts';

export type LatencyView = 'day' | 'week';

const WEEK_MS = 7 * DAY_MS;
const VIEWS: Readonly<Record<LatencyView, { readonly lengthMs: number; readonly spanMs: number }>> = {
  day: { lengthMs: DAY_MS, spanMs: FRESH_SPAN_MS },
  week: { lengthMs: WEEK_MS, spanMs: HOUR_MS },
};

/** The stretch a view shows, in whole buckets; the one that holds `to` is its last. */
export function viewSpan(view: LatencyView, to: EpochMs): Span {
  const { lengthMs, spanMs } = VIEWS[view];
  const end = (Math.floor(to / spanMs) + 1) * spanMs;
  return { from: end - lengthMs, to: end };
}

/** The stretches that have to be known to say what was usual in it; it is the first of them. */
export function neededSpans({ from, to }: Span): readonly Span[] {
  const [first, last] = [Math.floor(from / HOUR_MS) * HOUR_MS, Math.ceil(to / HOUR_MS) * HOUR_MS];
  return [0, 1, 2, 3, 4].map((weeks) => ({ from: first - weeks * WEEK_MS, to: last - weeks * WEEK_MS }));
}

/** A view of the latencies, from the buckets of `neededSpans`. Coarser where only coarser buckets are left. */
export function latencyHistory(buckets: readonly LatencyBucket[], view: LatencyView, span: Span): LatencyHistory {
  const hours = byHour(buckets);
  const shown = folded(
    buckets.filter(({ from }) => from >= span.from && from < span.to),
    VIEWS[view].spanMs,
  );
  return {
    ...span,
    spanMs: Math.max(VIEWS[view].spanMs, ...shown.map(({ spanMs }) => spanMs)),
    buckets: shown.map((bucket) => pointOf(bucket, hours)),
  };
}

function pointOf(bucket: LatencyBucket, hours: ReturnType<typeof byHour>): LatencyPoint {
  const { from, answered, failed, slow, spreads } = bucket;
  const usual = usualAt(hours, from);
  const phases = PHASES.map((phase) => [phase, quantilesOf(spreads[phase])] as const);
  return {
    ...{ from, answered, failed, slow },
    phases: Object.fromEntries(phases) as Record<Phase, Quantiles | null>,
    usualMs: usual?.medianMs ?? null,
    slowAboveMs: usual?.slowAboveMs ?? null,
  };
}

function quantilesOf(spread: Spread): Quantiles | null {
  const [p50Ms, p90Ms, p99Ms] = [quantileMs(spread, 0.5), quantileMs(spread, 0.9), quantileMs(spread, 0.99)];
  return p50Ms === null || p90Ms === null || p99Ms === null ? null : { p50Ms, p90Ms, p99Ms };
}
