import { describe, expect, test } from 'vitest';
import { HOUR_MS, MINUTE_MS, SECOND_MS } from '#core/model/time';
import { createMemoryStore } from '../../../src-main/node/memory-store.ts';
import { settle } from '../../fakes/fake-clock.ts';
import type { Said } from '../../fakes/fake-http.ts';
import { openPages, watchingHosts, type ManyPages } from './many-pages.ts';
import { COMPONENT, everything, HOST, NETWORK_DOWN, RECORDED_AT, serving } from './page-world.ts';

async function awake(): Promise<ManyPages> {
  const world = openPages(watchingHosts(HOST));
  await world.during(serving(), 10 * MINUTE_MS);
  return world;
}

/** The component's levels as they stand in the history, with their minute after the recording. */
function levels(world: ManyPages): readonly (readonly [level: string | null, minute: number])[] {
  const { changes } = world.ports.store.readHistory(HOST, { from: 0, to: Number.MAX_SAFE_INTEGER });
  return changes
    .filter(({ rowId }) => rowId === COMPONENT)
    .map(({ level, at }) => [level, Math.round((at - RECORDED_AT) / MINUTE_MS)]);
}

test('after a sleep the network has a moment, then every page is polled once', async () => {
  const world = await awake();
  world.ports.suspend();
  await world.ports.clock.sleep(8 * HOUR_MS);
  const wokeAt = world.ports.clock.now() - RECORDED_AT;
  world.ports.resume();
  expect(world.times(HOST).filter((at) => at >= wokeAt)).toEqual([]);
  await world.during(serving(), 30 * SECOND_MS);
  expect(world.times(HOST).filter((at) => at >= wokeAt)).toEqual([wokeAt + 8 * SECOND_MS]);
});

describe('a server that asked to be left alone', () => {
  const OTHER = 'status.other.example';
  const WAIT_MS = 25 * MINUTE_MS;

  /** Both pages are watched; one of them has just asked for twenty-five minutes. */
  async function refused(): Promise<{ readonly world: ManyPages; readonly until: number }> {
    const world = openPages(watchingHosts(HOST, OTHER));
    await world.during(serving(), 10 * MINUTE_MS);
    await world.during(refusing, 2 * MINUTE_MS);
    return { world, until: (world.times(HOST).at(-1) ?? 0) + WAIT_MS };
  }

  function refusing(url: string): Said {
    if (new URL(url).host !== HOST) return serving()(url);
    return { status: 429, text: 'Please wait.', contentType: 'text/plain', retryAfterMs: WAIT_MS };
  }

  test('is left alone after a short sleep, while the others are asked once the network has settled', async () => {
    const { world, until } = await refused();
    world.ports.suspend();
    await world.ports.clock.sleep(10 * MINUTE_MS);
    const wokeAt = world.ports.clock.now() - RECORDED_AT;
    world.ports.resume();
    await world.during(serving(), 40 * MINUTE_MS);
    expect(world.times(OTHER).find((at) => at >= wokeAt)).toBe(wokeAt + 8 * SECOND_MS);
    const next = world.times(HOST).find((at) => at >= wokeAt) ?? 0;
    expect(next).toBeGreaterThanOrEqual(until);
    expect(next).toBeLessThan(until + 10 * SECOND_MS);
  });

  test('is asked with the others where the time it named passed in the sleep', async () => {
    const { world } = await refused();
    await world.ports.clock.sleep(8 * HOUR_MS);
    const wokeAt = world.ports.clock.now() - RECORDED_AT;
    await world.during(serving(), MINUTE_MS);
    expect(world.times(HOST).find((at) => at >= wokeAt)).toBe(wokeAt + 8 * SECOND_MS);
  });

  test('does not wait longer for a clock that was set back', async () => {
    const { world } = await refused();
    await world.ports.clock.setBack(6 * HOUR_MS);
    const setAt = world.ports.clock.now();
    const known = world.requests.length;
    await world.during(serving(), 40 * MINUTE_MS);
    const next = world.requests.slice(known).find(({ host }) => host === HOST);
    const waitedMs = (next?.at ?? 0) - setAt;
    expect(waitedMs).toBeGreaterThan(20 * MINUTE_MS);
    expect(waitedMs).toBeLessThanOrEqual(WAIT_MS + 10 * SECOND_MS);
  });

  test('is left alone by a program that was started anew', async () => {
    const { world, until } = await refused();
    const now = world.ports.clock.now();
    await world.engine.stop();
    const again = openPages(watchingHosts(HOST, OTHER), { at: now + MINUTE_MS, store: world.ports.store });
    await again.during(serving(), 40 * MINUTE_MS);
    const startedAt = now + MINUTE_MS - RECORDED_AT;
    expect((again.times(HOST)[0] ?? 0) + startedAt).toBeGreaterThanOrEqual(until);
    expect(again.times(OTHER)[0]).toBe(0);
  });
});

test('a sleep is noticed by a shell that hears nothing of it', async () => {
  const world = await awake();
  await world.ports.clock.sleep(8 * HOUR_MS);
  const wokeAt = world.ports.clock.now() - RECORDED_AT;
  await world.during(serving(), 30 * SECOND_MS);
  expect(world.times(HOST).filter((at) => at >= wokeAt)).toEqual([wokeAt + 8 * SECOND_MS]);
});

test('the first failures after a wake-up are no news', async () => {
  const world = await awake();
  await world.ports.clock.sleep(8 * HOUR_MS);
  world.ports.resume();
  await world.during(everything(NETWORK_DOWN), 20 * SECOND_MS);
  await world.during(serving(), 5 * MINUTE_MS);
  expect(world.ports.shown).toEqual([]);
  expect(world.engine.state().online).toBe(true);
  expect(world.engine.state().pages[0]?.freshness).toBe('fresh');
});

test('dark wake-ups, when timers run for a moment and nobody is there, invent nothing and miss nothing', async () => {
  const world = await awake();
  world.ports.suspend();
  world.ports.http.answer(everything(NETWORK_DOWN));
  for (let hour = 0; hour < 8; hour += 1) {
    await world.ports.clock.sleep(HOUR_MS);
    await world.ports.clock.advance(15 * SECOND_MS);
  }
  world.ports.resume();
  await world.during(serving({ component: 'major_outage' }), 2 * MINUTE_MS);
  await settle();
  expect(world.ports.shown).toHaveLength(1);
  expect(levels(world).map(([level]) => level)).toEqual(['operational', 'major_outage']);
});

test('an answer that waited through a sleep is from before it, and no reading', async () => {
  const world = await awake();
  let answer = (): void => undefined;
  const { http } = world.ports;
  const get = http.get.bind(http);
  http.get = async (url, validators) => {
    const old = await get(url, validators);
    await new Promise<void>((resolve) => (answer = resolve));
    return old;
  };
  await world.during(serving(), MINUTE_MS);
  await world.ports.clock.sleep(8 * HOUR_MS);
  const wokeAt = world.ports.clock.now();
  http.get = get;
  http.answer(everything(NETWORK_DOWN));
  answer();
  await settle();
  expect(world.engine.state().pages[0]?.readAt).toBeLessThan(wokeAt - 7 * HOUR_MS);
  await world.during(serving(), MINUTE_MS);
  expect(world.engine.state().pages[0]?.readAt).toBe(wokeAt + 8 * SECOND_MS);
});

test('a clock that is set back an hour: polling goes on, and the history has one line of time', async () => {
  const world = await awake();
  await world.during(serving({ component: 'major_outage' }), 10 * MINUTE_MS);
  await world.ports.clock.setBack(HOUR_MS);
  await world.during(serving({ component: 'major_outage' }), 10 * MINUTE_MS);
  const minute = (): number => Math.round((world.ports.clock.now() - RECORDED_AT) / MINUTE_MS);
  expect(world.engine.state().pages[0]?.freshness).toBe('fresh');
  await world.during(serving(), 5 * MINUTE_MS);
  expect(levels(world).map(([level]) => level)).toEqual(['major_outage', 'operational']);
  expect(levels(world).every(([, at]) => at <= minute())).toBe(true);
  expect(world.ports.shown).toHaveLength(2);
});

test('a clock that is years behind is not believed, and loses nothing', async () => {
  const world = await awake();
  await world.ports.clock.setBack(2_000 * 24 * HOUR_MS);
  await world.during(serving({ component: 'major_outage' }), 10 * MINUTE_MS);
  expect(levels(world)).toEqual([['operational', 0]]);
  expect(world.ports.shown).toEqual([]);
  expect(world.engine.state().pages[0]?.failure?.reason).toMatch(/clock of this computer/);
});

test('a clock that jumps ahead is a sleep: what lies between nobody has watched', async () => {
  const world = await awake();
  await world.ports.clock.sleep(24 * HOUR_MS);
  await world.during(serving(), 10 * MINUTE_MS);
  const { watched } = world.ports.store.readHistory(HOST, { from: 0, to: Number.MAX_SAFE_INTEGER });
  expect(watched).toHaveLength(2);
  expect(world.ports.shown).toEqual([]);
});

test('whoever travels takes the days along', async () => {
  const world = openPages(watchingHosts(HOST), { timeZone: 'Europe/Berlin' });
  await world.during(serving(), 10 * MINUTE_MS);
  expect(world.engine.state().timeZone).toBe('Europe/Berlin');
  world.ports.clock.travel('Asia/Tokyo');
  await world.during(serving(), 2 * MINUTE_MS);
  const { timeZone } = world.engine.state();
  expect(timeZone).toBe('Asia/Tokyo');
  const history = await world.engine.handlers.history({ pageId: HOST, days: 2, timeZone });
  // 20:01 UTC on the 15th is the 16th in Tokyo.
  expect(history.ok && history.value.to).toBe('2026-09-16');
});

describe('before a sleep', () => {
  test('what was written is brought to the disk, each time', async () => {
    const store = createMemoryStore();
    let flushes = 0;
    const world = openPages(watchingHosts(HOST), { store: { ...store, flush: () => void (flushes += 1) } });
    await world.during(serving(), 10 * MINUTE_MS);
    expect(flushes).toBe(0);
    world.ports.suspend();
    expect(flushes).toBe(1);
    await world.ports.clock.sleep(HOUR_MS);
    world.ports.resume();
    world.ports.suspend();
    expect(flushes).toBe(2);
  });

  test('a disk that refuses is written down, and the machine sleeps and wakes all the same', async () => {
    const refuse = (): never => {
      throw new Error('disk is full');
    };
    const world = openPages(watchingHosts(HOST), { store: { ...createMemoryStore(), flush: refuse } });
    await world.during(serving(), 10 * MINUTE_MS);
    world.ports.suspend();
    expect(world.ports.logged.at(-1)).toMatch(/^warning: the history could not be brought to the disk/);
    await world.ports.clock.sleep(HOUR_MS);
    world.ports.resume();
    await world.during(serving({ component: 'major_outage' }), MINUTE_MS);
    expect(world.ports.shown).toHaveLength(1);
  });
});

describe('a locked screen', () => {
  test('holds nothing back: what happens behind it is told as it comes, and not again to whoever is back', async () => {
    const world = await awake();
    await world.during(serving({ component: 'major_outage' }), 2 * MINUTE_MS);
    expect(world.ports.shown).toHaveLength(1);
    world.ports.unlock();
    await world.during(serving({ component: 'major_outage' }), 5 * MINUTE_MS);
    expect(world.ports.shown).toHaveLength(1);
    await world.during(serving(), 5 * MINUTE_MS);
    expect(world.ports.shown).toHaveLength(2);
  });

  test('may hold timers back: whoever is back does not wait for them', async () => {
    const world = await awake();
    const { clock } = world.ports;
    const until = (): number => (world.engine.state().pages[0]?.nextPollAt ?? 0) - clock.now();
    const known = world.requests.length;
    world.ports.unlock();
    await settle();
    expect(world.requests).toHaveLength(known);
    clock.stall(until() + 10 * SECOND_MS);
    world.ports.unlock();
    await settle();
    expect(world.requests.slice(known).map(({ at }) => at)).toEqual([clock.now()]);
    // Held back for so long, it is as after a sleep: the network has a moment first.
    clock.stall(until() + HOUR_MS);
    const backAt = clock.now() - RECORDED_AT;
    world.ports.unlock();
    await world.during(serving(), 30 * SECOND_MS);
    expect(world.times(HOST).filter((at) => at >= backAt)).toEqual([backAt + 8 * SECOND_MS]);
  });
});
