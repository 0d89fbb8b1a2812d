import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AnswerOf } from '#core/contract/contract';
import { spanOfDays } from '#core/history/days';
import { defaultSettings } from '#core/settings/parse-settings';
import { watchedPage } from '#core/settings/watched-page';
import { createEngine } from '../../../src-main/engine/create-engine.ts';
import type { Engine } from '../../../src-main/engine/engine.ts';
import { settle } from '../../fakes/fake-clock.ts';
import { createFakePorts } from '../../fakes/fake-ports.ts';
import { answering, RECORDED_AT, recordedPages } from '../../fakes/recorded-world.ts';
import { addressOf } from '../feeds/serve-capture.ts';
import { bruteForce, groupCalled } from './brute-force.ts';

const PAGE = 'status.openai.com';
const ZONE = 'America/New_York';
const DAYS = 90;

let engine: Engine;

beforeAll(async () => {
  const pages = recordedPages();
  const watched = pages.map(({ url, name, formatId }) => watchedPage(addressOf(url), name, formatId));
  const settings = { ...defaultSettings, pages: watched };
  const ports = createFakePorts({ now: RECORDED_AT, settings, respond: answering(pages), timeZone: ZONE });
  engine = createEngine(ports, { version: '0', clockSpeed: 1, catalogue: [] });
  await engine.pollOnce();
  await settle();
});
afterAll(() => engine.stop());

async function ask(rowId: string, marker: string | null = null) {
  const answer: AnswerOf<'insights'> = await engine.handlers.insights({
    pageId: PAGE,
    rowId,
    days: DAYS,
    timeZone: ZONE,
    marker,
  });
  if (!answer.ok) throw new Error(answer.problem);
  return answer.value;
}

/** A quarter as the vendor published it, with the change to summer time in it. */
describe.each(['ChatGPT', 'APIs', 'Sora'])('the recorded quarter of %s', (name) => {
  const group = groupCalled(name);
  const { from } = spanOfDays(DAYS, ZONE, RECORDED_AT);
  const expected = bruteForce(group.componentIds, from, RECORDED_AT, ZONE);

  test('has the trouble in the hours it was in', async () => {
    const { heatMap } = await ask(group.id);
    // A second for the edges of each impact that falls into a cell.
    heatMap.weekdays.flat().forEach(({ troubleSeconds }, slot) => {
      expect(Math.abs(troubleSeconds - (expected.troubleSeconds[slot] ?? 0)), `slot ${slot}`).toBeLessThan(15);
    });
    const sum = (cells: readonly { troubleSeconds: number }[]) =>
      cells.reduce((all, { troubleSeconds }) => all + troubleSeconds, 0);
    expect(sum(heatMap.hours)).toBeCloseTo(sum(heatMap.weekdays.flat()), 3);
    expect(sum(heatMap.hours)).toBeGreaterThan(3_600);
  });

  test('has its green days, and the longest run of them', async () => {
    const { streaks } = await ask(group.id);
    const green = expected.dates.map((date) => !expected.troubledDates.has(date));
    let [run, longest] = [0, 0];
    for (const isGreen of green) longest = Math.max(longest, (run = isGreen ? run + 1 : 0));
    expect(streaks).toMatchObject({ days: DAYS, greenDays: green.filter(Boolean).length });
    expect(streaks.longest?.days).toBe(longest);
  });

  test('is told apart before and since a day', async () => {
    const marked = '2026-03-01';
    const { marker } = await ask(group.id, marked);
    const since = bruteForce(group.componentIds, Date.parse(`${marked}T00:00:00-05:00`), RECORDED_AT, ZONE);
    const sum = (seconds: readonly number[]) => seconds.reduce((all, each) => all + each, 0);
    const length = (RECORDED_AT - Date.parse(`${marked}T00:00:00-05:00`)) / 1_000;
    expect(marker?.since?.troubleFraction).toBeCloseTo(sum(since.troubleSeconds) / length, 3);
    const earlier = sum(expected.troubleSeconds) - sum(since.troubleSeconds);
    const before = (RECORDED_AT - from) / 1_000 - length;
    expect(marker?.before?.troubleFraction).toBeCloseTo(earlier / before, 3);
  });

  test('has its incidents by month', async () => {
    const { months } = await ask(group.id);
    const format = new Intl.DateTimeFormat('en-CA', { timeZone: ZONE, year: 'numeric', month: '2-digit' });
    const counts = new Map<string, number>();
    for (const { start } of expected.incidents) {
      const month = format.format(start);
      counts.set(month, (counts.get(month) ?? 0) + 1);
    }
    expect(Object.fromEntries(months.map(({ month, incidents }) => [month, incidents]))).toEqual(
      Object.fromEntries(counts),
    );
  });

  test('has the time its incidents took', async () => {
    const { resolution } = await ask(group.id);
    const lasted = expected.incidents
      .map(({ start, end }) => end - start)
      .filter(Number.isFinite)
      .sort((a, b) => a - b);
    const middle = [lasted[Math.floor((lasted.length - 1) / 2)], lasted[Math.ceil((lasted.length - 1) / 2)]] as const;
    expect(resolution.spread.reduce((sum, { incidents }) => sum + incidents, 0)).toBe(lasted.length);
    expect(resolution).toMatchObject({
      resolved: lasted.length,
      open: expected.incidents.length - lasted.length,
      medianMs: ((middle[0] ?? 0) + (middle[1] ?? 0)) / 2,
      // As many took longer as a tenth allows.
      ninetiethMs: lasted.length < 10 ? null : lasted[lasted.length - 1 - Math.floor(lasted.length / 10)],
      longestMs: lasted.at(-1),
    });
  });
});

test('its two services are compared over the days both are known', async () => {
  const one = { pageId: PAGE, rowId: groupCalled('ChatGPT').id };
  const other = { pageId: 'linearstatus.com', rowId: '' };
  const answer = await engine.handlers.compare({ one, other, days: DAYS, timeZone: ZONE });
  expect(answer).toMatchObject({ ok: true, value: { sharedDays: DAYS, one: { figures: { greenDays: 49 } } } });
});

test('what cannot be asked is refused in words', async () => {
  const question = { pageId: PAGE, rowId: '', days: DAYS, timeZone: ZONE, marker: null };
  const { insights } = engine.handlers;
  expect(await insights({ ...question, pageId: 'gone' })).toMatchObject({ problem: 'That page is not watched.' });
  expect(await insights({ ...question, rowId: 'gone' })).toMatchObject({ problem: 'The page has no such component.' });
  expect(await insights({ ...question, timeZone: 'Mars/Base' })).toMatchObject({ ok: false });
});

test('marks are kept for each page', async () => {
  const { markers, addMarker, removeMarker } = engine.handlers;
  expect(await addMarker({ pageId: 'gone', date: '2026-03-01', label: '' })).toMatchObject({ ok: false });
  await addMarker({ pageId: PAGE, date: '2026-03-01', label: ' A new model ' });
  expect(await markers({ pageId: PAGE })).toEqual([{ date: '2026-03-01', label: 'A new model' }]);
  expect(await markers({ pageId: 'linearstatus.com' })).toEqual([]);
  await removeMarker({ pageId: PAGE, date: '2026-03-01' });
  expect(await markers({ pageId: PAGE })).toEqual([]);
});
