import { afterEach, expect, test } from 'vitest';
import { DAY_MS, HOUR_MS } from '#core/model/time';
import { defaultSettings } from '#core/settings/parse-settings';
import type { Engine } from '../../../src-main/engine/engine.ts';
import { createMemoryStore } from '../../../src-main/node/memory-store.ts';
import { settle } from '../../fakes/fake-clock.ts';
import { HOST, openWorld, RECORDED_AT, watching } from './page-world.ts';

const opened: Engine[] = [];
afterEach(async () => {
  for (const engine of opened.splice(0)) await engine.stop();
});

async function open(world: Parameters<typeof openWorld>[0] = {}) {
  const { ports, engine } = openWorld(world);
  opened.push(engine);
  await engine.pollOnce();
  await settle();
  return { ports, engine };
}

test('the history is forgotten, and the pages are read as if for the first time', async () => {
  const { ports, engine } = await open();
  ports.store.writeMarker('another', { date: '2026-01-01', label: '' });
  expect(ports.store.readPageIds()).toEqual(['another', HOST]);
  await engine.handlers.reset({ what: 'history' });
  expect(ports.store.readPageIds()).toEqual([]);
  expect(engine.state().pages).toMatchObject([{ id: HOST, freshness: 'waiting', level: 'unknown' }]);
  await engine.pollOnce();
  await settle();
  expect(engine.state().pages).toMatchObject([{ freshness: 'fresh', level: 'operational' }]);
  expect(ports.store.readPageIds()).toEqual([HOST]);
  expect(ports.shown).toEqual([]);
});

test('everything is forgotten, the settings too', async () => {
  const { ports, engine } = await open({ settings: { ...watching, startAtLogin: true } });
  await engine.handlers.reset({ what: 'everything' });
  expect(ports.saved()).toEqual(defaultSettings);
  expect(engine.state().pages).toEqual([]);
  expect(ports.store.readPageIds()).toEqual([]);
});

test('a poll under way writes nothing into what was forgotten', async () => {
  const { ports, engine } = await open();
  const polled = engine.pollOnce();
  await engine.handlers.reset({ what: 'everything' });
  await polled;
  await settle();
  expect(ports.store.readPageIds()).toEqual([]);
});

test('everything there is can be taken along, page by page', async () => {
  const { ports, engine } = await open();
  ports.store.writeMarker(HOST, { date: '2026-01-01', label: 'moved' });
  const head = await engine.handlers.archive({});
  expect(head).toMatchObject({ greenbar: '0.0.0-test', settings: watching, pageIds: [HOST] });
  const page = await engine.handlers.archivePage({ pageId: HOST });
  expect(page.snapshot?.page.name).toBe('Claude');
  expect(page.history.incidents.length).toBeGreaterThan(0);
  expect(page.markers).toEqual([{ date: '2026-01-01', label: 'moved' }]);
  expect(page.polls).toHaveLength(1);
  expect(JSON.parse(JSON.stringify(page))).toEqual(page);
});

test('where it is kept is said, and that a store in memory has no size', async () => {
  const { engine } = await open();
  expect(await engine.handlers.data({})).toMatchObject({ folder: null, bytes: null });
  expect(await engine.handlers.compact({})).toMatchObject({ ok: true, value: { bytes: null } });
});

test('compacting that fails says so in words', async () => {
  const store = {
    ...createMemoryStore(),
    compact: () => {
      throw new Error('database is locked');
    },
  };
  const { engine } = await open({ store });
  expect(await engine.handlers.compact({})).toEqual({
    ok: false,
    problem: 'The history cannot be compacted now: another program reads it, or the disk is full.',
  });
});

test('once a day what is older than the user wants to keep is taken out, when nothing else is to do', async () => {
  const store = createMemoryStore();
  const prunedAt: number[] = [];
  const counting = { ...store, prune: (before: number) => prunedAt.push(before) };
  const { ports, engine } = await open({ store: counting });
  await ports.clock.advance(2 * HOUR_MS);
  expect(prunedAt).toEqual([]);
  await engine.handlers.changeSettings({ changes: { history: { keepYears: 1 } } });
  await ports.clock.advance(2 * DAY_MS + HOUR_MS);
  expect(prunedAt).toHaveLength(3);
  const kept = prunedAt.map((before, index) => ports.clock.now() - before - (2 - index) * DAY_MS);
  for (const age of kept) expect(Math.abs(age - 366 * DAY_MS)).toBeLessThan(3 * HOUR_MS);
  expect(RECORDED_AT).toBeGreaterThan(prunedAt[0] ?? Infinity);
});

test('how long is kept is one of a few lengths', async () => {
  const { engine } = await open();
  expect(await engine.handlers.changeSettings({ changes: { history: { keepYears: 3 } } })).toEqual({
    ok: false,
    problem: 'history.keepYears must be null for ever, or 1, 2 or 5.',
  });
});

test('the state names the feed of a page, where its format has one', async () => {
  const { engine } = await open();
  expect(engine.state().pages[0]?.feedUrl).toBe(`https://${HOST}/history.atom`);
});
