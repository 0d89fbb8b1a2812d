import { describe, expect, test } from 'vitest';
import { HOUR_MS, MINUTE_MS, SECOND_MS } from '#core/model/time';
import { createMemoryStore } from '../../../src-main/node/memory-store.ts';
import { settle } from '../../fakes/fake-clock.ts';
import type { Said } from '../../fakes/fake-http.ts';
import {
  everything,
  HOST,
  NETWORK_DOWN,
  openWorld,
  RECORDED_AT,
  SERVER_ERROR,
  serving,
  type World,
} from './page-world.ts';
import { servingAll, watchingAll } from './several-pages.ts';

const A_WHILE_MS = 4 * MINUTE_MS;
const NIGHT_MS = 8 * HOUR_MS;

async function then(world: World, respond: (url: string) => Said, forMs = A_WHILE_MS): Promise<void> {
  world.ports.http.answer(respond);
  await world.ports.clock.advance(forMs);
  await settle();
}

async function sleep(world: World, respond: (url: string) => Said, forMs = NIGHT_MS): Promise<void> {
  world.ports.http.answer(respond);
  await world.ports.clock.sleep(forMs);
  await world.ports.clock.advance(A_WHILE_MS);
}

const titles = (world: World): readonly string[] => world.ports.shown.map(({ title }) => title);

describe('after sleep', () => {
  test('one digest tells what began on all pages, and each end is told after it', async () => {
    const world = openWorld({ settings: watchingAll, respond: servingAll({}) });
    await then(world, servingAll({}));
    const morning = servingAll({
      Claude: { component: 'major_outage' },
      Second: { updates: 2 },
      Third: { updates: 1 },
    });
    await sleep(world, morning);
    expect(titles(world)).toEqual(['While you were away: 3 still open']);
    expect(world.ports.shown[0]?.urgency).toBe('critical');
    await then(world, morning, 30 * MINUTE_MS);
    expect(titles(world)).toHaveLength(1);
    await then(world, servingAll({ Second: { updates: 5 }, Third: { updates: 5 } }), 30 * MINUTE_MS);
    const ends = world.ports.shown
      .slice(1)
      .map(({ body, title }) => `${title}\n${body}`)
      .join('\n');
    for (const name of ['Claude', 'Second', 'Third']) expect(ends).toContain(name);
  });

  test('a page that does not answer delays the digest by half a minute, and has one of its own when it does', async () => {
    const world = openWorld({ settings: watchingAll, respond: servingAll({}) });
    await then(world, servingAll({}));
    const down = { component: 'major_outage' };
    // It answers, but not in time.
    const slow = new Promise<void>((resolve) =>
      world.ports.clock.wakeAt(RECORDED_AT + NIGHT_MS + 15 * MINUTE_MS, resolve),
    );
    const { get } = world.ports.http;
    world.ports.http.get = async (url, validators) => {
      if (url.includes('status-3') && world.ports.clock.now() > RECORDED_AT + HOUR_MS) await slow;
      return get(url, validators);
    };
    world.ports.http.answer(servingAll({ Claude: down, Third: down }));
    await world.ports.clock.sleep(NIGHT_MS);
    await world.ports.clock.advance(36 * SECOND_MS);
    expect(titles(world)).toEqual([]);
    await world.ports.clock.advance(5 * SECOND_MS);
    expect(titles(world)).toEqual(['While you were away: Claude: Claude API (api.anthropic.com)']);
    await world.ports.clock.advance(20 * MINUTE_MS);
    expect(titles(world)).toHaveLength(2);
    expect(titles(world)[1]).toMatch(/^While you were away: Third: /);
  });

  test('an incident that came and went unseen is told, though the page lists only what is open', async () => {
    const world = openWorld();
    await then(world, serving());
    await sleep(world, serving({ updates: 5 }));
    // The recorded incident is older than the engine: it was over before.
    expect(titles(world)).toEqual([]);

    const earlier = openWorld({ at: Date.parse('2026-09-14T00:00:00Z') });
    await then(earlier, serving());
    await sleep(earlier, serving({ updates: 5 }), 30 * HOUR_MS);
    expect(titles(earlier)).toHaveLength(1);
    expect(earlier.ports.shown[0]?.title).toMatch(/^While you were away: \d+ over$/);
  });

  test('nothing is said where nothing happened', async () => {
    const world = openWorld({ settings: watchingAll, respond: servingAll({}) });
    await then(world, servingAll({}));
    await sleep(world, servingAll({}));
    expect(titles(world)).toEqual([]);
  });

  test('a nap is no absence', async () => {
    const world = openWorld();
    await then(world, serving());
    await sleep(world, serving({ component: 'major_outage' }), 5 * MINUTE_MS);
    expect(titles(world)[0]).toMatch(/^Claude: /);
  });
});

describe('after a restart', () => {
  test('what began and ended while the program was not running is one digest; a second restart repeats nothing', async () => {
    const store = createMemoryStore();
    const first = openWorld({ store });
    await then(first, serving());
    await then(first, serving({ updates: 1 }));
    expect(titles(first)).toHaveLength(1);
    await first.engine.stop();

    const respond = serving({ component: 'partial_outage', updates: 5 });
    const second = openWorld({ store, at: RECORDED_AT + NIGHT_MS, respond });
    await then(second, respond);
    expect(titles(second)).toEqual(['While you were away: 1 still open, 1 over']);
    await second.engine.stop();

    const third = openWorld({ store, at: RECORDED_AT + NIGHT_MS + HOUR_MS, respond });
    await then(third, respond);
    expect(titles(third)).toEqual([]);
  });

  test('what was decided and not yet shown when the program ended is shown', async () => {
    const store = createMemoryStore();
    // Killed between the write and the desktop.
    let isKilled = false;
    const removeNotices = (keys: readonly number[]): void => {
      if (isKilled) throw new Error('killed');
      store.removeNotices(keys);
    };
    const first = openWorld({ store: { ...store, removeNotices } });
    await then(first, serving());
    isKilled = true;
    await then(first, serving({ component: 'major_outage' }), MINUTE_MS);
    expect(titles(first)).toEqual([]);
    expect(store.readNotices()).toHaveLength(1);

    const second = openWorld({ store, at: RECORDED_AT + 6 * MINUTE_MS });
    await then(second, serving({ component: 'major_outage' }), SECOND_MS);
    expect(titles(second).length).toBe(1);
  });
});

test('after hours without a connection one digest tells what happened', async () => {
  const world = openWorld({ settings: watchingAll, respond: servingAll({}) });
  await then(world, servingAll({}));
  await then(world, everything(NETWORK_DOWN), 3 * HOUR_MS);
  await then(world, servingAll({ Claude: { component: 'major_outage' }, Second: { updates: 2 } }), 40 * MINUTE_MS);
  expect(titles(world)).toEqual(['While you were away: 2 still open']);
});

test('a server that was in trouble for hours is no absence of ours', async () => {
  const world = openWorld();
  await then(world, serving());
  await then(world, everything(SERVER_ERROR), 3 * HOUR_MS);
  await then(world, serving({ component: 'major_outage' }), 40 * MINUTE_MS);
  expect(titles(world)).toHaveLength(1);
  expect(titles(world)[0]).toMatch(/^Claude: /);
});

test('removing a page takes back what was still to be said of it', async () => {
  const world = openWorld({ settings: { ...watchingAll, snoozedUntil: RECORDED_AT + HOUR_MS } });
  await then(world, serving());
  await then(world, serving({ component: 'major_outage' }));
  expect(world.ports.store.readNotices()).toHaveLength(3);
  await world.engine.handlers.removePage({ pageId: HOST });
  await then(world, serving({ component: 'major_outage' }), 2 * HOUR_MS);
  expect(world.ports.store.readNotices()).toEqual([]);
  expect(titles(world)).toEqual(['During the silence: 2 still open']);
});
