import { describe, expect, test } from 'vitest';
import { english } from '#core/i18n/language';
import {
  heatCoverage,
  heatSummary,
  resolutionFigures,
  resolutionNote,
  shareText,
  sharedText,
  spreadText,
  streakDetails,
} from '../../src-renderer/views/service/insights/insight-words.ts';

const HOUR = 3_600_000;
const streaks = { days: 30, knownDays: 30, greenDays: 3, longest: null, current: null };

describe('streaks in words', () => {
  const longest = { from: '2025-03-01', to: '2025-03-11', days: 11 };
  test.each([
    [
      { ...streaks, longest, current: { green: false, days: 4 } },
      ['The longest green run was 11 days, 1 Mar to 11 Mar.', 'Trouble for 4 days now.'],
    ],
    [{ ...streaks, longest: { ...longest, days: 1 }, current: { green: true, days: 1 } }, ['Green today.']],
    [{ ...streaks, greenDays: 0 }, ['No day was without trouble.']],
    [{ ...streaks, greenDays: 30, longest, current: { green: true, days: 30 } }, ['There was no trouble at all.']],
    [{ ...streaks, knownDays: 3, longest: { ...longest, days: 1 } }, ['No trouble on any day that is known.']],
    [{ ...streaks, knownDays: 0, greenDays: 0 }, []],
  ])('say how it was and how it is (%#)', (told, said) => {
    expect(streakDetails(told, english)).toEqual(said);
  });
});

describe('the hours in words', () => {
  const calm = { troubleFraction: 0, troubleSeconds: 0, knownSeconds: 3_600, coverageFraction: 1 };
  const bad = { ...calm, troubleFraction: 0.5, troubleSeconds: 1_800 };
  const heatMap = (worst: readonly [weekday: number, hour: number] | null, peakHours: readonly number[] = []) => ({
    weekdays: Array.from({ length: 7 }, (_, weekday) =>
      Array.from({ length: 24 }, (_hour, hour) => (worst?.[0] === weekday && worst[1] === hour ? bad : calm)),
    ),
    hours: [],
    peakHours,
    coverageFraction: 1,
    untimedDays: 0,
  });

  test('name the hours trouble gathers at', () => {
    expect(heatSummary(heatMap([2, 9], [9, 11]), english)).toBe(
      'Trouble gathers at 9 and at 11. The worst is Wednesday from 9 to 10.',
    );
    expect(heatSummary(heatMap([0, 14], [8, 14, 15, 23]), english)).toBe(
      'Trouble gathers at 8, from 14 to 16 and at 23. The worst is Monday from 14 to 15.',
    );
    expect(heatSummary(heatMap([6, 0]), english)).toBe(
      'No hour of the day stands out. The worst is Sunday from 0 to 1.',
    );
    expect(heatSummary(heatMap(null), english)).toBe('No trouble at any hour.');
  });

  test('say how much is known and what is left out', () => {
    const known = heatMap(null);
    expect(heatCoverage({ ...known, coverageFraction: 0.999 }, 'Europe/Berlin', english)).toBe(
      'Degraded or worse, by the clock in Europe/Berlin. 99% of these hours known.',
    );
    expect(heatCoverage({ ...known, untimedDays: 2 }, 'UTC', english)).toContain(
      '2 days left out: the vendor says how long, not when.',
    );
    expect(heatCoverage({ ...known, coverageFraction: 0 }, 'UTC', english)).toMatch(
      /^No hour of these days is known yet/,
    );
  });
});

test('shares never claim more than there is', () => {
  expect([null, 0, 0.0004, 0.057, 0.9999, 1].map((fraction) => shareText(fraction, english))).toEqual([
    'No data',
    'None',
    '<0.1%',
    '5.7%',
    '99.9%',
    '100.0%',
  ]);
});

describe('times to resolve in words', () => {
  const told = { resolved: 12, open: 0, medianMs: HOUR, ninetiethMs: 5 * HOUR, longestMs: 26 * HOUR, spread: [] };

  test('are the middle, nine of ten and the longest', () => {
    expect(resolutionFigures(told, english).map(([name]) => name)).toEqual([
      'Half within',
      'Nine of ten within',
      'Longest',
    ]);
    expect(resolutionFigures({ ...told, resolved: 2, ninetiethMs: null }, english)).toHaveLength(2);
    expect(resolutionFigures({ ...told, resolved: 1, ninetiethMs: null }, english).map(([name]) => name)).toEqual([
      'It took',
    ]);
    expect(
      resolutionFigures({ ...told, resolved: 0, medianMs: null, ninetiethMs: null, longestMs: null }, english),
    ).toEqual([]);
  });

  test('say of how many incidents they are', () => {
    expect(resolutionNote(told, english)).toBe('Of 12 incidents that began in these days.');
    expect(resolutionNote({ ...told, open: 1 }, english)).toBe(
      'Of 13 incidents that began in these days; 1 still open.',
    );
    expect(resolutionNote({ ...told, resolved: 0 }, english)).toBe('No incident began in these days.');
  });

  test('fall into stretches people know', () => {
    const bounds = [15 * 60_000, HOUR, 4 * HOUR, 24 * HOUR, null];
    expect(bounds.map((upTo, index) => spreadText(upTo, bounds[index - 1] ?? null, english))).toEqual([
      'Up to 15 min',
      '15 min to 1 h',
      '1 h to 4 h',
      '4 h to 1 day',
      'Over 1 day',
    ]);
  });
});

test('a comparison says which days it is of', () => {
  expect(sharedText(90, 90, 8, english)).toBe('Over all 90 days; both in trouble on 8 days.');
  expect(sharedText(12, 90, 0, english)).toBe(
    'Over the 12 of 90 days both are known; never in trouble on the same day.',
  );
});
