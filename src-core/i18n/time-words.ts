import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS, type EpochMs } from '../model/time.ts';
import { format, type Locale } from './format.ts';

/**
 * `45 s`, `2 h 5 min`, `3 days 4 h`: the two largest units, rounded down, because an outage that has lasted 59 minutes
 * has not lasted an hour. Negative durations count as none.
 */
export function durationWords(durationMs: number, locale: Locale = 'en'): string {
  const lasting = Math.max(0, durationMs);
  const whole = (unitMs: number): number => Math.floor(lasting / unitMs);
  if (lasting < MINUTE_MS) return format('duration.seconds', { seconds: whole(SECOND_MS) }, locale);
  if (lasting < HOUR_MS) return format('duration.minutes', { minutes: whole(MINUTE_MS) }, locale);
  if (lasting < DAY_MS) {
    return format('duration.hours', { hours: whole(HOUR_MS), minutes: whole(MINUTE_MS) % 60 }, locale);
  }
  return format('duration.days', { days: whole(DAY_MS), hours: whole(HOUR_MS) % 24 }, locale);
}

/** `12 min ago`, `in 3 h`, or `just now` within the same ten seconds. */
export function agoWords(at: EpochMs, now: EpochMs, locale: Locale = 'en'): string {
  const agoMs = now - at;
  if (Math.abs(agoMs) < 10 * SECOND_MS) return format('ago.now', {}, locale);
  const duration = durationWords(Math.abs(agoMs), locale);
  return format(agoMs > 0 ? 'ago.past' : 'ago.future', { duration }, locale);
}

/** `09:04`, in the zone given; with `25 Mar, ` before it where that is so long from now that it could be another day's. */
export function clockWords(at: EpochMs, now: EpochMs, timeZone: string, locale: Locale = 'en'): string {
  const [day = '', clock = ''] = momentWords(at, timeZone, locale).split(', ');
  return Math.abs(now - at) < UNMISTAKEN_MS ? clock : `${day.replace(/ \d+$/, '')}, ${clock}`;
}

const UNMISTAKEN_MS = 20 * HOUR_MS;

/** `25 Mar 2025, 09:04`, in the zone given (IANA name or `UTC`). */
export function momentWords(at: EpochMs, timeZone: string, locale: Locale = 'en'): string {
  const parts = new Map(
    new Intl.DateTimeFormat(locale, {
      timeZone,
      year: 'numeric',
      month: 'short',
      day: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    })
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.get(type) ?? '';
  return `${part('day')} ${part('month')} ${part('year')}, ${part('hour')}:${part('minute')}`;
}
