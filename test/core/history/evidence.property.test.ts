import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarOf } from '#core/history/days';
import { pageHistory } from '#core/history/page-history';
import type { BarRow, DayBar, LevelChange, StoredHistory } from '#core/history/page-record';
import { LEVELS, severity, type Level } from '#core/model/level';
import type { ReportedDay, ReportedEffect } from '#core/model/history';
import { DAY_MS, MINUTE_MS, type Span } from '#core/model/time';
import { grouped, stored, WORST } from './histories.ts';

const ROWS = ['a', 'b'] as const;
const DAYS = 4;
const level = fc.constantFrom(...LEVELS);
const row = fc.constantFrom(...ROWS);

/** Weeks in which the clocks change, and an ordinary one; a few days before and after the days asked for. */
const moments = fc
  .constantFrom(
    ['America/New_York', '2025-03-11T15:00:00Z'] as const,
    ['America/New_York', '2025-11-04T02:00:00Z'] as const,
    ['Europe/Berlin', '2025-10-27T09:30:00Z'] as const,
    ['UTC', '2025-06-10T00:00:00Z'] as const,
  )
  .map(([timeZone, iso]) => ({ timeZone, now: Date.parse(iso) }));

function query(timeZone: string, now: number) {
  const minute = fc.integer({ min: -6 * 24 * 60, max: 24 * 60 }).map((offset) => now + offset * MINUTE_MS);
  const span: fc.Arbitrary<Span> = fc
    .tuple(minute, fc.integer({ min: 0, max: 3_000 }))
    .map(([from, minutes]) => ({ from, to: from + minutes * MINUTE_MS }));
  const effect: fc.Arbitrary<ReportedEffect> = fc
    .tuple(row, level, span, fc.boolean())
    .map(([componentId, reached, { from, to }, open]) => ({
      componentId,
      level: reached,
      from,
      to: open ? null : to,
      incidentId: null,
    }));
  const change: fc.Arbitrary<LevelChange> = fc
    .tuple(row, minute, fc.option(level))
    .map(([rowId, at, reached]) => ({ rowId, at, level: reached }));
  const seconds = fc.integer({ min: 0, max: 50_000 });
  const report: fc.Arbitrary<ReportedDay> = fc
    .tuple(row, fc.constantFrom(...calendarOf(DAYS, timeZone, now).dates), seconds, seconds, fc.boolean())
    .map(([rowId, date, partialOutageSeconds, majorOutageSeconds, hasData]) => ({
      rowId,
      date,
      partialOutageSeconds,
      majorOutageSeconds,
      hasData,
      incidentIds: [],
    }));
  return fc.record({
    timeZone: fc.constant(timeZone),
    now: fc.constant(now),
    stored: fc
      .record({
        changes: fc.array(change, { maxLength: 8 }).map((list) => list.sort((one, other) => one.at - other.at)),
        watched: fc.array(span, { maxLength: 5 }),
        effects: fc.array(effect, { maxLength: 6 }),
        coverage: fc.array(
          fc.tuple(row, span).map(([componentId, known]) => ({ componentId, ...known })),
          { maxLength: 4 },
        ),
        days: fc.uniqueArray(report, { maxLength: 4, selector: (day) => day.rowId + day.date }),
      })
      .map((parts): StoredHistory => stored(parts)),
  });
}

const queries = moments.chain(({ timeZone, now }) => query(timeZone, now));

interface Query {
  readonly timeZone: string;
  readonly now: number;
  readonly stored: StoredHistory;
}

function rowsOf({ timeZone, now, stored: history }: Query, worst = false): readonly BarRow[] {
  const bars = worst ? WORST : null;
  const all = pageHistory({ pageId: 'p', stored: history, snapshot: grouped(ROWS), days: DAYS, timeZone, now, bars });
  return [...all.components, ...all.groups, all.page];
}

function secondsOf(bar: DayBar, levels: readonly Level[] = LEVELS): number {
  return levels.reduce((sum, known) => sum + bar.seconds[known], 0);
}

function atLeast(bar: DayBar, least: Level): number {
  return secondsOf(
    bar,
    LEVELS.filter((known) => severity(known) >= severity(least)),
  );
}

describe('bars, whatever the evidence', () => {
  it('account for each second of the day once', () => {
    fc.assert(
      fc.property(queries, (asked) => {
        const { starts } = calendarOf(DAYS, asked.timeZone, asked.now);
        for (const { days } of rowsOf(asked)) {
          days.forEach((bar, day) => {
            const length = (Math.min(starts[day + 1] ?? 0, asked.now) - (starts[day] ?? 0)) / 1_000;
            expect(secondsOf(bar)).toBeCloseTo(bar.coverageFraction * length, 3);
            expect(bar.coverageFraction).toBeLessThanOrEqual(1 + 1e-9);
            for (const known of LEVELS) expect(bar.seconds[known]).toBeGreaterThanOrEqual(0);
            expect(bar.uptimeFraction ?? 0).toBeGreaterThanOrEqual(-1e-9);
            expect(bar.uptimeFraction ?? 0).toBeLessThanOrEqual(1);
            if (bar.level === 'unknown') expect(bar).toMatchObject({ evidence: 'none', coverageFraction: 0 });
            else expect(bar.evidence).not.toBe('none');
          });
        }
      }),
    );
  });

  it('do not depend on the order of the evidence', () => {
    fc.assert(
      fc.property(queries, (asked) => {
        const turned: StoredHistory = {
          ...asked.stored,
          watched: asked.stored.watched.toReversed(),
          effects: asked.stored.effects.toReversed(),
          coverage: asked.stored.coverage.toReversed(),
          days: asked.stored.days.toReversed(),
        };
        expect(rowsOf({ ...asked, stored: turned }, true)).toEqual(rowsOf(asked, true));
      }),
    );
  });

  it('do not depend on what was drawn over the same days before', () => {
    const pages = moments.chain(({ timeZone, now }) => fc.tuple(query(timeZone, now), query(timeZone, now)));
    // Calm for the most part, as pages are: what is alike is not worked out again.
    const watchedAll = (asked: Query): Query => {
      const from = asked.now - 10 * DAY_MS;
      const calm = ROWS.map((rowId): LevelChange => ({ rowId, at: from, level: 'operational' }));
      const { changes, watched } = asked.stored;
      const all = { changes: [...calm, ...changes], watched: [...watched, { from, to: asked.now }] };
      return { ...asked, stored: { ...asked.stored, ...all } };
    };
    fc.assert(
      fc.property(
        pages.map(([one, other]) => [watchedAll(one), watchedAll(other)] as const),
        ([before, asked]) => {
          // Other days in between: nothing of these is left over.
          calendarOf(DAYS + 1, asked.timeZone, asked.now);
          const first = rowsOf(asked);
          rowsOf({ ...before, now: before.now - MINUTE_MS });
          expect(rowsOf(asked)).toEqual(first);
        },
      ),
    );
  });

  it('are never greener for a gap in the watching', () => {
    fc.assert(
      fc.property(queries, fc.integer({ min: 0, max: 4 }), (asked, dropped) => {
        const gapped = { ...asked.stored, watched: asked.stored.watched.filter((_, index) => index !== dropped) };
        const [before, after] = [rowsOf(asked), rowsOf({ ...asked, stored: gapped })];
        after.forEach(({ days }, index) => {
          days.forEach((bar, day) => {
            const full = before[index]?.days[day];
            if (full === undefined) throw new Error('a row is missing');
            expect(secondsOf(bar)).toBeLessThanOrEqual(secondsOf(full) + 1e-6);
            // Where the vendor knows the time as well, its word stands for the gap; elsewhere the time is not known.
            expect(atLeast(bar, 'degraded_performance')).toBeLessThanOrEqual(
              atLeast(full, 'degraded_performance') + 1e-6,
            );
          });
        });
      }),
    );
  });

  it('are at least as bad as either side alone', () => {
    fc.assert(
      fc.property(queries, (asked) => {
        const observedOnly = stored({ changes: asked.stored.changes, watched: asked.stored.watched });
        const reportedOnly: StoredHistory = { ...asked.stored, changes: [], watched: [] };
        const both = rowsOf(asked);
        for (const alone of [observedOnly, reportedOnly]) {
          rowsOf({ ...asked, stored: alone }).forEach(({ days }, index) => {
            days.forEach((bar, day) => {
              const merged = both[index]?.days[day];
              if (merged === undefined) throw new Error('a row is missing');
              for (const least of LEVELS) {
                expect(atLeast(merged, least)).toBeGreaterThanOrEqual(atLeast(bar, least) - 1e-6);
              }
            });
          });
        }
      }),
    );
  });

  it('cover at most what there is to cover', () => {
    fc.assert(
      fc.property(queries, (asked) => {
        for (const { coverageFraction, days } of rowsOf(asked)) {
          expect(coverageFraction).toBeLessThanOrEqual(1);
          expect(days).toHaveLength(DAYS);
        }
        const beforeEverything = { ...asked, now: asked.now - 40 * DAY_MS };
        for (const bar of rowsOf(beforeEverything).flatMap(({ days }) => days)) expect(bar.level).toBe('unknown');
      }),
    );
  });
});
