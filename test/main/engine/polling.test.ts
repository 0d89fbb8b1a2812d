import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '#core/model/time';
import type { Settings } from '#core/settings/settings';
import { ROOT } from '../../layers/source-files.ts';
import type { Said } from '../../fakes/fake-http.ts';
import { openPages, pageAt, watchingHosts } from './many-pages.ts';
import { everything, HOST, RECORDED_AT, SERVER_ERROR, serving, summary } from './page-world.ts';

const BUSY = (retryAfterMs: number): Said => ({ status: 429, text: 'Slow down', retryAfterMs });

/** The time between one poll and the next, in seconds. */
function gaps(times: readonly number[]): readonly number[] {
  return times.slice(1).map((at, index) => (at - (times[index] ?? 0)) / SECOND_MS);
}

test('the next poll is decided when one is done, a jittered interval later', async () => {
  let seed = 7;
  const random = (): number => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647;
  const world = openPages(watchingHosts(HOST), { random });
  await world.during(serving(), 2 * HOUR_MS);
  const between = gaps(world.times(HOST));
  expect(between.every((seconds) => seconds >= 54 && seconds <= 66)).toBe(true);
  expect(new Set(between.map(Math.round)).size).toBeGreaterThan(5);
});

test('a server that names a time is not asked before it', async () => {
  const world = openPages(watchingHosts(HOST));
  await world.during(serving(), 5 * MINUTE_MS);
  await world.during(everything(BUSY(10 * MINUTE_MS)), MINUTE_MS);
  const refusedAt = world.times(HOST).at(-1) ?? 0;
  await world.during(serving(), 20 * MINUTE_MS);
  const next = world.times(HOST).find((at) => at > refusedAt) ?? 0;
  expect(next - refusedAt).toBeGreaterThanOrEqual(10 * MINUTE_MS);
  expect(next - refusedAt).toBeLessThanOrEqual(11.1 * MINUTE_MS);
});

test('a server that fails for a day is asked less and less, and at least every half hour', async () => {
  const world = openPages(watchingHosts(HOST));
  await world.during(everything(SERVER_ERROR), DAY_MS);
  const between = gaps(world.times(HOST));
  expect(between.slice(0, 5)).toEqual([60, 120, 240, 480, 960]);
  expect(Math.max(...between)).toBe(1_800);
  expect(between.length).toBeLessThan(55);
});

test('a page in trouble is asked twice as often, and never within half a minute', async () => {
  const world = openPages(watchingHosts(HOST), { random: () => 0 });
  await world.during(serving({ component: 'major_outage' }), 30 * MINUTE_MS);
  expect(new Set(gaps(world.times(HOST)))).toEqual(new Set([30]));
});

test('on battery pages are asked half as often; plugged in, they need not wait for the slow round to end', async () => {
  const world = openPages(watchingHosts(HOST));
  world.ports.supply(true);
  await world.during(serving(), 20 * MINUTE_MS);
  expect(new Set(gaps(world.times(HOST)).slice(1))).toEqual(new Set([120]));
  expect(world.engine.state().pages[0]?.freshness).toBe('fresh');
  const last = world.times(HOST).at(-1) ?? 0;
  world.ports.supply(false);
  await world.during(serving(), 10 * MINUTE_MS);
  expect(gaps(world.times(HOST).filter((at) => at >= last)).every((seconds) => seconds <= 60)).toBe(true);
  await world.engine.stop();
  expect(world.ports.clock.pending).toBe(0);
});

test('a source that gives everybody the same answer for five minutes is asked every five minutes', async () => {
  const text = readFileSync(join(ROOT, 'test/fixtures/feeds/upptime/smeedijzer/summary.2022-07-23.json'), 'utf8');
  const host = 'raw.githubusercontent.com';
  const page = { ...pageAt(host), url: `https://${host}/smeedijzer/upptime/HEAD/history/summary.json` };
  const world = openPages({ ...watchingHosts(), pages: [{ ...page, formatId: 'upptime' }] });
  await world.during(everything(text), HOUR_MS);
  expect(new Set(gaps(world.times(host)))).toEqual(new Set([300]));
  expect(world.engine.state().pages[0]?.freshness).toBe('fresh');
});

test('pages that share an address share the request, though they wait for their turn at the host', async () => {
  const pages: Settings['pages'] = Array.from({ length: 9 }, (_, index) => ({
    ...pageAt(HOST),
    id: `${HOST}#${index}`,
  }));
  const world = openPages({ ...watchingHosts(), pages });
  await world.during(serving(), 10 * SECOND_MS);
  expect(world.requests.filter(({ url }) => url.endsWith('/summary.json')).length).toBe(1);
  await world.during(serving(), 10 * MINUTE_MS);
  expect(world.requests.filter(({ url }) => url.endsWith('/summary.json')).length).toBe(world.times(HOST).length);
  expect(world.engine.state().pages.every(({ freshness }) => freshness === 'fresh')).toBe(true);
  const counts = pages.map(({ id }) => world.ports.store.readPollCounts(id, { from: 0, to: RECORDED_AT + DAY_MS }));
  const requests = counts.flat().reduce((sum, count) => sum + count.requests, 0);
  expect(requests).toBe(world.requests.length);
  expect(counts.flat().every(({ fresh, notModified }) => fresh + notModified >= 10)).toBe(true);
});

test('where the server sends a validator the request is conditional, and a 304 costs next to nothing', async () => {
  const world = openPages(watchingHosts(HOST));
  const tagged = (url: string): Said => {
    const text = serving()(url);
    return typeof text === 'string' ? { status: 200, text, etag: 'W/"1"' } : text;
  };
  await world.during(tagged, HOUR_MS);
  const before = world.ports.store.readPollCounts(HOST, { from: 0, to: RECORDED_AT + DAY_MS })[0];
  await world.during(tagged, HOUR_MS);
  const after = world.ports.store.readPollCounts(HOST, { from: 0, to: RECORDED_AT + DAY_MS })[0];
  expect((after?.unmodified ?? 0) - (before?.unmodified ?? 0)).toBe(60);
  expect((after?.requests ?? 0) - (before?.requests ?? 0)).toBe(60);
  expect((after?.bytes ?? 0) - (before?.bytes ?? 0)).toBe(60 * 200);
});

test('an answer with the same bytes is a reading, and what it cost is counted by day', async () => {
  const world = openPages(watchingHosts(HOST));
  await world.during(serving(), 10 * MINUTE_MS);
  const [count] = world.ports.store.readPollCounts(HOST, { from: 0, to: RECORDED_AT + DAY_MS });
  const polls = world.times(HOST).length;
  expect(count).toMatchObject({ date: '2026-09-15', fresh: 1, notModified: polls - 1, failed: 0, unmodified: 0 });
  expect(count?.requests).toBe(world.requests.length);
  expect(count?.bytes).toBeGreaterThan(polls * summary().length);
  expect(world.engine.state().pages[0]?.readAt).toBe(RECORDED_AT + (world.times(HOST).at(-1) ?? 0));
});

test('what watching cost is answered by day, the day of the question included', async () => {
  const world = openPages(watchingHosts(HOST));
  await world.during(serving(), 10 * HOUR_MS);
  const days = await world.engine.handlers.pollCounts({ pageId: HOST, days: 7 });
  expect(days.map(({ date }) => date)).toEqual(['2026-09-15', '2026-09-16']);
  const [last] = await world.engine.handlers.pollCounts({ pageId: HOST, days: 1 });
  expect(last?.date).toBe('2026-09-16');
});
