import type { Language } from './language.ts';

/** `3 green days of the last 30`. Where not all days are known, of those that are. */
export function streakWords(
  { days, knownDays, greenDays }: { readonly days: number; readonly knownDays: number; readonly greenDays: number },
  { say }: Language,
): string {
  if (knownDays === 0) return say('streak.none', { days });
  if (knownDays === days) return say('streak.all', { green: greenDays, days });
  return say('streak.known', { green: greenDays, known: knownDays, days });
}
