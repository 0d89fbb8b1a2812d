import type { PollCount } from '#core/history/page-record';
import { sumCounts } from '#core/history/sum-counts';
import { compareText } from './order.ts';

/** The days of both, in order; the counts of a day that is in both are added up. */
export function addedCounts(one: readonly PollCount[], other: readonly PollCount[]): readonly PollCount[] {
  const [latest, earliest] = [one.at(-1), other[0]];
  if (latest === undefined || earliest === undefined || latest.date < earliest.date) return [...one, ...other];
  const byDate = new Map(one.map((count) => [count.date, count]));
  for (const count of other) {
    const known = byDate.get(count.date);
    byDate.set(count.date, known === undefined ? count : sumOf(known, count));
  }
  return [...byDate.values()].sort((a, b) => compareText(a.date, b.date));
}

export function sumOf(one: PollCount, other: PollCount): PollCount {
  return { date: one.date, ...sumCounts(one, other) };
}
