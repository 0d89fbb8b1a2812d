import { expect, test } from 'vitest';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '#core/model/time';
import { latencyHistory, neededSpans, viewSpan } from '#core/probe/history';
import { emptyBucket, FRESH_SPAN_MS, withReading, type LatencyBucket } from '#core/probe/latency-bucket';
import { NO_PHASES, type ProbeReading } from '#core/probe/reading';
import { byHour, paceOf, usualAt } from '#core/probe/usual';
import { AT, bad, reading } from './samples.ts';

const WEEK_MS = 7 * DAY_MS;

/** An hour of answers, so many of them, each so long and a little different. */
function hourOf(at: number, count: number, totalMs: number): readonly LatencyBucket[] {
  const buckets = new Map<number, LatencyBucket>();
  for (let index = 0; index < count; index += 1) {
    const phases = { ...NO_PHASES, totalMs: totalMs * (0.9 + (index % 5) * 0.05) };
    const made: ProbeReading = { ...reading(0), at: at + Math.floor((index * HOUR_MS) / count), phases };
    const empty = emptyBucket(made.at, FRESH_SPAN_MS);
    buckets.set(empty.from, withReading(buckets.get(empty.from) ?? empty, made));
  }
  return [...buckets.values()];
}

const weeksBefore = (count: number, totalMs = 100): readonly LatencyBucket[] =>
  [1, 2, 3, 4].flatMap((week) => hourOf(AT - week * WEEK_MS, count, totalMs));
const took = (totalMs: number): ProbeReading => reading(0, { phases: { ...NO_PHASES, totalMs } });

test('usual is the same hour of the four weeks before, and no other', () => {
  const usual = usualAt(byHour(weeksBefore(20)), AT + 10 * MINUTE_MS);
  expect(usual?.medianMs).toBeCloseTo(100, -1);
  const elsewhere = [hourOf(AT - DAY_MS, 60, 900), hourOf(AT - 5 * WEEK_MS, 60, 900), hourOf(AT, 60, 900)].flat();
  expect(usualAt(byHour([...weeksBefore(20), ...elsewhere]), AT)).toEqual(usual);
  expect(usualAt(byHour(elsewhere), AT)).toBeNull();
});

test('too few answers say nothing', () => {
  expect(usualAt(byHour(weeksBefore(4)), AT)).toBeNull();
  expect(usualAt(byHour(weeksBefore(5)), AT)).not.toBeNull();
  expect(paceOf(took(90_000), null)).toBe('unjudged');
});

test('slow is far above what is usual, and never by what nobody feels', () => {
  const usual = usualAt(byHour(weeksBefore(20)), AT);
  expect(paceOf(took(150), usual)).toBe('usual');
  expect(paceOf(took(700), usual)).toBe('slow');
  const quick = usualAt(byHour(weeksBefore(20, 5)), AT);
  expect(paceOf(took(60), quick)).toBe('usual');
  const long = usualAt(byHour(weeksBefore(20, 4_000)), AT);
  expect(paceOf(took(5_500), long)).toBe('usual');
  expect(paceOf(took(9_000), long)).toBe('slow');
  expect(paceOf(bad(0), usual)).toBe('unjudged');
});

test('one slow week among four is no new usual', () => {
  const mixed = [...weeksBefore(20).slice(4), ...hourOf(AT - WEEK_MS, 20, 3_000)];
  expect(usualAt(byHour(mixed), AT)?.medianMs).toBeLessThan(130);
});

test('a day is quarters of an hour, a week hours, and the last holds now', () => {
  const day = viewSpan('day', AT + MINUTE_MS);
  expect([day.from, day.to]).toEqual([AT + FRESH_SPAN_MS - DAY_MS, AT + FRESH_SPAN_MS]);
  const week = viewSpan('week', AT + MINUTE_MS);
  expect([week.from, week.to]).toEqual([AT + HOUR_MS - WEEK_MS, AT + HOUR_MS]);
});

test('a view has the quantiles of each bucket beside what was usual then', () => {
  const all = [...weeksBefore(20), ...hourOf(AT, 40, 300)];
  const span = viewSpan('day', AT + 50 * MINUTE_MS);
  const { buckets, spanMs } = latencyHistory(all, 'day', span);
  expect([buckets.length, spanMs]).toEqual([4, FRESH_SPAN_MS]);
  expect(buckets[0]?.phases.total?.p50Ms).toBeCloseTo(300, -1.7);
  expect(buckets[0]?.phases.total?.p99Ms).toBeGreaterThanOrEqual(buckets[0]?.phases.total?.p90Ms ?? Infinity);
  expect(buckets[0]?.phases.tls).toBeNull();
  expect(buckets.every(({ usualMs }) => Math.abs((usualMs ?? 0) - 100) < 10)).toBe(true);
  const week = latencyHistory(all, 'week', viewSpan('week', AT + MINUTE_MS));
  expect(week.buckets).toMatchObject([{ from: AT, answered: 40 }]);
});

test('no bucket is asked for twice', () => {
  for (const view of ['day', 'week'] as const) {
    const spans = neededSpans(viewSpan(view, AT + 17 * MINUTE_MS)).toSorted((a, b) => a.from - b.from);
    for (const [index, { from }] of spans.slice(1).entries()) expect(from).toBeGreaterThanOrEqual(spans[index]!.to);
  }
});
