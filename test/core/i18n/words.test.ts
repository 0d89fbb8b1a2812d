import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, test } from 'vitest';
import { english } from '#core/i18n/language';
import { clip } from '#core/i18n/clip';
import { en, type MessageKey } from '#core/i18n/en';
import { agoWords, durationWords, momentWords } from '#core/i18n/time-words';
import { impactWord, incidentStatusWord, levelWord, maintenanceStatusWord } from '#core/i18n/words';
import { LEVELS } from '#core/model/level';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '#core/model/time';
import { IMPACTS, INCIDENT_STATUSES, MAINTENANCE_STATUSES } from '#core/model/snapshot';

test.each(Object.keys(en) as MessageKey[])('%s is a well-formed message', (key) => {
  expect(() => new IntlMessageFormat(en[key], 'en', undefined, { ignoreTag: true })).not.toThrow();
});

test('values are filled in as they are', () => {
  const values = { service: '<b>Open{AI}</b>', subject: "it's '{down}'" };
  expect(english.say('notify.title', values)).toBe("<b>Open{AI}</b>: it's '{down}'");
});

test('every word of the field has a word for people', () => {
  expect([...LEVELS, 'unknown' as const].map((level) => levelWord(level, english))).toEqual([
    'Operational',
    'Maintenance',
    'Degraded',
    'Partial outage',
    'Major outage',
    'Unknown',
  ]);
  const words = [
    ...IMPACTS.map((impact) => impactWord(impact, english)),
    ...INCIDENT_STATUSES.map((status) => incidentStatusWord(status, english)),
    ...MAINTENANCE_STATUSES.map((status) => maintenanceStatusWord(status, english)),
  ];
  expect(words.every((word) => /^[A-Z][a-z ]+$/.test(word))).toBe(true);
});

describe('time', () => {
  test.each([
    [-5, '0 s'],
    [0, '0 s'],
    [45_900, '45 s'],
    [MINUTE_MS, '1 min'],
    [HOUR_MS - 1, '59 min'],
    [HOUR_MS, '1 h'],
    [2 * HOUR_MS + 5 * MINUTE_MS, '2 h 5 min'],
    [DAY_MS, '1 day'],
    [DAY_MS + 59 * MINUTE_MS, '1 day'],
    [3 * DAY_MS + 4 * HOUR_MS, '3 days 4 h'],
    [1_200 * DAY_MS, '1,200 days'],
  ])('%d ms last %s', (durationMs, words) => {
    expect(durationWords(durationMs, english)).toBe(words);
  });

  test.each([
    [1_000_000, 1_000_000, 'just now'],
    [1_000_000 - 12 * MINUTE_MS, 1_000_000, '12 min ago'],
    [1_000_000 + 3 * HOUR_MS, 1_000_000, 'in 3 h'],
  ])('%d seen from %d is %s', (at, now, words) => {
    expect(agoWords(at, now, english)).toBe(words);
  });

  test.each([
    ['UTC', '25 Mar 2025, 00:04'],
    ['America/New_York', '24 Mar 2025, 20:04'],
    ['Asia/Kolkata', '25 Mar 2025, 05:34'],
  ])('a moment in %s is %s', (timeZone, words) => {
    expect(momentWords(Date.UTC(2025, 2, 25, 0, 4), timeZone, english)).toBe(words);
  });
});

test.each([
  ['short', 5, 'short'],
  ['longer', 5, 'long…'],
  [' two\n\nlines\t', 20, 'two lines'],
  ['👩‍🚀👩‍🚀', 4, '👩‍🚀…'],
  ['', 5, ''],
])('%j cut to %d is %j', (text, longest, cut) => {
  expect(clip(text, longest)).toBe(cut);
});
