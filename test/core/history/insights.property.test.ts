import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { insights } from '#core/history/insights';
import { oneRow } from '#core/history/insights-row';
import { isTrouble, LEVELS } from '#core/model/level';
import { MINUTE_MS } from '#core/model/time';
import { grouped, report, stored } from './histories.ts';

const DAYS = 5;
const level = fc.constantFrom(...LEVELS);
const row = fc.constantFrom('a', 'b');

/** Weeks in which the clocks change, and an ordinary one. */
const questions = fc
  .constantFrom(
    ['America/New_York', '2025-03-11T15:00:00Z'] as const,
    ['Australia/Lord_Howe', '2025-04-07T02:20:00Z'] as const,
    ['Europe/Berlin', '2025-10-27T09:30:00Z'] as const,
    ['UTC', '2025-06-10T00:00:01Z'] as const,
  )
  .chain(([timeZone, iso]) => {
    const now = Date.parse(iso);
    const minute = fc.integer({ min: -7 * 24 * 60, max: 60 }).map((offset) => now + offset * MINUTE_MS);
    const span = fc
      .tuple(minute, fc.integer({ min: 1, max: 3_000 }))
      .map(([from, minutes]) => ({ from, to: from + minutes * MINUTE_MS }));
    const effect = fc
      .tuple(row, level, span)
      .map(([componentId, reached, stretch]) => ({ componentId, level: reached, ...stretch, incidentId: null }));
    const change = fc
      .tuple(row, minute, fc.option(level))
      .map(([rowId, at, reached]) => ({ rowId, at, level: reached }));
    const cover = fc.tuple(row, span).map(([componentId, stretch]) => ({ componentId, ...stretch }));
    return fc.record({
      timeZone: fc.constant(timeZone),
      now: fc.constant(now),
      rowId: fc.constantFrom('a', 'b', 'g', ''),
      parts: fc.record({
        effects: fc.array(effect, { maxLength: 6 }),
        changes: fc.array(change, { maxLength: 6 }).map((all) => all.sort((one, other) => one.at - other.at)),
        watched: fc.array(span, { maxLength: 4 }),
        coverage: fc.array(cover, { maxLength: 4 }),
      }),
    });
  });

type Question = typeof questions extends fc.Arbitrary<infer Value> ? Value : never;

function inputOf({ timeZone, now, rowId, parts }: Question) {
  return { stored: stored(parts), snapshot: grouped(['a', 'b']), rowId, days: DAYS, timeZone, now, bars: null };
}

describe('insights, whatever the evidence', () => {
  it('tell of the same seconds as the bars', () => {
    fc.assert(
      fc.property(questions, (question) => {
        const input = inputOf(question);
        const [found, drawn] = [insights({ ...input, marker: null })!, oneRow(input)!];
        const seconds = drawn.row.days.flatMap((day) => LEVELS.map((each) => [each, day.seconds[each]] as const));
        const known = seconds.reduce((sum, [, each]) => sum + each, 0);
        const troubled = seconds.reduce((sum, [each, lasted]) => sum + (isTrouble(each) ? lasted : 0), 0);
        const cells = found.heatMap.weekdays.flat();
        expect(cells.reduce((sum, cell) => sum + cell.knownSeconds, 0)).toBeCloseTo(known, 3);
        expect(cells.reduce((sum, cell) => sum + cell.troubleSeconds, 0)).toBeCloseTo(troubled, 3);
        expect(found.heatMap.coverageFraction).toBeCloseTo(found.coverageFraction, 6);
        for (const cell of cells) {
          expect(cell.troubleFraction === null).toBe(cell.knownSeconds === 0);
          expect(cell.troubleFraction ?? 0).toBeLessThanOrEqual(1 + 1e-9);
          expect(cell.coverageFraction).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('have two sides of a mark that add up', () => {
    fc.assert(
      fc.property(questions, fc.integer({ min: -1, max: DAYS }), (question, at) => {
        const input = inputOf(question);
        const { row, rows } = oneRow(input)!;
        const date = rows.context.calendar.dates[at] ?? (at < 0 ? '2000-01-01' : '2030-01-01');
        const { marker, streaks } = insights({ ...input, marker: date })!;
        const sides = [marker?.before, marker?.since].filter((side) => side !== null && side !== undefined);
        expect(sides.reduce((sum, side) => sum + side.days, 0)).toBe(row.days.length);
        expect(sides.reduce((sum, side) => sum + side.greenDays, 0)).toBe(streaks.greenDays);
        expect(sides.reduce((sum, side) => sum + side.knownDays, 0)).toBe(streaks.knownDays);
      }),
    );
  });

  it('never put hours to what has none: a day of figures alone is left out', () => {
    fc.assert(
      fc.property(questions, fc.integer({ min: 1_000, max: 80_000 }), (question, seconds) => {
        const input = inputOf({
          ...question,
          rowId: 'a',
          parts: { effects: [], changes: [], watched: [], coverage: [] },
        });
        const { dates } = oneRow(input)!.rows.context.calendar;
        const figures = dates.slice(0, 2).map((date, day) => report('a', date, day === 0 ? seconds : 0, 0));
        const { heatMap } = insights({ ...input, stored: stored({ days: figures }), marker: null })!;
        expect(heatMap.untimedDays).toBe(1);
        expect(heatMap.hours.reduce((sum, cell) => sum + cell.troubleSeconds, 0)).toBe(0);
        expect(heatMap.coverageFraction).toBeLessThan(1.3 / (DAYS - 1));
      }),
    );
  });
});
