import { describe, expect, it } from 'vitest';
import { calendarOf, dayIndex, knownTimeZone, spanOfDays } from '#core/history/days';
import { HOUR_MS } from '#core/model/time';

function hoursOfDay(date: string, timeZone: string): number | undefined {
  const { dates, starts } = calendarOf(10, timeZone, Date.parse(`${date}T12:00:00Z`) + 5 * 24 * HOUR_MS);
  const day = dates.indexOf(date);
  const [from, to] = [starts[day], starts[day + 1]];
  return from === undefined || to === undefined ? undefined : (to - from) / HOUR_MS;
}

describe('calendar days', () => {
  it.each([
    ['America/New_York', '2025-03-08', 24],
    ['America/New_York', '2025-03-09', 23],
    ['America/New_York', '2025-11-02', 25],
    ['Europe/Berlin', '2025-03-30', 23],
    ['Europe/Berlin', '2025-10-26', 25],
    // Clocks that change at midnight: the day begins at one.
    ['America/Santiago', '2025-09-07', 23],
    ['Australia/Lord_Howe', '2025-10-05', 23.5],
    // The day that was left out when the date line moved.
    ['Pacific/Apia', '2011-12-30', 0],
    ['UTC', '2025-03-09', 24],
  ])('in %s, %s has %d hours', (timeZone, date, hours) => {
    expect(hoursOfDay(date, timeZone)).toBe(hours);
  });

  it('end today, in the zone asked for', () => {
    const now = Date.parse('2025-03-26T02:30:00Z');
    expect(calendarOf(3, 'America/New_York', now).dates).toEqual(['2025-03-23', '2025-03-24', '2025-03-25']);
    expect(calendarOf(3, 'Asia/Tokyo', now).dates).toEqual(['2025-03-24', '2025-03-25', '2025-03-26']);
    expect(spanOfDays(1, 'America/New_York', now)).toEqual({
      from: Date.parse('2025-03-25T04:00:00Z'),
      to: Date.parse('2025-03-26T04:00:00Z'),
    });
  });

  it('move on at midnight, although the latest answer is kept', () => {
    const midnight = Date.parse('2025-03-26T00:00:00Z');
    expect(calendarOf(1, 'UTC', midnight - 1).dates).toEqual(['2025-03-25']);
    expect(calendarOf(1, 'UTC', midnight).dates).toEqual(['2025-03-26']);
    expect(calendarOf(2, 'UTC', midnight).dates).toEqual(['2025-03-25', '2025-03-26']);
  });

  it('find the day of a moment, also around clock changes', () => {
    const { starts } = calendarOf(300, 'America/New_York', Date.parse('2025-12-01T12:00:00Z'));
    for (let day = 0; day < 300; day += 1) {
      expect(dayIndex(starts, starts[day] ?? 0)).toBe(day);
      expect(dayIndex(starts, (starts[day + 1] ?? 0) - 1)).toBe(day);
    }
    expect(dayIndex(starts, (starts[0] ?? 0) - 1)).toBe(-1);
  });
});

describe('time zones', () => {
  it.each([
    ['Europe/Berlin', 'Europe/Berlin'],
    ['america/new_york', 'America/New_York'],
    ['utc', 'UTC'],
    ['Mars/Olympus', null],
    ['', null],
    ['+02:00', null],
    ['2025-03-25T00:00[Europe/Berlin]', null],
    ['../../etc/passwd', null],
  ])('%s is %s', (name, known) => {
    expect(knownTimeZone(name)).toBe(known);
  });

  it('count as UTC when nobody knows them', () => {
    expect(calendarOf(1, 'Mars/Olympus', 0)).toMatchObject({ timeZone: 'UTC', dates: ['1970-01-01'] });
  });
});
