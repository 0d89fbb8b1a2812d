import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { MINUTE_MS, SECOND_MS } from '#core/model/time';
import { readExposition, type ReadFamily } from '../../core/metrics/read-exposition.ts';
import { hookOn } from '../../core/hooks/sample-hooks.ts';
import { ROOT } from '../../layers/source-files.ts';
import { COMPONENT, HOST, openWorld, SERVER_ERROR, serving, watching, type World } from './page-world.ts';

let world: World;
afterEach(async () => world.engine.stop());

async function scrape(): Promise<ReadonlyMap<string, ReadFamily>> {
  return readExposition(await world.engine.handlers.metrics({}));
}

function valueOf(families: ReadonlyMap<string, ReadFamily>, name: string, labels: Record<string, string> = {}): number {
  const found = families
    .get(`greenbar_${name}`)
    ?.samples.filter((sample) => Object.entries(labels).every(([key, text]) => sample.labels.get(key) === text));
  if (found?.length !== 1) throw new Error(`${name} is there ${found?.length ?? 0} times`);
  return found[0]?.value ?? Number.NaN;
}

test('tells of pages, components, incidents, polls and hooks', async () => {
  world = openWorld({ settings: { ...watching, hooks: [hookOn(), hookOn({ id: 'new', name: 'A "new" one' })] } });
  const { clock, http, hooks } = world.ports;
  await clock.advance(2 * MINUTE_MS);
  hooks.answer({ kind: 'failed', failure: { kind: 'unreachable', code: 'X' }, retryAfterMs: null });
  http.answer(serving({ updates: 2, component: 'major_outage' }));
  await clock.advance(2 * MINUTE_MS);
  const during = await scrape();
  expect(valueOf(during, 'online')).toBe(1);
  expect(valueOf(during, 'pages')).toBe(1);
  expect(valueOf(during, 'page_level', { page: HOST })).toBe(4);
  expect(valueOf(during, 'component_level', { page: HOST, component: COMPONENT })).toBe(4);
  const impacts = during.get('greenbar_page_open_incidents')?.samples ?? [];
  expect(impacts.map(({ labels }) => labels.get('impact'))).toEqual(['none', 'minor', 'major', 'critical']);
  expect(impacts.reduce((sum, { value }) => sum + value, 0)).toBe(1);
  expect(valueOf(during, 'page_reading_failed')).toBe(0);
  expect(valueOf(during, 'page_uptime_90d_fraction')).toBeGreaterThan(0.5);
  expect(valueOf(during, 'hook_deliveries_waiting', { hook: 'lamp' })).toBeGreaterThan(0);
  expect(valueOf(during, 'hook_last_attempt_succeeded', { hook: 'lamp' })).toBe(0);
  expect(valueOf(during, 'hook_dead_letters', { hook_name: 'A "new" one' })).toBe(0);

  http.answer(() => SERVER_ERROR);
  await clock.advance(10 * MINUTE_MS);
  const after = await scrape();
  expect(valueOf(after, 'page_reading_failed')).toBe(1);
  expect(valueOf(after, 'page_reading_age_seconds') * SECOND_MS).toBeGreaterThan(9 * MINUTE_MS);
  expect(valueOf(after, 'page_polls_total', { result: 'failed' })).toBeGreaterThan(2);
  for (const [name, { type, samples }] of during) {
    if (type !== 'counter') continue;
    const before = new Map(samples.map(({ labels, value }) => [JSON.stringify([...labels]), value]));
    for (const { labels, value } of after.get(name)?.samples ?? []) {
      expect(value).toBeGreaterThanOrEqual(before.get(JSON.stringify([...labels])) ?? Number.NaN);
    }
  }
});

test('adds up the days before today once, and today each time', async () => {
  world = openWorld();
  await world.ports.clock.advance(5 * MINUTE_MS);
  const counts = world.ports.store.readPollCounts(HOST, { from: 0, to: world.ports.clock.now() });
  const sum = (key: 'fresh' | 'notModified' | 'bytes'): number => counts.reduce((all, one) => all + one[key], 0);
  const first = await scrape();
  expect(valueOf(first, 'page_polls_total', { result: 'fresh' })).toBe(sum('fresh'));
  expect(valueOf(first, 'page_received_bytes_total')).toBe(sum('bytes'));
  await world.ports.clock.advance(5 * 60 * MINUTE_MS);
  const nextDay = await scrape();
  const all = world.ports.store.readPollCounts(HOST, { from: 0, to: world.ports.clock.now() });
  expect(all.length).toBe(2);
  const polls = all.reduce((total, one) => total + one.fresh + one.notModified, 0);
  expect(
    valueOf(nextDay, 'page_polls_total', { result: 'fresh' }) +
      valueOf(nextDay, 'page_polls_total', { result: 'not_modified' }),
  ).toBe(polls);
});

test('every metric is in the documentation, and nothing else is', async () => {
  world = openWorld();
  const told = [...(await scrape()).keys()].sort();
  const text = readFileSync(join(ROOT, 'docs/metrics.md'), 'utf8');
  const documented = [...text.matchAll(/^\| `(greenbar_\w+)`/gm)].map(([, name]) => name).sort();
  expect(documented).toEqual(told);
});
