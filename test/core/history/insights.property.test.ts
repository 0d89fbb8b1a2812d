import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { insights } from '#core/history/insights';
import { oneRow } from '#core/history/insights-row';
import { isTrouble, LEVELS } from '#core/model/level';
import { report, stored } from './histories.ts';
import { DAYS, inputOf, questions } from './row-questions.ts';

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
