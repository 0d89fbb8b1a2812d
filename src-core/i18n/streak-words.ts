import { format, type Locale } from './format.ts';

/** `3 green days of the last 30`. Where not all days are known, of those that are. */
export function streakWords(
  { days, knownDays, greenDays }: { readonly days: number; readonly knownDays: number; readonly greenDays: number },
  locale: Locale = 'en',
): string {
  if (knownDays === 0) return format('streak.none', { days }, locale);
  if (knownDays === days) return format('streak.all', { green: greenDays, days }, locale);
  return format('streak.known', { green: greenDays, known: knownDays, days }, locale);
}
