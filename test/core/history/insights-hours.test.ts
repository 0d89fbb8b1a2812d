import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarOf } from '#core/history/days';
import { hourCells } from '#core/history/insights-hours';
import { DAY_MS, HOUR_MS } from '#core/model/time';

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const ZONES = [
  'UTC',
  'America/New_York',
  'Europe/Berlin',
  'Asia/Kathmandu',
  // Half an hour of summer time.
  'Australia/Lord_Howe',
  // Clocks change at midnight.
  'America/Santiago',
  'Africa/Cairo',
  'Pacific/Chatham',
];

/** What a clock on the wall shows, by the host's own calendar and not by ours. */
function wallClock(timeZone: string): (at: number) => number {
  const format = new Intl.DateTimeFormat('en', { timeZone, weekday: 'short', hour: '2-digit', hourCycle: 'h23' });
  return (at) => {
    const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, value]));
    return WEEKDAYS.indexOf(parts.get('weekday') ?? '') * 24 + Number(parts.get('hour'));
  };
}

describe('the hours of the days', () => {
  it.each([
    ['spring forward', '2025-03-09T23:59:00-04:00', 23, [0, 1, 3]],
    ['fall back', '2025-11-02T23:59:00-05:00', 25, [0, 1, 1, 2]],
  ])('follow the clock when they %s', (_name, iso, count, first) => {
    const now = Date.parse(iso) + HOUR_MS;
    const { slots } = hourCells(calendarOf(2, 'America/New_York', now), now - HOUR_MS);
    const sunday = [...slots].filter((slot) => slot >= 6 * 24).map((slot) => slot - 6 * 24);
    expect(sunday).toHaveLength(count);
    expect(sunday.slice(0, first.length)).toEqual(first);
  });

  it('are what a clock on the wall shows, everywhere and always, without a gap', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ZONES),
        fc.integer({ min: Date.parse('2019-01-01'), max: Date.parse('2027-01-01') }),
        fc.integer({ min: 1, max: 12 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (timeZone, now, days, within) => {
          const calendar = calendarOf(days, timeZone, now);
          const { bounds, slots } = hourCells(calendar, now);
          const shown = wallClock(calendar.timeZone);
          expect(bounds[0]).toBe(Math.min(calendar.starts[0]!, now));
          expect(bounds.at(-1)).toBe(now);
          expect(bounds).toHaveLength(slots.length + 1);
          slots.forEach((slot, index) => {
            const [from, to] = [bounds[index]!, bounds[index + 1]!];
            expect(to - from).toBeGreaterThan(0);
            expect(to - from).toBeLessThanOrEqual(HOUR_MS);
            expect(shown(Math.floor(from + (to - 1 - from) * within))).toBe(slot);
          });
        },
      ),
      { numRuns: 150 },
    );
  });

  it('lose nothing in ten years of changes', () => {
    const now = Date.parse('2026-03-17T12:00:00Z');
    const calendar = calendarOf(3_660, 'Europe/Berlin', now);
    const { slots } = hourCells(calendar, now);
    expect(slots.length).toBe(Math.ceil((now - calendar.starts[0]!) / HOUR_MS));
    expect(slots.length * HOUR_MS).toBeGreaterThan(3_659 * DAY_MS);
  });
});
