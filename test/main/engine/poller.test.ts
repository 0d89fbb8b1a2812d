import { expect, test } from 'vitest';
import { MINUTE_MS, SECOND_MS } from '#core/model/time';
import { createPoller, type Poller } from '../../../src-main/engine/poller.ts';
import { createFakeClock, settle, type FakeClock } from '../../fakes/fake-clock.ts';

const START = Date.parse('2026-03-10T12:00:00Z');

interface Bench {
  readonly clock: FakeClock;
  readonly poller: Poller;
  /** Which pages were polled, and how many seconds after the start. */
  readonly polled: (readonly [pageId: string, afterSeconds: number])[];
  /** Polls that wait to be let go on, by page. */
  readonly held: Map<string, () => void>;
  readonly most: { atOnce: number; perHost: number };
  jumps: number;
  idle: number;
}

/** A poller whose pages are due a minute after each poll; a page id is `host/page`. */
function open(options: { hold?: boolean; clockSpeed?: number } = {}): Bench {
  const clock = createFakeClock(START);
  const underWay: string[] = [];
  const hostOf = (pageId: string): string => pageId.split('/')[0] ?? '';
  const bench: Bench = {
    clock,
    polled: [],
    held: new Map(),
    most: { atOnce: 0, perHost: 0 },
    jumps: 0,
    idle: 0,
    poller: createPoller({
      clock,
      hostOf,
      clockSpeed: options.clockSpeed ?? 1,
      onJump: () => (bench.jumps += 1),
      onIdle: () => (bench.idle += 1),
      async poll(pageId) {
        bench.polled.push([pageId, (clock.now() - START) / SECOND_MS]);
        underWay.push(pageId);
        const sameHost = underWay.filter((other) => hostOf(other) === hostOf(pageId)).length;
        bench.most.atOnce = Math.max(bench.most.atOnce, underWay.length);
        bench.most.perHost = Math.max(bench.most.perHost, sameHost);
        if (options.hold === true) await new Promise<void>((resolve) => bench.held.set(pageId, resolve));
        underWay.splice(underWay.indexOf(pageId), 1);
        return clock.now() + MINUTE_MS;
      },
    }),
  };
  return bench;
}

async function letGo(bench: Bench): Promise<void> {
  while (bench.held.size > 0) {
    const waiting = [...bench.held.values()];
    bench.held.clear();
    waiting.forEach((resolve) => resolve());
    await settle();
  }
}

test('pages due within the same few seconds are polled together, later ones in their own time', async () => {
  const { clock, poller, polled, ...bench } = open();
  for (const [index, seconds] of [5, 6, 7.5, 20].entries())
    poller.schedule(`host${index}/page`, START + seconds * SECOND_MS);
  poller.start();
  expect(clock.pending).toBe(1);
  await clock.advance(30 * SECOND_MS);
  expect(polled.map(([, seconds]) => seconds)).toEqual([5, 5, 5, 20]);
  expect(clock.pending).toBe(1);
  expect(bench.jumps).toBe(0);
});

test('at most eight pages are polled at once, and two of one host', async () => {
  const bench = open({ hold: true });
  for (let index = 0; index < 30; index += 1) bench.poller.schedule(`host${index % 3}/${index}`, START);
  for (let index = 0; index < 30; index += 1) bench.poller.schedule(`other${index}/page`, START);
  bench.poller.start();
  await bench.clock.advance(0);
  expect(bench.polled.length).toBe(8);
  await letGo(bench);
  expect(bench.most).toEqual({ atOnce: 8, perHost: 2 });
  expect(new Set(bench.polled.map(([pageId]) => pageId)).size).toBe(60);
  expect(bench.polled.length).toBe(60);
  expect(bench.idle).toBe(1);
});

test('a page that is asked for while it is polled is not polled twice', async () => {
  const bench = open({ hold: true });
  const first = bench.poller.pollNow(['host/page']);
  const second = bench.poller.pollNow(['host/page']);
  await settle();
  await letGo(bench);
  await Promise.all([first, second]);
  expect(bench.polled.length).toBe(1);
});

test('due times are times of the wall clock: a timer that is a little late changes nothing', async () => {
  const { clock, poller, polled } = open();
  poller.schedule('host/page', START + MINUTE_MS);
  poller.start();
  await clock.sleep(70 * SECOND_MS);
  expect(polled).toEqual([['host/page', 70]]);
  await clock.advance(MINUTE_MS);
  expect(polled.at(-1)).toEqual(['host/page', 130]);
});

test('a timer that comes much later than asked says that the machine slept: nothing is polled until all is scheduled anew', async () => {
  const bench = open();
  bench.poller.schedule('host/page', START + MINUTE_MS);
  bench.poller.start();
  await bench.clock.sleep(8 * 60 * MINUTE_MS);
  expect([bench.polled.length, bench.jumps]).toEqual([0, 1]);
  bench.poller.schedule('host/page', bench.clock.now() + 8 * SECOND_MS);
  await bench.clock.advance(10 * SECOND_MS);
  expect(bench.polled.length).toBe(1);
});

test('a clock that is played fast is late by as much more', async () => {
  const bench = open({ clockSpeed: 1_000 });
  bench.poller.schedule('host/page', START + MINUTE_MS);
  bench.poller.start();
  await bench.clock.sleep(60 * MINUTE_MS);
  expect([bench.polled.length, bench.jumps]).toEqual([1, 0]);
});

test('a clock that is set back is noticed, though every due time is far ahead', async () => {
  const bench = open();
  bench.poller.schedule('host/page', START + MINUTE_MS);
  bench.poller.start();
  await bench.clock.setBack(60 * MINUTE_MS);
  expect([bench.polled.length, bench.jumps]).toEqual([0, 1]);
});

test('stopping cancels the timer and waits for what is under way', async () => {
  const bench = open({ hold: true });
  bench.poller.schedule('host/page', START);
  bench.poller.schedule('later/page', START + MINUTE_MS);
  bench.poller.start();
  await bench.clock.advance(0);
  let stopped = false;
  const stopping = bench.poller.stop().then(() => (stopped = true));
  await settle();
  expect([bench.clock.pending, stopped]).toEqual([0, false]);
  await letGo(bench);
  await stopping;
  await bench.clock.advance(10 * MINUTE_MS);
  expect(bench.polled.length).toBe(1);
});
