import { Temporal } from 'temporal-polyfill';
import { DAY_MS, type EpochMs, type IsoDate, type Span } from '../model/time.ts';

/** The days a history query is about, in one time zone. */
export interface Calendar {
  /** IANA name; `UTC` where the asked one is not known. */
  readonly timeZone: string;
  /** Oldest first; the last one is today. */
  readonly dates: readonly IsoDate[];
  /** When each day begins, and when the last one ends: one moment more than there are dates. */
  readonly starts: Float64Array;
  readonly indexOf: ReadonlyMap<IsoDate, number>;
}

/** The polyfill also takes whole timestamps and offsets for a zone; only names are meant here. */
const ZONE_NAME = /^[A-Za-z][A-Za-z0-9_+\-/]{0,63}$/;

/** The zone's own spelling of an IANA name, or null where there is no such zone. Never throws. */
export function knownTimeZone(name: string): string | null {
  if (!ZONE_NAME.test(name)) return null;
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name).timeZoneId;
  } catch {
    return null;
  }
}

let latest: { readonly asked: string; readonly calendar: Calendar } | null = null;

/**
 * The last `days` calendar days, today included. A day is as long as the zone's clocks make it: 23 to 25 hours when
 * they change. The latest answer is kept, because an overview asks the same for every page it shows.
 */
export function calendarOf(days: number, timeZone: string, now: EpochMs): Calendar {
  if (latest !== null && latest.asked === timeZone && covers(latest.calendar, days, now)) return latest.calendar;
  const calendar = computeCalendar(days, knownTimeZone(timeZone) ?? 'UTC', now);
  latest = { asked: timeZone, calendar };
  return calendar;
}

/** From the first midnight of the last `days` calendar days, today included, to the end of today. */
export function spanOfDays(days: number, timeZone: string, now: EpochMs): Span {
  const { starts } = calendarOf(days, timeZone, now);
  return { from: starts[0] ?? now, to: starts[days] ?? now };
}

/** How many calendar days ago a day began, counting it and today: 1 for today, 0 or less for days to come. */
export function daysSince(date: IsoDate, timeZone: string, now: EpochMs): number {
  const today = calendarOf(1, timeZone, now).dates[0] ?? date;
  return Math.round((Date.parse(`${today}T00:00:00Z`) - Date.parse(`${date}T00:00:00Z`)) / DAY_MS) + 1;
}

/** One calendar day: 23 to 25 hours. A zone nobody knows is taken for UTC. */
export function spanOfDay(date: IsoDate, timeZone: string): Span {
  const { starts } = calendarOfDay(date, timeZone);
  return { from: starts[0] ?? 0, to: starts[1] ?? 0 };
}

/** A calendar of one day. Throws for what is no date. */
export function calendarOfDay(date: IsoDate, timeZone: string): Calendar {
  const day = Temporal.PlainDate.from(date);
  const zone = knownTimeZone(timeZone) ?? 'UTC';
  const starts = [day, day.add({ days: 1 })].map((each) => each.toZonedDateTime(zone).epochMilliseconds);
  return { timeZone: zone, dates: [date], starts: Float64Array.from(starts), indexOf: new Map([[date, 0]]) };
}

/** The day of a moment in UTC. */
export function utcDate(at: EpochMs): IsoDate {
  return new Date(at).toISOString().slice(0, 10);
}

function covers(calendar: Calendar, days: number, now: EpochMs): boolean {
  const count = calendar.dates.length;
  return count === days && now >= (calendar.starts[count - 1] ?? now) && now < (calendar.starts[count] ?? now);
}

function computeCalendar(days: number, timeZone: string, now: EpochMs): Calendar {
  const today = Temporal.Instant.fromEpochMilliseconds(Math.floor(now)).toZonedDateTimeISO(timeZone).toPlainDate();
  const starts = new Float64Array(days + 1);
  const dates: IsoDate[] = [];
  const indexOf = new Map<IsoDate, number>();
  for (let day = 0; day <= days; day += 1) {
    const date = today.add({ days: day - days + 1 });
    starts[day] = date.toZonedDateTime(timeZone).epochMilliseconds;
    if (day === days) break;
    dates.push(date.toString());
    indexOf.set(date.toString(), day);
  }
  return { timeZone, dates, starts, indexOf };
}

/** Which day a moment is in: an index into `starts`; -1 before the first, the last one from its beginning on. */
export function dayIndex(starts: Float64Array, at: EpochMs): number {
  const count = starts.length - 1;
  const first = starts[0] ?? 0;
  if (!(at >= first)) return -1;
  // A good guess, then at most a step or two: days differ from 24 hours by minutes or hours only.
  let day = Math.min(count - 1, Math.floor((at - first) / DAY_MS));
  while (day > 0 && at < (starts[day] ?? first)) day -= 1;
  while (day < count - 1 && at >= (starts[day + 1] ?? Infinity)) day += 1;
  return day;
}
