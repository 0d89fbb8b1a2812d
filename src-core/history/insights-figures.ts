import { isTrouble, LEVELS } from '../model/level.ts';
import { SECOND_MS } from '../model/time.ts';
import type { DayBar } from './page-record.ts';
import { uptimeFraction, WEIGHTS } from './uptime.ts';

/** A stretch of days in figures. Shares are of the covered time; null where nothing is covered. */
export interface RangeFigures {
  readonly days: number;
  /** Days of which anything is known. */
  readonly knownDays: number;
  readonly greenDays: number;
  readonly uptimeFraction: number | null;
  /** Of the covered time, at degraded performance or worse. */
  readonly troubleFraction: number | null;
  /** Of the time asked about, up to now. */
  readonly coverageFraction: number;
}

/** Whether a day is known and without trouble. Announced work is no trouble. */
export function isGreen({ level }: DayBar): boolean {
  return level !== 'unknown' && !isTrouble(level);
}

/** Adds up the days of a row that are picked. `bounds` are when its days begin and the last one ends, or now. */
export function rangeFigures(
  days: readonly DayBar[],
  bounds: Float64Array,
  picked: (day: DayBar, index: number) => boolean,
): RangeFigures {
  const found = { days: 0, knownDays: 0, greenDays: 0 };
  let [covered, counted, down, troubled, asked] = [0, 0, 0, 0, 0];
  days.forEach((day, index) => {
    if (!picked(day, index)) return;
    found.days += 1;
    if (day.level !== 'unknown') found.knownDays += 1;
    if (isGreen(day)) found.greenDays += 1;
    asked += ((bounds[index + 1] ?? 0) - (bounds[index] ?? 0)) / SECOND_MS;
    for (const level of LEVELS) {
      const seconds = day.seconds[level];
      const weight = WEIGHTS[level];
      covered += seconds;
      if (isTrouble(level)) troubled += seconds;
      if (weight === null) continue;
      counted += seconds;
      down += seconds * weight;
    }
  });
  return {
    ...found,
    uptimeFraction: uptimeFraction(counted, down),
    troubleFraction: covered > 0 ? troubled / covered : null,
    coverageFraction: asked > 0 ? Math.min(1, covered / asked) : 0,
  };
}
