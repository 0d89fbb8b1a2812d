import fc from 'fast-check';
import { LEVELS } from '#core/model/level';
import { MINUTE_MS } from '#core/model/time';
import { grouped, stored } from './histories.ts';

/** How many are asked about. */
export const DAYS = 5;
const level = fc.constantFrom(...LEVELS);
const row = fc.constantFrom('a', 'b');

/** What is known of two components in weeks in which the clocks change and in an ordinary one, and what is asked. */
export const questions = fc
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

export type Question = typeof questions extends fc.Arbitrary<infer Value> ? Value : never;

/** The last days before now, of a page with the group `g` of `a` and `b`. */
export function inputOf({ timeZone, now, rowId, parts }: Question) {
  return { stored: stored(parts), snapshot: grouped(['a', 'b']), rowId, days: DAYS, timeZone, now, bars: null };
}
