import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { barsInUnits, unitFor } from '#core/history/bar-units';
import type { DayBar } from '#core/history/page-record';
import { LEVELS, worst, type Level, type Reading } from '#core/model/level';

const NONE = Object.fromEntries(LEVELS.map((level) => [level, 0])) as Record<Level, number>;

function secondsOf(level: Level, seconds: number): Record<Level, number> {
  return level === 'operational'
    ? { ...NONE, operational: 86_400 }
    : { ...NONE, operational: 86_400 - seconds, [level]: seconds };
}

function dateAfter(first: string, days: number): string {
  return new Date(Date.parse(first) + days * 86_400_000).toISOString().slice(0, 10);
}

function bar(date: string, level: Reading, seconds: number, over: Partial<DayBar> = {}): DayBar {
  return {
    date,
    level,
    seconds: level === 'unknown' ? NONE : secondsOf(level, seconds),
    uptimeFraction: level === 'unknown' ? null : 1,
    coverageFraction: level === 'unknown' ? 0 : 1,
    evidence: level === 'unknown' ? 'none' : 'reported',
    estimated: false,
    disagreement: null,
    vendorFill: null,
    incidentIds: [],
    ...over,
  };
}

const anyDays = fc
  .tuple(
    fc.integer({ min: 0, max: 3_000 }),
    fc.array(fc.tuple(fc.constantFrom<Reading>('unknown', ...LEVELS), fc.nat(86_400)), {
      minLength: 1,
      maxLength: 400,
    }),
  )
  .map(([offset, days]) =>
    days.map(([level, seconds], index) => bar(dateAfter('2018-01-01', offset + index), level, seconds)),
  );

describe('weeks and months', () => {
  test('lose no day, no second, and no day is in two', () => {
    fc.assert(
      fc.property(anyDays, fc.constantFrom('week' as const, 'month' as const), (days, unit) => {
        const bars = barsInUnits(days, unit);
        expect(bars.reduce((sum, { span }) => sum + (span?.days ?? 0), 0)).toBe(days.length);
        for (const level of LEVELS) {
          const sum = (all: readonly DayBar[]): number => all.reduce((total, { seconds }) => total + seconds[level], 0);
          expect(sum(bars)).toBe(sum(days));
        }
        expect(worst(bars.map(({ level }) => level))).toBe(worst(days.map(({ level }) => level)));
        bars.forEach(({ date, span }, index) => {
          expect(date <= (span?.to ?? '')).toBe(true);
          const next = bars[index + 1];
          if (next === undefined) return;
          expect(dateAfter(span?.to ?? '', 1)).toBe(next.date);
          expect(unit === 'month' ? next.date.endsWith('-01') : new Date(next.date).getUTCDay() === 1).toBe(true);
        });
      }),
    );
  });

  test('say how many of their days were known and how many had trouble', () => {
    const days = [
      bar('2025-03-24', 'operational', 0),
      bar('2025-03-25', 'partial_outage', 600, { incidentIds: ['a'], estimated: true }),
      bar('2025-03-26', 'under_maintenance', 60, { incidentIds: ['b', 'a'] }),
      bar('2025-03-27', 'unknown', 0),
    ];
    const [week] = barsInUnits(days, 'week');
    expect(week).toMatchObject({
      date: '2025-03-24',
      level: 'partial_outage',
      span: { to: '2025-03-27', days: 4, knownDays: 3, troubledDays: 1 },
      incidentIds: ['a', 'b'],
      coverageFraction: 0.75,
      evidence: 'reported',
      estimated: true,
    });
    expect(week?.uptimeFraction).toBeCloseTo(1 - (0.3 * 600) / (3 * 86_400 - 60), 12);
  });

  test('are unread only where nothing is known and a look failed', () => {
    const unread = bar('2025-03-24', 'unknown', 0, { unread: true });
    expect(barsInUnits([unread, bar('2025-03-25', 'unknown', 0)], 'week')[0]?.unread).toBe(true);
    expect(barsInUnits([unread, bar('2025-03-25', 'operational', 0)], 'week')[0]?.unread).toBeUndefined();
  });
});

test.each([
  [90, 514, 'day'],
  [365, 514, 'week'],
  [365, 1_152, 'day'],
  [3_653, 514, 'month'],
  [3_653, 1_600, 'week'],
  [7, 320, 'day'],
])('%i days in %i pixels are drawn by the %s', (days, widthPx, unit) => {
  expect(unitFor(days, widthPx)).toBe(unit);
});
