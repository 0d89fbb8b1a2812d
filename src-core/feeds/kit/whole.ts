import { worst, type Reading } from '../../model/level.ts';

/**
 * The level of a whole from its parts: the worst of them, except that a major outage of some is a partial outage of the
 * whole, and that with a part in an unknown state nothing proves that all is well. Parts that are not listed work.
 */
export function levelOfWhole(parts: readonly Reading[], allListed: boolean): Reading {
  const level = levelAmid(allListed ? parts : ['operational', ...parts]);
  const isEverywhere = allListed && parts.every((part) => part === 'major_outage');
  return level === 'major_outage' && !isEverywhere ? 'partial_outage' : level;
}

/** The level of a part from what is said of it; what nothing is said of works only where everything wrong would be said. */
export function levelAmid(troubles: readonly Reading[]): Reading {
  const level = worst(troubles);
  return level === 'operational' && troubles.includes('unknown') ? 'unknown' : level;
}
