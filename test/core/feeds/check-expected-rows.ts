import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { Exchange } from '#core/feeds/exchange';
import { incidentio } from '#core/feeds/incidentio';
import { pageHistory } from '#core/history/page-history';
import type { BarRow, PageHistory } from '#core/history/page-record';
import type { ReportedHistory } from '#core/model/history';
import { DAY_MS } from '#core/model/time';
import { addressOf, play, value, type Server } from './serve-capture.ts';

export const FIXTURES = join(import.meta.dirname, '..', '..', 'fixtures', 'feeds', 'incidentio');
const ORIGIN = 'https://status.example.com';

/** What a page displayed: `expected-rows.<moment>.json` beside the capture of that moment. */
export interface ExpectedRows {
  readonly recorded_at: string;
  readonly first_bar_day: string;
  readonly last_bar_day: string;
  readonly headline: string;
  readonly rows: readonly {
    readonly name: string;
    readonly id: string;
    readonly uptime_shown: string;
    /** Runs of `[level, days]`. */
    readonly bars: readonly (readonly [string, number])[];
  }[];
}

export interface Check {
  readonly rows: number;
  /** Bars with evidence, each compared. */
  readonly bars: number;
  /** Bars before a row's record began: the page draws them as operational, we as no data. */
  readonly withoutData: number;
  readonly uptimes: number;
  readonly differences: readonly string[];
}

/** A capture of which it is known what the page displayed. Paths are relative to the format's folder. */
interface RowsCapture {
  readonly name: string;
  readonly expectedPath: string;
  readonly expected: ExpectedRows;
  readonly server: Server;
}

/** Every capture that has expected rows beside it, with what serves it. A new one is found by its name. */
export function capturesWithRows(): readonly RowsCapture[] {
  return readdirSync(FIXTURES).flatMap((service) => {
    const files = readdirSync(join(FIXTURES, service));
    const read = (file: string) => readFileSync(join(FIXTURES, service, file), 'utf8');
    return files
      .filter((file) => file.startsWith('expected-rows.'))
      .flatMap((file) => {
        const moment = file.slice('expected-rows.'.length, -'.json'.length);
        const expected = JSON.parse(read(file)) as ExpectedRows;
        return files
          .filter((other) => other === `page-data.${moment}.json` || other === `page.${moment}.html`)
          .map((other) => ({
            name: `${service}/${other}`,
            expectedPath: `${service}/${file}`,
            expected,
            server: serverOf(read(other)),
          }));
      });
  });
}

/** Compares every capture beside one file of expected rows; for the suite that walks all expectations. */
export function check(_formatId: string, path: string): { readonly figures: number; readonly bars: number } {
  const checks = capturesWithRows()
    .filter((capture) => path.endsWith(capture.expectedPath))
    .map(({ expected, server }) => checkRows(drawRows(server, expected.recorded_at), expected));
  expect(checks.flatMap(({ differences }) => differences)).toEqual([]);
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
  return { figures: sum(checks.map(({ uptimes }) => uptimes)), bars: sum(checks.map(({ bars }) => bars)) };
}

/** A capture as the server it came from: the page's own endpoints where they are in it, else the page alone. */
export function serverOf(captured: string): Server {
  if (captured.startsWith('<')) return (path) => (path === '/' ? captured : null);
  const page = JSON.parse(captured) as { summary: unknown; component_impacts_response: unknown };
  return (path) => {
    if (path === '/proxy/status.example.com') return JSON.stringify({ summary: page.summary });
    const isImpacts = path.startsWith('/proxy/status.example.com/component_impacts?');
    return isImpacts ? JSON.stringify(page.component_impacts_response) : null;
  };
}

/** The whole way of a bar: back-fill, poll, page history. Ninety-one days in UTC, as the server renders them. */
export function drawRows(server: Server, recordedAt: string): PageHistory {
  const now = Date.parse(recordedAt);
  const address = addressOf(`${ORIGIN}/`);
  const since = Math.floor(now / DAY_MS) * DAY_MS - 90 * DAY_MS;
  const snapshot = value(play(incidentio.poll(address), ORIGIN, server));
  const asked = incidentio.history?.(address, since, now) as Exchange<ReportedHistory>;
  const reported = value(play(asked, ORIGIN, server));
  const stored = { ...reported, changes: [], watched: [], reportedTimeZone: reported.timeZone };
  const bars = incidentio.bars ?? null;
  return pageHistory({ pageId: 'page', stored, snapshot, days: 91, timeZone: 'UTC', now, bars });
}

/** Compares what was drawn with what the page displayed. */
export function checkRows(drawn: PageHistory, expected: ExpectedRows): Check {
  const differences: string[] = [];
  let [bars, withoutData, uptimes] = [0, 0, 0];
  if (drawn.from !== expected.first_bar_day) differences.push(`the first day is ${drawn.from}`);
  if (drawn.to !== expected.last_bar_day) differences.push(`the last day is ${drawn.to}`);
  for (const row of expected.rows) {
    const ours = [...drawn.groups, ...drawn.components].find(({ id }) => id === row.id);
    if (ours?.name !== row.name) {
      differences.push(`there is no row ${row.name}`);
      continue;
    }
    const shown = row.bars.flatMap(([level, days]) => Array<string>(days).fill(level.replace('full_', 'major_')));
    if (shown.length !== ours.days.length) differences.push(`${row.name}: ${ours.days.length} bars`);
    shown.forEach((level, index) => {
      const day = ours.days[index];
      if (day?.evidence === 'none' && day.level === 'unknown' && level === 'operational') {
        withoutData += 1;
        if (index > 0 && ours.days[index - 1]?.evidence !== 'none') differences.push(`${row.name} ${day.date}: a gap`);
        return;
      }
      bars += 1;
      if (day?.level !== level) differences.push(`${row.name} ${day?.date}: ${level} is drawn as ${day?.level}`);
    });
    uptimes += 1;
    if (uptimeText(ours) !== row.uptime_shown) differences.push(`${row.name}: uptime ${uptimeText(ours)}`);
  }
  return { rows: expected.rows.length, bars, withoutData, uptimes, differences };
}

/** As the page writes it: two decimals, but none for a hundred. */
function uptimeText({ vendorUptimeFraction }: BarRow): string {
  if (vendorUptimeFraction === null) return 'none';
  return vendorUptimeFraction === 1 ? '100' : (vendorUptimeFraction * 100).toFixed(2);
}
