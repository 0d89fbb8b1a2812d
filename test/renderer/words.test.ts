import { describe, expect, test } from 'vitest';
import { english } from '#core/i18n/language';
import type { Level } from '#core/model/level';
import { rowWords, spokenDay, type SayableDay } from '../../src-renderer/ui/day-words.ts';
import { linkify } from '../../src-renderer/ui/linkify.ts';
import { monthTicks } from '../../src-renderer/ui/month-ticks.ts';
import { nextStartingWith } from '../../src-renderer/ui/use-typeahead.ts';
import { lastMonth } from '../../src-renderer/views/service/last-month.ts';
import { calmAgo, dateIn } from '../../src-renderer/ui/time-text.ts';
import { statusWord } from '../../src-renderer/ui/words.ts';

const NONE: Record<Level, number> = {
  operational: 0,
  under_maintenance: 0,
  degraded_performance: 0,
  partial_outage: 0,
  major_outage: 0,
};

function day(changes: Partial<SayableDay>): SayableDay {
  return {
    date: '2025-03-25',
    level: 'operational',
    seconds: { ...NONE, operational: 86_400 },
    coverageFraction: 1,
    evidence: 'reported',
    estimated: false,
    disagreement: null,
    ...changes,
  };
}

describe('a spoken day', () => {
  test('says level, duration, whose word it is and what it was', () => {
    const seconds = { ...NONE, operational: 78_900, partial_outage: 7_500 };
    expect(spokenDay(day({ level: 'partial_outage', seconds }), ['Elevated errors'], english)).toBe(
      '25 March 2025: partial outage for 2 h 5 min, reported by the vendor; incident: Elevated errors',
    );
  });

  test('a day without evidence is not called good', () => {
    expect(spokenDay(day({ level: 'unknown', evidence: 'none', coverageFraction: 0 }), [], english)).toBe(
      '25 March 2025: no data, nobody watched, and the vendor says nothing',
    );
  });

  test('estimates, gaps and disagreements are told', () => {
    const said = spokenDay(
      day({
        evidence: 'observed',
        estimated: true,
        coverageFraction: 0.5,
        disagreement: { observed: 'major_outage', reported: 'operational' },
      }),
      [],
      english,
    );
    expect(said).toContain('observed by Greenbar');
    expect(said).toContain('estimated from incident texts');
    expect(said).toContain('known for 50% of the day');
    expect(said).toContain('seen by Greenbar: major outage; said by the vendor: operational');
  });

  test('a row in one breath', () => {
    expect(rowWords([day({}), day({ level: 'major_outage' }), day({ level: 'unknown' })], english)).toBe(
      '3 days, trouble on 1, no data for 1',
    );
  });
});

test('nothing on the screen counts seconds', () => {
  const at = Date.parse('2026-03-17T12:00:00Z');
  expect(calmAgo(at, at + 59_000, english)).toBe('just now');
  expect(calmAgo(at, at + 61_000, english)).toBe('1 min ago');
});

test('a day is a day in the zone', () => {
  expect(dateIn(Date.parse('2026-03-17T03:00:00Z'), 'America/New_York')).toBe('2026-03-16');
});

test('status words we do not know are shown as they came', () => {
  expect(statusWord('in_progress', english)).toBe('In progress');
  expect(statusWord('root_cause found', english)).toBe('Root cause found');
});

test('months are named where there is room', () => {
  const dates = [
    '2025-12-30',
    '2025-12-31',
    '2026-01-01',
    ...Array.from({ length: 40 }, () => '2026-01-02'),
    '2026-02-01',
  ];
  expect(monthTicks(dates, dates.length * 10, 15, english)).toEqual([{ index: 2, label: '2026' }]);
});

describe('links in a vendor’s text', () => {
  test('only https becomes a link, without the full stop behind it', () => {
    expect(linkify('See https://example.com/a?b=1. Or http://example.com, javascript:alert(1)')).toEqual([
      { text: 'See ', url: null },
      { text: 'https://example.com/a?b=1', url: 'https://example.com/a?b=1' },
      { text: '. Or http://example.com, javascript:alert(1)', url: null },
    ]);
  });

  test('markup stays text', () => {
    expect(
      linkify('<a href="https://evil.example">x</a>')
        .map((piece) => piece.text)
        .join(''),
    ).toBe('<a href="https://evil.example">x</a>');
  });
});

describe('typing finds', () => {
  const names = ['API', 'Chat', 'ChatGPT', 'Codex', 'apples'];

  test.each([
    ['c', 0, 1],
    ['c', 1, 2],
    ['cc', 2, 3],
    ['co', 1, 3],
    ['chatg', 1, 2],
    ['a', 0, 4],
    ['a', 4, 0],
    ['x', 0, null],
  ])('%j, from the row %i: %s', (typed, at, found) => {
    expect(nextStartingWith(typed, names, at)).toBe(found);
  });
});

test('weeks and hours are said by their days and their times', () => {
  const week = day({
    date: '2025-03-24',
    level: 'partial_outage',
    seconds: { ...day({}).seconds, partial_outage: 7_200 },
    coverageFraction: 0.5,
    span: { to: '2025-03-30', days: 7, knownDays: 4, troubledDays: 1 },
  });
  expect(spokenDay(week, [], english).replaceAll(/\s–\s/gu, '–')).toMatch(
    /^24–30 March 2025: partial outage for 2 h, trouble on 1 of 4 known days, .*known for 50% of the time$/,
  );
  expect(rowWords([week, day({ level: 'unknown' })], english)).toBe('8 days, trouble on 1, no data for 4');
  const hour = day({ hours: '09:00–10:00', level: 'unknown', unread: true });
  expect(spokenDay(hour, [], english)).toBe('09:00–10:00: no data, Greenbar asked, and could not read the page');
  expect(rowWords([hour, hour], english)).toBe('2 hours, no trouble, no data for 2');
});

test.each([
  ['2026-03-17', '2026-02', '2026-02-01', '2026-02-28'],
  ['2024-03-01', '2024-02', '2024-02-01', '2024-02-29'],
  ['2026-01-31', '2025-12', '2025-12-01', '2025-12-31'],
])('the month before %s is %s', (date, month, from, to) => {
  expect(lastMonth(date)).toEqual({ month, from, to });
});
