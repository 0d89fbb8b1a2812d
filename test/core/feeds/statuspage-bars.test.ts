import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bars, shownUptime } from '#core/feeds/statuspage/bars';
import type { ReportedDay } from '#core/model/history';

const day = (partialOutageSeconds: number, majorOutageSeconds: number, hasData = true): ReportedDay => ({
  rowId: 'row',
  date: '2025-03-25',
  partialOutageSeconds,
  majorOutageSeconds,
  hasData,
  incidentIds: [],
});

describe('the colour of a day', () => {
  test.each([
    [day(0, 0), '#2fcc66'],
    [day(0, 0, false), '#b3bac5'],
    [day(0, 1_190), '#f1c40f'],
    [day(0, 1_980), '#e67e22'],
    [day(0, 3_600), '#e74c3c'],
    [day(90_000, 0), '#e74c3c'],
    // The least outage is half yellow: a faint green would hide it.
    [day(1, 0), '#90c83a'],
  ])('%j is %s', (reported, colour) => {
    expect(bars.fill(reported, null)).toBe(colour);
  });

  test('is always a colour, and never that of a good day after an outage', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 90_000, noNaN: true }), (seconds) => {
        const fill = bars.fill(day(0, seconds), null);
        expect(fill).toMatch(/^#[0-9a-f]{6}$/);
        expect(fill).not.toBe('#2fcc66');
      }),
    );
  });
});

describe('the figure a page shows', () => {
  const days = (count: number, first: ReportedDay): readonly ReportedDay[] => [
    first,
    ...Array.from({ length: count - 1 }, () => day(0, 0)),
  ];

  test('is rounded down: a second of outage is never shown as none', () => {
    expect(shownUptime(days(90, day(0, 1)))).toBe(0.9999);
    expect(shownUptime(days(90, day(0, 0)))).toBe(1);
  });

  test('keeps an exact hundredth', () => {
    expect(shownUptime(days(1, day(0, 8_640)))).toBe(0.9);
    expect(shownUptime(days(1, day(28_800, 0)))).toBe(0.9);
  });

  test('counts no day before the record, and is absent without one', () => {
    expect(shownUptime([day(0, 0, false), day(0, 8_640)])).toBe(0.9);
    expect(shownUptime([day(0, 0, false)])).toBeNull();
    expect(shownUptime([])).toBeNull();
  });
});
