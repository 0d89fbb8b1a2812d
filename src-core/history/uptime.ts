import { LEVELS, type Level } from '../model/level.ts';
import { LEVEL_COUNT, type Tally } from './sweep.ts';

/** How much of the time at a level counts as down; null: that time is left out altogether. */
export const WEIGHTS: Readonly<Record<Level, number | null>> = {
  operational: 0,
  under_maintenance: null,
  degraded_performance: 0,
  partial_outage: 0.3,
  major_outage: 1,
};

/** How every uptime figure here is made, in words. */
export const UPTIME_FORMULA =
  'uptime = 1 − (major outage + 0.3 × partial outage) ÷ covered time, where covered time is the time with evidence, ' +
  'without maintenance; degraded performance counts as up. A group and the page are, at each moment, as bad as the ' +
  'worst of their components.';

/** By severity. A negative weight marks time that is left out. */
const WEIGHT_OF = LEVELS.map((level) => WEIGHTS[level] ?? -1);

/** Of all days of a row. */
export interface Totals {
  readonly coveredMs: number;
  readonly countedMs: number;
  readonly downMs: number;
}

/** Adds up for each day of a swept tally, and for all of them, what is known, what counts and what was down. */
export function weigh({ levelMs, calm, coveredMs, countedMs, downMs }: Tally): Totals {
  let [allCovered, allUncounted, allDown] = [0, 0, 0];
  for (let day = 0; day < calm.length; day += 1) {
    let covered = levelMs[day * LEVEL_COUNT] ?? 0;
    if (calm[day] === 0) {
      let [uncounted, down] = [0, 0];
      for (let level = 1; level < LEVEL_COUNT; level += 1) {
        const ms = levelMs[day * LEVEL_COUNT + level] ?? 0;
        const weight = WEIGHT_OF[level] ?? -1;
        covered += ms;
        if (weight < 0) uncounted += ms;
        else down += ms * weight;
      }
      coveredMs[day] = covered;
      countedMs[day] = covered - uncounted;
      downMs[day] = down;
      allUncounted += uncounted;
      allDown += down;
    }
    allCovered += covered;
  }
  return { coveredMs: allCovered, countedMs: allCovered - allUncounted, downMs: allDown };
}

/** 0 to 1; null where no time counts: no figure is better than an invented one. Any unit, the same for both. */
export function uptimeFraction(counted: number, down: number): number | null {
  return counted > 0 ? 1 - down / counted : null;
}
