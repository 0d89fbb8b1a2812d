import { expect, test } from 'vitest';
import { MINUTE_MS } from '#core/model/time';
import { createMemoryStore } from '../../../src-main/node/memory-store.ts';
import { settle } from '../../fakes/fake-clock.ts';
import type { Said } from '../../fakes/fake-http.ts';
import {
  COMPONENT,
  everything,
  HOST,
  NETWORK_DOWN,
  openWorld,
  RECORDED_AT,
  SERVER_ERROR,
  serving,
  watching,
  type World,
} from './page-world.ts';

const PAGE = HOST;
/** Longer than any poll takes to come round again, failures in a row included. */
const A_WHILE_MS = 4 * MINUTE_MS;

async function then(world: World, respond: (url: string) => Said, forMs = A_WHILE_MS): Promise<void> {
  world.ports.http.answer(respond);
  await world.ports.clock.advance(forMs);
  await settle();
}

const titles = (world: World): readonly string[] => world.ports.shown.map(({ title }) => title);

function levelsStored(world: World): readonly (string | null)[] {
  const { store } = world.ports;
  const all = store.readHistory(PAGE, { from: 0, to: world.ports.clock.now() + 1 });
  return all.changes.filter(({ rowId }) => rowId === COMPONENT).map(({ level }) => level);
}

test('a failed poll is not a reading: an outage between failures is announced once, and so is its end', async () => {
  const world = openWorld();
  await then(world, serving());
  await then(world, everything(SERVER_ERROR), 10 * MINUTE_MS);
  expect(world.engine.state().pages[0]?.failure?.kind).toBe('http_status');
  await then(world, serving({ component: 'major_outage' }), 30 * MINUTE_MS);
  await then(world, everything(SERVER_ERROR), 2 * MINUTE_MS);
  await then(world, serving({ component: 'operational' }), 30 * MINUTE_MS);

  expect(world.ports.shown).toHaveLength(2);
  expect(titles(world)[0]).toMatch(/^Claude/);
  expect(world.ports.shown[0]?.urgency).toBe('critical');
  expect(world.ports.shown[1]?.threadId).toBe(world.ports.shown[0]?.threadId);
  expect(levelsStored(world)).toEqual(['operational', 'major_outage', 'operational']);
});

test('the first reading is silent, though something is broken', async () => {
  const world = openWorld({ respond: serving({ component: 'major_outage', updates: 2 }) });
  await then(world, serving({ component: 'major_outage', updates: 2 }), 30 * MINUTE_MS);
  expect(titles(world)).toEqual([]);
  expect(world.engine.state().pages[0]?.openIncidents).toHaveLength(1);
});

test('an incident is told when it starts and when it is resolved, though it leaves the list of open ones', async () => {
  const world = openWorld();
  await then(world, serving());
  await then(world, serving({ updates: 1 }));
  await then(world, serving({ updates: 3 }));
  await then(world, serving({ updates: 5 }));
  expect(world.ports.shown.map(({ threadId }) => threadId)).toHaveLength(2);
  expect(new Set(world.ports.shown.map(({ threadId }) => threadId)).size).toBe(1);
  const [stored] = world.ports.store.readIncidents(PAGE, 10).filter(({ incident }) => incident.id === 't33dncr5ydvl');
  expect(stored?.incident.status).toBe('resolved');
  expect(stored?.incident.updates).toHaveLength(5);
});

test('an outage that began while the app was stopped is announced, one already announced is not again', async () => {
  const store = createMemoryStore();
  const first = openWorld({ store });
  await then(first, serving());
  await first.engine.stop();

  const second = openWorld({
    store,
    at: RECORDED_AT + 60 * MINUTE_MS,
    respond: serving({ component: 'major_outage' }),
  });
  await then(second, serving({ component: 'major_outage' }));
  expect(second.ports.shown).toHaveLength(1);
  await second.engine.stop();

  const third = openWorld({ store, at: RECORDED_AT + 90 * MINUTE_MS, respond: serving({ component: 'major_outage' }) });
  await then(third, serving({ component: 'major_outage' }));
  expect(third.ports.shown).toHaveLength(0);
  await then(third, serving());
  expect(third.ports.shown).toHaveLength(1);
});

test('our own network is not their outage', async () => {
  const world = openWorld();
  await then(world, serving());
  await then(world, everything(NETWORK_DOWN), 30 * MINUTE_MS);
  const state = world.engine.state();
  expect(state.online).toBe(false);
  expect(state.tray.icon).toBe('unknown');
  expect(titles(world)).toEqual([]);
  await then(world, serving(), 40 * MINUTE_MS);
  expect(world.engine.state().online).toBe(true);
  expect(world.engine.state().tray.icon).toBe('operational');
  expect(levelsStored(world)).toEqual(['operational']);
});

test('a page that turns into HTML is not an outage and not all good', async () => {
  const world = openWorld();
  await then(world, serving());
  await then(world, everything('<!doctype html><title>Welcome</title>'), 90 * MINUTE_MS);
  const [page] = world.engine.state().pages;
  expect(page?.freshness).toBe('broken');
  expect(page?.level).toBe('unknown');
  expect(titles(world)).toEqual([]);
});

test('a write that fails loses nothing: the next poll stores and announces what the failed one could not', async () => {
  const store = createMemoryStore();
  const world = openWorld({ store });
  await then(world, serving());
  const { write } = store;
  store.write = () => {
    throw new Error('disk full');
  };
  await then(world, serving({ component: 'major_outage' }), 10 * MINUTE_MS);
  expect(titles(world)).toEqual([]);
  expect(world.engine.state().notices).toHaveLength(1);
  store.write = write;
  await then(world, serving({ component: 'major_outage' }), 10 * MINUTE_MS);
  expect(titles(world)).toHaveLength(1);
});

test('a page removed while its poll is under way stays removed', async () => {
  const world = openWorld();
  await then(world, serving());
  void world.engine.handlers.pollNow({ pageId: PAGE });
  await world.engine.handlers.removePage({ pageId: PAGE });
  await then(world, serving(), 10 * MINUTE_MS);
  expect(world.engine.state().pages).toEqual([]);
  expect(world.ports.saved().pages).toEqual([]);
  expect(watching.pages).toHaveLength(1);
});

test('stopping leaves no timer behind', async () => {
  const world = openWorld();
  await then(world, serving());
  await world.engine.stop();
  expect(world.ports.clock.pending).toBe(0);
});

test('a page removed and added again is read for the first time: what happened in between is nobody’s news', async () => {
  const world = openWorld();
  await then(world, serving());
  await then(world, serving({ component: 'major_outage' }));
  expect(titles(world)).toHaveLength(1);
  await then(world, serving());
  expect(titles(world)).toHaveLength(2);
  await world.engine.handlers.removePage({ pageId: PAGE });
  await then(world, serving({ component: 'partial_outage', updates: 2 }), 60 * MINUTE_MS);
  const added = await world.engine.handlers.addPage({ url: `https://${HOST}/`, name: 'Claude', formatId: null });
  expect(added.ok).toBe(true);
  await then(world, serving({ component: 'partial_outage', updates: 2 }), 30 * MINUTE_MS);
  expect(titles(world)).toHaveLength(2);
  expect(world.engine.state().pages[0]?.openIncidents).toHaveLength(1);
  expect(levelsStored(world)).toEqual(['operational', 'major_outage', 'operational', 'partial_outage']);

  await then(world, serving({ component: 'major_outage', updates: 2 }));
  expect(titles(world)).toHaveLength(3);
});
