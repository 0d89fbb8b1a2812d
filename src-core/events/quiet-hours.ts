import { Temporal } from 'temporal-polyfill';
import { HOUR_MS, MINUTE_MS, type EpochMs } from '../model/time.ts';
import type { Settings } from '../settings/settings.ts';
import { localMinuteOfDay } from './local-minute.ts';

/** Clocks are set forward by an hour, on Lord Howe Island by half of one. */
const LONGEST_GAP_MS = 2 * HOUR_MS;

export type QuietHours = NonNullable<Settings['notifications']['quietHours']>;

/** Across midnight where `to` is the earlier of the two; from a time to the same time is never. */
export function isQuiet({ from, to }: QuietHours, minuteOfDay: number): boolean {
  const start = minutesOf(from);
  const end = minutesOf(to);
  if (start <= end) return minuteOfDay >= start && minuteOfDay < end;
  return minuteOfDay >= start || minuteOfDay < end;
}

/** When the quiet hours that are on, or the next, end where the user is. */
export function quietUntil(hours: QuietHours, now: EpochMs, timeZone: string): EpochMs {
  const today = Temporal.Instant.fromEpochMilliseconds(Math.floor(now)).toZonedDateTimeISO(timeZone).toPlainDate();
  const time = Temporal.PlainTime.from(hours.to);
  const ends = [today, today.add({ days: 1 })].map(
    (day) => day.toZonedDateTime({ timeZone, plainTime: time }).epochMilliseconds,
  );
  const end = ends.find((one) => one > now) ?? now;
  return beforeGap(end, hours, timeZone);
}

/** An end the clocks leave out (02:30 in the night they are set forward) is put after the gap: it was reached before. */
function beforeGap(end: EpochMs, hours: QuietHours, timeZone: string): EpochMs {
  for (let earlier = end; earlier > end - LONGEST_GAP_MS; earlier -= MINUTE_MS) {
    if (isQuiet(hours, localMinuteOfDay(earlier - MINUTE_MS, timeZone))) return earlier;
  }
  return end;
}

function minutesOf(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return hours * 60 + minutes;
}
