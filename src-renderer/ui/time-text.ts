import { agoWords } from '#core/i18n/time-words';
import { MINUTE_MS } from '#core/model/time';

const LANGUAGE = 'en-GB';

/** How long ago, but calmly: everything within a minute is `just now`, so that nothing on the screen counts seconds. */
export function calmAgo(atMs: number, nowMs: number): string {
  return agoWords(atMs, Math.abs(nowMs - atMs) < MINUTE_MS ? atMs : nowMs);
}

/** `25 March 2025`, of a calendar day without a zone. */
export function dayText(date: string): string {
  return calendarDay(date, { day: 'numeric', month: 'long', year: 'numeric' });
}

/** `25 Mar`. */
export function shortDayText(date: string): string {
  return calendarDay(date, { day: 'numeric', month: 'short' });
}

/** `Mar`, or `2026` for January: how a time axis names the first day of a month. */
export function monthTick(date: string): string {
  return date.slice(5, 7) === '01' ? date.slice(0, 4) : calendarDay(date, { month: 'short' });
}

/** `March 2025`, or `Mar`, of a month without a zone, `2025-03`. */
export function monthText(month: string, length: 'long' | 'short' = 'long'): string {
  return calendarDay(`${month}-01`, length === 'short' ? { month: 'short' } : { month: 'long', year: 'numeric' });
}

/** `Monday` for 0, or `Mon`. */
export function weekdayText(weekday: number, length: 'long' | 'short' = 'long'): string {
  // 1 January 2024 was a Monday.
  return calendarDay(`2024-01-0${weekday + 1}`, { weekday: length });
}

/** `14:05`. */
export function clockText(atMs: number, timeZone: string): string {
  return format({ hour: '2-digit', minute: '2-digit' }, timeZone).format(atMs);
}

/** `CET`: what the zone calls itself at that time. */
export function zoneText(atMs: number, timeZone: string): string {
  const parts = format({ timeZoneName: 'short' }, timeZone).formatToParts(atMs);
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? timeZone;
}

/** The calendar day it is in a zone, `2025-03-25`. */
export function dateIn(atMs: number, timeZone: string): string {
  const parts = format({ year: 'numeric', month: '2-digit', day: '2-digit' }, timeZone).formatToParts(atMs);
  const part = (type: string): string => parts.find((each) => each.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}`;
}

function calendarDay(date: string, options: Intl.DateTimeFormatOptions): string {
  return format(options, 'UTC').format(Date.parse(`${date}T00:00:00Z`));
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter costs more than using it. */
function format(options: Intl.DateTimeFormatOptions, timeZone: string): Intl.DateTimeFormat {
  const key = `${timeZone} ${JSON.stringify(options)}`;
  const known = formats.get(key) ?? new Intl.DateTimeFormat(LANGUAGE, { ...options, timeZone });
  formats.set(key, known);
  return known;
}
