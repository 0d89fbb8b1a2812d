import { Temporal } from 'temporal-polyfill';
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS, type EpochMs } from '../model/time.ts';
import type { Calendar } from './days.ts';

export const HOURS_A_DAY = 24;
export const WEEKDAYS = 7;

/** The local hours of the days asked for, up to now, each a stretch of time. */
export interface HourCells {
  /** When each begins, and when the last one ends: one moment more than there are hours. */
  readonly bounds: Float64Array;
  /** Which hour of the week each is: weekday × 24 + hour, Monday first. */
  readonly slots: Uint8Array;
}

/**
 * Cuts the days into the hours a clock on the wall shows. When clocks go back an hour comes twice, when they go forward
 * one is missing, and where they move by half an hour some are half as long.
 */
export function hourCells({ dates, starts, timeZone }: Calendar, now: EpochMs): HourCells {
  const bounds: number[] = [];
  const slots: number[] = [];
  dates.forEach((date, day) => {
    const weekday = (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % WEEKDAYS;
    const [from, to] = [starts[day] ?? now, starts[day + 1] ?? now];
    const hours = to - from === DAY_MS ? plainHours(from) : changedHours(from, to, timeZone);
    for (const { at, hour } of hours) {
      if (at >= now) return;
      bounds.push(at);
      slots.push(weekday * HOURS_A_DAY + hour);
    }
  });
  return { bounds: Float64Array.from([...bounds, now]), slots: Uint8Array.from(slots) };
}

interface LocalHour {
  readonly at: EpochMs;
  readonly hour: number;
}

function* plainHours(from: EpochMs): Generator<LocalHour> {
  for (let hour = 0; hour < HOURS_A_DAY; hour += 1) yield { at: from + hour * HOUR_MS, hour };
}

/** The hours of a day on which the clocks change: asked of the time zone one by one, because that is slow. */
function* changedHours(from: EpochMs, to: EpochMs, timeZone: string): Generator<LocalHour> {
  let at = from;
  while (at < to) {
    const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone);
    yield { at, hour: local.hour };
    const intoHourMs = local.minute * MINUTE_MS + local.second * SECOND_MS + local.millisecond;
    const nextHour = at + HOUR_MS - intoHourMs;
    at = Math.min(nextHour, local.getTimeZoneTransition('next')?.epochMilliseconds ?? Infinity);
  }
}
