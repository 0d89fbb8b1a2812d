import { expect, test } from 'vitest';
import type { AppState } from '#core/contract/app-state';
import { createStateHolder } from '../../../src-main/engine/state-holder.ts';
import { createFakeClock, settle } from '../../fakes/fake-clock.ts';
import { openPages, watchingHosts } from './many-pages.ts';

const HOSTS = Array.from({ length: 20 }, (_, index) => `status-${index}.example.com`);

function openHolder() {
  const clock = createFakeClock(0);
  const log = { info: () => undefined, warn: () => undefined };
  const build = (revision: number): AppState => ({ revision }) as AppState;
  const holder = createStateHolder({ build, clock, log });
  const seen: number[] = [];
  holder.onState(({ revision }) => seen.push(revision));
  return { clock, holder, seen };
}

test('what comes soon waits for the others, a second at most', async () => {
  const { clock, holder, seen } = openHolder();
  holder.touchSoon();
  holder.touchSoon();
  await settle();
  expect(seen).toEqual([]);
  holder.flush();
  holder.flush();
  expect(seen).toEqual([2]);
  holder.touchSoon();
  await clock.advance(1_000);
  expect(seen).toEqual([2, 3]);
  expect(clock.pending).toBe(0);
});

test('what comes at once takes along what waits', async () => {
  const { clock, holder, seen } = openHolder();
  holder.touchSoon();
  holder.touch();
  await settle();
  expect(seen).toEqual([2]);
  holder.touchSoon();
  holder.stop();
  expect(clock.pending).toBe(0);
});

test('what is touched in the moment of the end is shown to nobody', async () => {
  const { holder, seen } = openHolder();
  holder.touch();
  holder.stop();
  holder.touch();
  await settle();
  expect(seen).toEqual([]);
});

test('pages polled together are shown together; those that did not change are not made anew', async () => {
  const world = openPages(watchingHosts(...HOSTS));
  const states: AppState[] = [];
  world.engine.onState((state) => states.push(state));
  await world.ports.clock.advance(0);
  await world.engine.pollOnce(['status-0.example.com']);
  await settle();
  const [first, second] = states.slice(-2);
  expect(states.length).toBeLessThan(HOSTS.length / 2);
  expect(first!.pages.every(({ readAt }) => readAt !== null)).toBe(true);
  const changed = second!.pages
    .filter((page, at) => page.components !== first!.pages[at]!.components)
    .map(({ id }) => id);
  expect(changed).toEqual([second!.pages[0]!.id]);
  await world.engine.stop();
});
