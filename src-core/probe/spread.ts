/**
 * How often something took how long: counts in bins that widen with what they hold, so that few of them reach from a
 * millisecond to two minutes. By bin, each once.
 */
export type Spread = readonly SpreadBin[];
export type SpreadBin = readonly [bin: number, count: number];

/** Eight bins an octave: what is read back is within 4.5 % of what was put in (half a bin is 2^(1/16)). */
const BINS_PER_OCTAVE = 8;
const SHORTEST_MS = 1;
const LONGEST_MS = 120_000;

/** The bin that holds a duration; what is shorter or longer than all of them is in the first or the last. */
export function binOf(durationMs: number): number {
  const held = Math.min(LONGEST_MS, Math.max(SHORTEST_MS, durationMs));
  return Math.round(Math.log2(held) * BINS_PER_OCTAVE);
}

/** What stands for everything in a bin. */
export function binMs(bin: number): number {
  return 2 ** (bin / BINS_PER_OCTAVE);
}

export function countIn(spread: Spread): number {
  return spread.reduce((sum, [, count]) => sum + count, 0);
}

export function withDuration(spread: Spread, durationMs: number): Spread {
  return mergedSpread([spread, [[binOf(durationMs), 1]]]);
}

export function mergedSpread(spreads: Iterable<Spread>): Spread {
  const counts = new Map<number, number>();
  for (const spread of spreads) for (const [bin, count] of spread) counts.set(bin, (counts.get(bin) ?? 0) + count);
  return [...counts].sort(([a], [b]) => a - b);
}

/** The duration that this share of all did not exceed (nearest rank); null where there is nothing. */
export function quantileMs(spread: Spread, share: number): number | null {
  const rank = Math.max(1, Math.ceil(share * countIn(spread)));
  let sum = 0;
  for (const [bin, count] of spread) {
    sum += count;
    if (sum >= rank) return binMs(bin);
  }
  return null;
}

/** The median of the distances to the median: as robust as this, whatever a few of them did. */
export function medianDeviationMs(spread: Spread): number | null {
  const median = quantileMs(spread, 0.5);
  if (median === null) return null;
  const distances = spread
    .map(([bin, count]) => [Math.abs(binMs(bin) - median), count] as const)
    .sort(([a], [b]) => a - b);
  const rank = Math.ceil(countIn(spread) / 2);
  let sum = 0;
  for (const [distanceMs, count] of distances) {
    sum += count;
    if (sum >= rank) return distanceMs;
  }
  return null;
}
