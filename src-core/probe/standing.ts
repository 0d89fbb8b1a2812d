import type { EpochMs } from '../model/time.ts';
import { isBad, type ProbeReading } from './reading.ts';

/**
 * What the latest probes say together. `none`: there are none, or only old ones. `unsettled`: they differ, or are too
 * few. Never from a single bad one.
 */
export type Standing = 'none' | 'unsettled' | 'fine' | 'slow' | 'failing';
export const STANDINGS: readonly Standing[] = ['none', 'unsettled', 'fine', 'slow', 'failing'];

/** How many readings in a row make up our mind. */
export const CONFIRMED_BY = 3;
/** How many readings are kept at hand. */
export const MOST_RECENT = 5;

/** Those that still say something now, oldest first. */
export function currentReadings(
  readings: readonly ProbeReading[],
  now: EpochMs,
  longestAgeMs: number,
): readonly ProbeReading[] {
  return readings.filter(({ at }) => at <= now && now - at <= longestAgeMs);
}

/** Oldest first. One odd reading among good ones changes nothing; three bad ones in a row do. */
export function standingOf(readings: readonly ProbeReading[]): Standing {
  const latest = readings.slice(-CONFIRMED_BY);
  if (latest.length === 0) return 'none';
  const bad = latest.filter(isBad).length;
  if (bad === CONFIRMED_BY) return latest.every(({ problem }) => problem !== null) ? 'failing' : 'slow';
  return latest.length - bad >= Math.min(2, latest.length) ? 'fine' : 'unsettled';
}

/** How many in a row, up to the latest, were bad: failures where the standing is failing, else both. */
export function badInARow(readings: readonly ProbeReading[]): readonly ProbeReading[] {
  const lastGood = readings.findLastIndex((reading) => !isBad(reading));
  return readings.slice(lastGood + 1);
}
