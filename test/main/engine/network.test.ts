import { expect, test } from 'vitest';
import type { Failure } from '#core/model/failure';
import { HOUR_MS, MINUTE_MS, SECOND_MS } from '#core/model/time';
import type { Said } from '../../fakes/fake-http.ts';
import { openPages, watchingHosts, type ManyPages } from './many-pages.ts';
import { everything, NETWORK_DOWN, SERVER_ERROR, serving } from './page-world.ts';

const HOSTS = ['status.one.example', 'status.two.example', 'status.three.example', 'status.four.example'];

const failing = (failure: Failure): (() => Said) => everything({ failure });
const networkOf = (world: ManyPages): string => world.engine.state().network.kind;

/** Pages that were read once. */
async function readOnce(hosts: readonly string[] = HOSTS): Promise<ManyPages> {
  const world = openPages(watchingHosts(...hosts));
  await world.during(serving(), 2 * MINUTE_MS);
  expect(networkOf(world)).toBe('online');
  return world;
}

test.each<[string, Failure, RegExp]>([
  ['offline', { kind: 'timeout', reason: 'It did not answer.' }, /^You are offline$/],
  ['dns', { kind: 'offline', reason: 'No such name.', cause: 'name' }, /names .*DNS/],
  ['proxy', { kind: 'offline', reason: 'The proxy says no.', cause: 'proxy' }, /proxy/],
  ['intercepted', { kind: 'insecure', reason: 'Untrusted.', cause: 'untrusted' }, /intercepted/],
  ['captive_portal', { kind: 'insecure', reason: 'Another server.', cause: 'stranger' }, /sign in/],
  ['wrong_clock', { kind: 'insecure', reason: 'Expired.', cause: 'certificate_date' }, /date and time/],
])('%s is told in words, and no service is blamed', async (kind, failure, words) => {
  const world = await readOnce();
  await world.during(failing(failure), HOUR_MS);
  const state = world.engine.state();
  expect(state.online).toBe(false);
  expect(state.network.kind).toBe(kind);
  expect(state.network.words).toMatch(words);
  expect(state.tray.icon).toBe('unknown');
  expect(world.ports.shown).toEqual([]);
  await world.during(serving(), 2 * MINUTE_MS);
  expect(world.engine.state()).toMatchObject({ online: true, network: { kind: 'online', words: null } });
  expect(world.ports.shown).toEqual([]);
});

test('one host that cannot be reached is that host’s business', async () => {
  const world = await readOnce();
  await world.during((url) => (url.includes('.two.') ? NETWORK_DOWN : serving()(url)), HOUR_MS);
  expect(networkOf(world)).toBe('online');
  expect(world.engine.state().pages.map(({ freshness }) => freshness)).toEqual(['fresh', 'stale', 'fresh', 'fresh']);
});

test('one host and the machine’s own word that there is no connection are two signals', async () => {
  const world = await readOnce(HOSTS.slice(0, 1));
  await world.during(failing({ kind: 'timeout', reason: 'It did not answer.' }), HOUR_MS);
  expect(networkOf(world)).toBe('online');
  world.ports.unplug(true);
  await world.during(failing({ kind: 'timeout', reason: 'It did not answer.' }), 31 * MINUTE_MS);
  expect(networkOf(world)).toBe('offline');
});

test('while we are offline the servers are not what is waited for, and the first answer sends for all pages at once', async () => {
  const world = await readOnce();
  await world.during(everything(NETWORK_DOWN), 3 * HOUR_MS);
  expect(networkOf(world)).toBe('dns');
  const backAt = world.ports.clock.now();
  await world.during(serving({ component: 'major_outage' }), 70 * SECOND_MS);
  expect(world.engine.state().pages.every(({ readAt }) => (readAt ?? 0) >= backAt)).toBe(true);
  expect(new Set(world.engine.state().pages.map(({ readAt }) => readAt)).size).toBe(1);
});

test('a sign-in page that answers for every page is neither a broken source nor a page that moved', async () => {
  const world = await readOnce();
  const portal = 'https://login.hotel.example/';
  await world.during(
    everything({ status: 200, text: '<!doctype html><title>Welcome, guest</title>', url: portal }),
    5 * HOUR_MS,
  );
  const state = world.engine.state();
  expect(state.network.kind).toBe('captive_portal');
  expect(state.pages.map(({ freshness }) => freshness)).toEqual(HOSTS.map(() => 'stale'));
  expect(state.pages[0]?.failure?.reason).toMatch(/sign in/);
  expect(world.ports.saved().pages.map(({ url }) => new URL(url).host)).toEqual(HOSTS);
  await world.during(serving(), 2 * MINUTE_MS);
  expect(world.engine.state().online).toBe(true);
  expect(world.ports.shown).toEqual([]);
});

test('a redirect that may not be followed, to the same host from everywhere, is a sign-in page too', async () => {
  const world = await readOnce();
  const failure: Failure = { kind: 'unreadable', reason: 'Not https.', leadsTo: 'login.hotel.example' };
  await world.during(failing(failure), 10 * MINUTE_MS);
  expect(networkOf(world)).toBe('captive_portal');
});

test('servers that all answer with errors are errors of theirs', async () => {
  const world = await readOnce();
  await world.during(everything(SERVER_ERROR), HOUR_MS);
  expect(networkOf(world)).toBe('online');
  expect(world.ports.shown).toEqual([]);
});
