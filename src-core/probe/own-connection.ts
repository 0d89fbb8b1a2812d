import type { EpochMs } from '../model/time.ts';
import { isBad, type ProbeReading } from './reading.ts';
import { badInARow, CONFIRMED_BY, standingOf, type Standing } from './standing.ts';

/** What the two neutral addresses say together; `none`: nothing that would do. */
export type Baseline = 'none' | 'fine' | 'slow' | 'partly' | 'down';
export const BASELINES: readonly Baseline[] = ['none', 'fine', 'slow', 'partly', 'down'];

/**
 * What the status pages say of our connection, while they are asked anyway: `working` where one has been read since the
 * neutral addresses began to fail, `down` where none can be read.
 */
export type PagesReach = 'working' | 'unknown' | 'down';
export const PAGES_REACHES: readonly PagesReach[] = ['working', 'unknown', 'down'];

/** Our own connection. `partly`: a part of the internet can be reached, another cannot. */
export type OwnConnection = 'unknown' | 'fine' | 'slow' | 'partly' | 'down';
export const OWN_CONNECTIONS: readonly OwnConnection[] = ['unknown', 'fine', 'slow', 'partly', 'down'];

/**
 * What the readings of a neutral address are worth beside a probe that is bad since a moment: whether it works is known
 * only from an answer that came after. One that has just failed for the first time is no alibi.
 */
export function neutralStanding(readings: readonly ProbeReading[], badSince: EpochMs | null): Standing {
  const standing = standingOf(readings);
  const newest = readings.at(-1);
  if (standing !== 'fine' || newest === undefined) return standing;
  return isBad(newest) || (badSince !== null && newest.at < badSince) ? 'unsettled' : 'fine';
}

/** One that answers shows that our connection works; only both together show that it does not. */
export function baselineOf(standings: readonly [Standing, Standing]): Baseline {
  const has = (standing: Standing): boolean => standings.includes(standing);
  if (has('failing')) {
    if (has('fine') || has('slow')) return 'partly';
    return standings.every((standing) => standing === 'failing') ? 'down' : 'none';
  }
  if (has('fine')) return 'fine';
  return standings.every((standing) => standing === 'slow') ? 'slow' : 'none';
}

/** Without the neutral addresses nobody knows. Where they and the pages contradict each other, it is a part. */
export function ownConnection(baseline: Baseline, pages: PagesReach): OwnConnection {
  switch (baseline) {
    case 'none':
      return 'unknown';
    case 'partly':
      return 'partly';
    case 'down':
      return pages === 'working' ? 'partly' : 'down';
    case 'fine':
    case 'slow':
      return pages === 'down' ? 'partly' : baseline;
  }
}

/** Our own connection beside the readings of a probe, from those of the two neutral addresses and from what pages show. */
export function ownBeside(
  readings: readonly ProbeReading[],
  [one = [], other = []]: readonly (readonly ProbeReading[])[],
  pagesSince: (since: EpochMs) => PagesReach,
): OwnConnection {
  const standing = standingOf(readings);
  const badSince = standing === 'failing' || standing === 'slow' ? confirmedFrom(readings) : null;
  const baseline = baselineOf([neutralStanding(one, badSince), neutralStanding(other, badSince)]);
  return ownConnection(baseline, pagesSince(Math.max(confirmedFrom(one) ?? 0, confirmedFrom(other) ?? 0)));
}

/** When the bad readings began that settle it; null where there are too few. */
function confirmedFrom(readings: readonly ProbeReading[]): EpochMs | null {
  return badInARow(readings).at(-CONFIRMED_BY)?.at ?? null;
}
