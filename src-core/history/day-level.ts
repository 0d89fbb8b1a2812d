import type { BarRule } from '../feeds/format.ts';
import { LEVELS, severity, type Level, type Reading } from '../model/level.ts';
import { MINUTE_MS } from '../model/time.ts';
import { LEVEL_COUNT } from './sweep.ts';

/** A level that lasted less does not colour a day. */
export const SHORT_DIP_MS = 5 * MINUTE_MS;

const DEGRADED = severity('degraded_performance');

/** The worst moments of the day without length: severities, -1 for none. */
interface DayMoments {
  readonly observed: number;
  readonly reported: number;
}

/** The level a day's bar is drawn at. `levelMs` has a cell for each day and level. */
export function dayLevel(
  rule: BarRule['dayLevel'],
  levelMs: Float64Array,
  day: number,
  { observed, reported }: DayMoments,
): Reading {
  const longest = worstLasting(levelMs, day, 0);
  if (rule === 'worst') return levelAt(Math.max(longest, observed, reported));
  // A single look at a page is worth more than nothing, and less than any stretch.
  if (longest === -1) return levelAt(observed);
  if (longest < DEGRADED) return levelAt(longest);
  return levelAt(Math.max(DEGRADED, worstLasting(levelMs, day, SHORT_DIP_MS)));
}

/** The severest level that, with all worse ones, lasted longer than nothing and at least `leastMs`; -1 for none. */
export function worstLasting(levelMs: Float64Array, day: number, leastMs: number): number {
  let lasted = 0;
  for (let level = LEVEL_COUNT - 1; level >= 0; level -= 1) {
    lasted += levelMs[day * LEVEL_COUNT + level] ?? 0;
    if (lasted > 0 && lasted >= leastMs) return level;
  }
  return -1;
}

/** The level of a severity; `unknown` below 0. */
export function levelAt(rank: number): Level | 'unknown' {
  return LEVELS[rank] ?? 'unknown';
}
