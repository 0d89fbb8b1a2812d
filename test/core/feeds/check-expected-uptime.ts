import { dirname } from 'node:path/posix';
import { expect } from 'vitest';
import { FORMATS } from '#core/feeds/index';
import type { Palette, ReportedDay } from '#core/model/history';
import { parseAddress } from '#core/model/address';
import { answerWith, captured, valueOf } from './support.ts';

interface Expected {
  /** The page beside this file that displayed it. */
  readonly page: string;
  readonly components: Readonly<
    Record<string, { readonly percent_text: string; readonly fills_rle: readonly (readonly [string, number])[] }>
  >;
}

/** What a page displayed, every figure and every bar, must come out of reading its history. Returns how much was compared. */
export function check(formatId: string, path: string): { readonly figures: number; readonly bars: number } {
  const expected = JSON.parse(captured(path)) as Expected;
  const format = FORMATS.find(({ id }) => id === formatId);
  const address = valueOf(parseAddress('https://status.example.com/'));
  const exchange = format?.history?.(address, 0, Date.UTC(2026, 0, 1));
  if (format === undefined || exchange === undefined) throw new Error(`${formatId} reads no history`);
  const html = captured(`${dirname(path)}/${expected.page}`);
  const history = valueOf(answerWith(exchange, { 'https://status.example.com/': html }).result);

  let bars = 0;
  const rows = Object.entries(expected.components);
  expect(new Set(history.days.map(({ rowId }) => rowId))).toEqual(new Set(rows.map(([id]) => id)));
  for (const [rowId, row] of rows) {
    const uptime = history.uptimes.find((entry) => entry.rowId === rowId);
    expect(percentText(uptime?.uptimeFraction ?? Number.NaN), rowId).toBe(row.percent_text);
    const days = history.days.filter((day) => day.rowId === rowId);
    const fills = row.fills_rle.flatMap(([fill, times]) => Array.from({ length: times }, () => fill));
    expect(days.length, rowId).toBe(fills.length);
    for (const [index, day] of days.entries()) {
      const ours = format.bars?.fill(day, history.palette) ?? '';
      const theirs = fills[index] ?? '';
      expect(distance(ours, theirs), describe(day, ours, theirs, history.palette)).toBeLessThanOrEqual(1);
      bars += 1;
    }
  }
  return { figures: rows.length, bars };
}

/** As pages print it: at least one decimal, at most two. */
function percentText(fraction: number): string {
  return (fraction * 100).toFixed(2).replace(/0$/, '');
}

/** The largest difference of a channel, in steps of 255. */
function distance(one: string, other: string): number {
  const channels = (colour: string): readonly number[] =>
    /^#[0-9a-f]{6}$/i.test(colour) ? [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16)) : [];
  const [ours, theirs] = [channels(one), channels(other)];
  if (ours.length !== 3 || theirs.length !== 3) return Number.POSITIVE_INFINITY;
  return Math.max(...ours.map((value, index) => Math.abs(value - (theirs[index] ?? 0))));
}

function describe(day: ReportedDay, ours: string, theirs: string, palette: Palette | null): string {
  return `${JSON.stringify(day)} is ${ours}, the page drew ${theirs} with ${JSON.stringify(palette)}`;
}
