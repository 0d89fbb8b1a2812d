/** How well a component, a group or a page works, from best to worst. The order is the severity. */
export const LEVELS = [
  'operational',
  'under_maintenance',
  'degraded_performance',
  'partial_outage',
  'major_outage',
] as const;

export type Level = (typeof LEVELS)[number];

/**
 * What a reading can say. `unknown` is no level but the absence of one: it never wins over a level,
 * never loses to one, and never causes a transition.
 */
export type Reading = Level | 'unknown';

/** 0 for operational to 4 for a major outage. */
export function severity(level: Level): number {
  return LEVELS.indexOf(level);
}

/** The worst known level, or `unknown` when nothing is known. */
export function worst(readings: Iterable<Reading>): Reading {
  let found: Reading = 'unknown';
  for (const reading of readings) {
    if (reading === 'unknown') continue;
    if (found === 'unknown' || severity(reading) > severity(found)) found = reading;
  }
  return found;
}

/** Whether the level means that something does not work: maintenance is announced work, not trouble. */
export function isTrouble(reading: Reading): boolean {
  return reading !== 'unknown' && severity(reading) >= severity('degraded_performance');
}
