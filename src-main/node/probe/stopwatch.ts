import { performance } from 'node:perf_hooks';

/** Tells how long each stretch took, in milliseconds, by a clock nobody sets. */
export interface Stopwatch {
  /** Since the last lap, or the beginning. */
  lap(): number;
  total(): number;
}

export function startStopwatch(): Stopwatch {
  const startedAt = performance.now();
  let lastAt = startedAt;
  return {
    lap() {
      const now = performance.now();
      const tookMs = now - lastAt;
      lastAt = now;
      return rounded(tookMs);
    },
    total: () => rounded(performance.now() - startedAt),
  };
}

/** To a tenth: more digits say nothing. */
function rounded(durationMs: number): number {
  return Math.round(durationMs * 10) / 10;
}
