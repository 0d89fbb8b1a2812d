import { Temporal } from 'temporal-polyfill';
import type { EpochMs } from '../model/time.ts';

/** Minutes since midnight where the user is, 0 to 1439. `timeZone` must be a known IANA name. */
export function localMinuteOfDay(at: EpochMs, timeZone: string): number {
  const local = Temporal.Instant.fromEpochMilliseconds(Math.floor(at)).toZonedDateTimeISO(timeZone);
  return local.hour * 60 + local.minute;
}

/** Tomorrow at the hour given, where the user is. */
export function tomorrowAt(hour: number, at: EpochMs, timeZone: string): EpochMs {
  const today = Temporal.Instant.fromEpochMilliseconds(Math.floor(at)).toZonedDateTimeISO(timeZone).toPlainDate();
  const morning = today.add({ days: 1 }).toPlainDateTime({ hour });
  return morning.toZonedDateTime(timeZone).epochMilliseconds;
}
