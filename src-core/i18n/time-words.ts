import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS, type EpochMs } from '../model/time.ts';
import type { Language } from './language.ts';

/**
 * `45 s`, `2 h 5 min`, `3 days 4 h`: the two largest units, rounded down, because an outage that has lasted 59 minutes
 * has not lasted an hour. Negative durations count as none.
 */
export function durationWords(durationMs: number, { say }: Language): string {
  const lasting = Math.max(0, durationMs);
  const whole = (unitMs: number): number => Math.floor(lasting / unitMs);
  if (lasting < MINUTE_MS) return say('duration.seconds', { seconds: whole(SECOND_MS) });
  if (lasting < HOUR_MS) return say('duration.minutes', { minutes: whole(MINUTE_MS) });
  if (lasting < DAY_MS) return say('duration.hours', { hours: whole(HOUR_MS), minutes: whole(MINUTE_MS) % 60 });
  return say('duration.days', { days: whole(DAY_MS), hours: whole(HOUR_MS) % 24 });
}

/** `12 min ago`, `in 3 h`, or `just now` within the same ten seconds. */
export function agoWords(at: EpochMs, now: EpochMs, language: Language): string {
  const agoMs = now - at;
  if (Math.abs(agoMs) < 10 * SECOND_MS) return language.say('ago.now');
  // Days have a case of their own after “ago” in some languages.
  const [days, hours] = [Math.floor(Math.abs(agoMs) / DAY_MS), Math.floor(Math.abs(agoMs) / HOUR_MS) % 24];
  if (days > 0) return language.say(agoMs > 0 ? 'ago.past_days' : 'ago.future_days', { days, hours });
  const duration = durationWords(Math.abs(agoMs), language);
  return language.say(agoMs > 0 ? 'ago.past' : 'ago.future', { duration });
}

/** `09:04`, in the zone given; with `25 Mar, ` before it where that is so long from now that it could be another day's. */
export function clockWords(at: EpochMs, now: EpochMs, timeZone: string, language: Language): string {
  const isUnmistaken = Math.abs(now - at) < UNMISTAKEN_MS;
  const day: Intl.DateTimeFormatOptions = isUnmistaken ? {} : { month: 'short', day: 'numeric' };
  return new Intl.DateTimeFormat(language.tag, { timeZone, ...day, ...CLOCK }).format(at);
}

const UNMISTAKEN_MS = 20 * HOUR_MS;
const CLOCK = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;

/** `25 Mar 2025, 09:04`, in the zone given (IANA name or `UTC`). */
export function momentWords(at: EpochMs, timeZone: string, language: Language): string {
  return new Intl.DateTimeFormat(language.tag, {
    timeZone,
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    ...CLOCK,
  }).format(at);
}
