import type { LatencyHistory, LatencyPoint } from '#core/contract/probe-state';

/** What is drawn of a latency history, in pixels from the upper left corner. */
export interface LatencyShape {
  /** The line of the medians, broken where nothing was probed. */
  readonly median: string;
  /** From the medians up to what nine of ten did not exceed. */
  readonly most: string;
  /** What was usual at each hour of the week. */
  readonly usual: string;
  readonly failed: string;
  readonly slow: string;
  /** What the upper edge stands for. */
  readonly topMs: number;
}

interface Size {
  readonly widthPx: number;
  readonly heightPx: number;
}

/** Under the lines, so that what has no latency is seen where it would be. */
const LANE_PX = 8;
const LOWEST_TOP_MS = 10;

/** The next of 1, 2, 5, 10, 20 … that holds all of it, in milliseconds. */
function roundTop(mostMs: number): number {
  const held = Math.max(LOWEST_TOP_MS, mostMs);
  const decade = 10 ** Math.floor(Math.log10(held));
  return decade * ([1, 2, 5, 10].find((step) => decade * step >= held) ?? 10);
}

export function latencyShape(history: LatencyHistory, size: Size): LatencyShape {
  const { buckets } = history;
  const topMs = roundTop(
    Math.max(0, ...buckets.flatMap(({ phases, usualMs }) => [phases.total?.p90Ms ?? 0, usualMs ?? 0])),
  );
  const x = ({ from }: LatencyPoint): number => xOf(from + history.spanMs / 2, history, size.widthPx);
  const y = (durationMs: number): number => (size.heightPx - LANE_PX) * (1 - durationMs / topMs);
  const runs = (value: (point: LatencyPoint) => number | null): readonly (readonly [LatencyPoint, number][])[] =>
    runsOf(buckets, history.spanMs, value);
  const line = (value: (point: LatencyPoint) => number | null): string =>
    runs(value)
      .map((run) =>
        polyline(
          run.map(([point, durationMs]) => [x(point), y(durationMs)]),
          size.widthPx,
        ),
      )
      .join('');
  const median = (point: LatencyPoint): number | null => point.phases.total?.p50Ms ?? null;
  const most = runs(median).map((run) => {
    const lower = run.map(([point, p50Ms]) => [x(point), y(p50Ms)] as const);
    const upper = run.map(([point]) => [x(point), y(point.phases.total?.p90Ms ?? 0)] as const);
    return `${polyline([...upper, ...lower.toReversed()], size.widthPx)}Z`;
  });
  const lane = (share: (point: LatencyPoint) => number): string =>
    buckets
      .filter((point) => share(point) > 0)
      .map((point) => `M${round(x(point))} ${size.heightPx}v-${round(LANE_PX * Math.max(0.4, share(point)))}`)
      .join('');
  return {
    median: line(median),
    most: most.join(''),
    usual: line(({ usualMs }) => usualMs),
    failed: lane(({ failed, answered }) => failed / Math.max(1, failed + answered)),
    slow: lane(({ slow, failed, answered }) => (failed > 0 ? 0 : slow / Math.max(1, answered))),
    topMs,
  };
}

/** Where a moment is, from the left edge. */
export function xOf(at: number, { from, to }: Pick<LatencyHistory, 'from' | 'to'>, widthPx: number): number {
  return ((at - from) / (to - from)) * widthPx;
}

/** The bucket that is nearest to a place; null where there is none. */
export function nearestIndex(history: LatencyHistory, xPx: number, widthPx: number): number | null {
  const at = history.from + (xPx / widthPx) * (history.to - history.from) - history.spanMs / 2;
  let nearest: number | null = null;
  history.buckets.forEach(({ from }, index) => {
    const best = nearest === null ? Infinity : Math.abs((history.buckets[nearest]?.from ?? 0) - at);
    if (Math.abs(from - at) < best) nearest = index;
  });
  return nearest;
}

/** Stretches without a gap in which there is a value. */
function runsOf(
  buckets: readonly LatencyPoint[],
  spanMs: number,
  value: (point: LatencyPoint) => number | null,
): readonly (readonly [LatencyPoint, number][])[] {
  const runs: [LatencyPoint, number][][] = [];
  let last: LatencyPoint | null = null;
  for (const point of buckets) {
    const is = value(point);
    if (is === null) {
      last = null;
      continue;
    }
    if (last === null || point.from - last.from > spanMs * 1.5) runs.push([]);
    runs.at(-1)?.push([point, is]);
    last = point;
  }
  return runs;
}

/** A line through the points; one alone is a dash, or it would not be seen. */
function polyline(points: readonly (readonly [number, number])[], widthPx: number): string {
  const [first] = points;
  if (first === undefined) return '';
  if (points.length === 1)
    return `M${round(first[0] - 2)} ${round(first[1])}H${round(Math.min(widthPx, first[0] + 2))}`;
  return points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`).join('');
}

function round(px: number): number {
  return Math.round(px * 10) / 10;
}
