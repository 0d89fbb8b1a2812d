import { severity } from '../model/level.ts';
import { SECOND_MS, type EpochMs } from '../model/time.ts';
import { dayIndex, type Calendar } from './days.ts';
import { HOURS_A_DAY, hourCells, WEEKDAYS } from './insights-hours.ts';
import { peakHours, type HourOfDay } from './insights-peaks.ts';
import type { TimedEvidence } from './insights-timed.ts';
import { LEVEL_COUNT, newTally, sweep } from './sweep.ts';

/** When there was trouble, by the clock on the wall: degraded performance or worse. */
export interface HeatMap {
  /** Monday first; 24 hours each. */
  readonly weekdays: readonly (readonly HeatCell[])[];
  /** The same over all weekdays. */
  readonly hours: readonly HeatCell[];
  /** Hours of the day that stand out from the others, in order. */
  readonly peakHours: readonly number[];
  /** Of all hours asked about, how much is known. */
  readonly coverageFraction: number;
  /** Days left out, because the vendor says how long things were down, and nobody when. */
  readonly untimedDays: number;
}

/** One hour of a weekday, or of every day, added up over the days asked for. */
export interface HeatCell {
  readonly troubleSeconds: number;
  readonly knownSeconds: number;
  /** Of the known time; null where nothing is known. */
  readonly troubleFraction: number | null;
  /** Of the time asked about. */
  readonly coverageFraction: number;
}

const TROUBLE = severity('degraded_performance');

/** Adds up trouble by local hour and weekday. */
export function heatMapOf(timed: TimedEvidence, calendar: Calendar, now: EpochMs): HeatMap {
  const found = hoursOf(timed, calendar, now);
  const week = Array.from({ length: WEEKDAYS * HOURS_A_DAY }, newSum);
  const day = Array.from({ length: HOURS_A_DAY }, newSum);
  const whole = newSum();
  for (const hour of found) {
    for (const sum of [week[hour.weekday * HOURS_A_DAY + hour.hour], day[hour.hour], whole]) {
      if (sum !== undefined) addTo(sum, hour);
    }
  }
  return {
    weekdays: Array.from({ length: WEEKDAYS }, (_, weekday) =>
      week.slice(weekday * HOURS_A_DAY, (weekday + 1) * HOURS_A_DAY).map(asCell),
    ),
    hours: day.map(asCell),
    peakHours: peakHours(found),
    coverageFraction: asCell(whole).coverageFraction,
    untimedDays: timed.untimedDays.size,
  };
}

function hoursOf(
  { sources, evidence, untimedDays }: TimedEvidence,
  calendar: Calendar,
  now: EpochMs,
): readonly HourOfDay[] {
  const { bounds, slots } = hourCells(calendar, now);
  const tally = newTally(slots.length);
  sweep(evidence.edges, sources.watched, bounds, tally);
  return Array.from(slots, (slot, cell) => {
    const start = bounds[cell] ?? 0;
    const day = dayIndex(calendar.starts, start);
    let [knownSeconds, troubleSeconds] = [0, 0];
    for (let level = 0; level < LEVEL_COUNT && !untimedDays.has(day); level += 1) {
      const seconds = (tally.levelMs[cell * LEVEL_COUNT + level] ?? 0) / SECOND_MS;
      knownSeconds += seconds;
      if (level >= TROUBLE) troubleSeconds += seconds;
    }
    const askedSeconds = ((bounds[cell + 1] ?? 0) - start) / SECOND_MS;
    const [weekday, hour] = [Math.floor(slot / HOURS_A_DAY), slot % HOURS_A_DAY];
    return { day, weekday, hour, askedSeconds, knownSeconds, troubleSeconds };
  });
}

interface Sum {
  askedSeconds: number;
  knownSeconds: number;
  troubleSeconds: number;
}

function newSum(): Sum {
  return { askedSeconds: 0, knownSeconds: 0, troubleSeconds: 0 };
}

function addTo(sum: Sum, { askedSeconds, knownSeconds, troubleSeconds }: Sum): void {
  sum.askedSeconds += askedSeconds;
  sum.knownSeconds += knownSeconds;
  sum.troubleSeconds += troubleSeconds;
}

function asCell({ askedSeconds, knownSeconds, troubleSeconds }: Sum): HeatCell {
  return {
    troubleSeconds,
    knownSeconds,
    troubleFraction: knownSeconds > 0 ? troubleSeconds / knownSeconds : null,
    coverageFraction: askedSeconds > 0 ? Math.min(1, knownSeconds / askedSeconds) : 0,
  };
}
