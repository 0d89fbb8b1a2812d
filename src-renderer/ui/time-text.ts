import type { Language } from '#core/i18n/language';
import { agoWords } from '#core/i18n/time-words';
import { MINUTE_MS } from '#core/model/time';

/** Western digits and the Gregorian calendar, whoever reads. */
const ISO_LIKE = 'en-GB';

/** How long ago, but calmly: everything within a minute is `just now`, so that nothing on the screen counts seconds. */
export function calmAgo(atMs: number, nowMs: number, language: Language): string {
  return agoWords(atMs, Math.abs(nowMs - atMs) < MINUTE_MS ? atMs : nowMs, language);
}

/** `25 March 2025`, of a calendar day without a zone. */
export function dayText(date: string, language: Language): string {
  return calendarDay(date, { day: 'numeric', month: 'long', year: 'numeric' }, language);
}

/** `24–30 March 2025`. */
export function daysText(from: string, to: string, { tag }: Language): string {
  const days = format({ day: 'numeric', month: 'long', year: 'numeric' }, 'UTC', tag);
  return days.formatRange(Date.parse(`${from}T00:00:00Z`), Date.parse(`${to}T00:00:00Z`));
}

/** `March 2025`, of a day, where the years between matter more than the day. */
export function monthOfText(date: string, language: Language): string {
  return calendarDay(date, { month: 'short', year: 'numeric' }, language);
}

/** `25 Mar`. */
export function shortDayText(date: string, language: Language): string {
  return calendarDay(date, { day: 'numeric', month: 'short' }, language);
}

/** `Mar`, or `2026` for January: how a time axis names the first day of a month. */
export function monthTick(date: string, language: Language): string {
  return date.slice(5, 7) === '01'
    ? calendarDay(date, { year: 'numeric' }, language)
    : calendarDay(date, { month: 'short' }, language);
}

/** `March 2025`, or `Mar`, of a month without a zone, `2025-03`. */
export function monthText(month: string, length: 'long' | 'short', language: Language): string {
  return calendarDay(
    `${month}-01`,
    length === 'short' ? { month: 'short' } : { month: 'long', year: 'numeric' },
    language,
  );
}

/** `Monday` for 0, or `Mon`. */
export function weekdayText(weekday: number, length: 'long' | 'short', language: Language): string {
  // 1 January 2024 was a Monday.
  return calendarDay(`2024-01-0${weekday + 1}`, { weekday: length }, language);
}

/** `14:05`. */
export function clockText(atMs: number, timeZone: string, { tag }: Language): string {
  return format({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }, timeZone, tag).format(atMs);
}

/** `CET`: what the zone calls itself at that time. */
export function zoneText(atMs: number, timeZone: string, { tag }: Language): string {
  const parts = format({ timeZoneName: 'short' }, timeZone, tag).formatToParts(atMs);
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? timeZone;
}

/** The calendar day it is in a zone, `2025-03-25`. */
export function dateIn(atMs: number, timeZone: string): string {
  const parts = format({ year: 'numeric', month: '2-digit', day: '2-digit' }, timeZone, ISO_LIKE).formatToParts(atMs);
  const part = (type: string): string => parts.find((each) => each.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}`;
}

function calendarDay(date: string, options: Intl.DateTimeFormatOptions, { tag }: Language): string {
  return format(options, 'UTC', tag).format(Date.parse(`${date}T00:00:00Z`));
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter costs more than using it. */
function format(options: Intl.DateTimeFormatOptions, timeZone: string, tag: string): Intl.DateTimeFormat {
  const key = `${tag} ${timeZone} ${JSON.stringify(options)}`;
  const known = formats.get(key) ?? new Intl.DateTimeFormat(tag, { ...options, timeZone });
  formats.set(key, known);
  return known;
}
