import { expect, test } from 'vitest';
import { english } from '#core/i18n/language';
import { streakWords } from '#core/i18n/streak-words';
import { knownText, uptimeText } from '#core/i18n/uptime-words';

test('uptime is cut, never rounded up to a hundred', () => {
  expect([1, 0.99999, 0.9971, null].map((fraction) => uptimeText(fraction, english))).toEqual([
    '100%',
    '99.99%',
    '99.71%',
    'No data',
  ]);
});

test('what is known is cut, and never nought where there is some', () => {
  expect([0, 0.001, 0.5, 0.9999, 0.9999999999, 1].map((fraction) => knownText(fraction, english))).toEqual([
    '0%',
    '<1%',
    '50%',
    '99%',
    '100%',
    '100%',
  ]);
});

test('streaks are the sentence one tells others', () => {
  const streaks = { days: 30, knownDays: 30, greenDays: 3 };
  expect(streakWords(streaks, english)).toBe('3 green days of the last 30');
  expect(streakWords({ ...streaks, greenDays: 1, knownDays: 9 }, english)).toBe(
    '1 green day of 9 known in the last 30',
  );
  expect(streakWords({ ...streaks, greenDays: 0, knownDays: 0 }, english)).toBe('Nothing is known of the last 30 days');
});
