import type { IsoDate } from '../model/time.ts';
import { isGreen } from './insights-figures.ts';
import type { DayBar } from './page-record.ts';

/** How green the days were: what a glance along the bars tells, in figures. */
export interface Streaks {
  readonly days: number;
  /** Days of which anything is known; green days are a part of these. */
  readonly knownDays: number;
  readonly greenDays: number;
  /** The longest unbroken run of green days, the latest of several; null where there is no green day. */
  readonly longest: Run | null;
  /** The run that goes on today; null where today is not known. */
  readonly current: { readonly green: boolean; readonly days: number } | null;
}

export interface Run {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly days: number;
}

/** A day nobody knows about is not green and breaks a run: it may have been anything. */
export function streaksOf(days: readonly DayBar[]): Streaks {
  let longest: Run | null = null;
  let run: Run | null = null;
  for (const day of days) {
    run = isGreen(day) ? extended(run, day.date) : null;
    longest = longer(longest, run);
  }
  const known = days.filter((day) => day.level !== 'unknown');
  return {
    days: days.length,
    knownDays: known.length,
    greenDays: known.filter(isGreen).length,
    longest,
    current: currentRun(days),
  };
}

function extended(run: Run | null, date: IsoDate): Run {
  return run === null ? { from: date, to: date, days: 1 } : { from: run.from, to: date, days: run.days + 1 };
}

function longer(known: Run | null, run: Run | null): Run | null {
  return run !== null && run.days >= (known?.days ?? 0) ? run : known;
}

function currentRun(days: readonly DayBar[]): Streaks['current'] {
  const today = days.at(-1);
  if (today === undefined || today.level === 'unknown') return null;
  const green = isGreen(today);
  const broken = days.findLastIndex((day) => day.level === 'unknown' || isGreen(day) !== green);
  return { green, days: days.length - 1 - broken };
}
