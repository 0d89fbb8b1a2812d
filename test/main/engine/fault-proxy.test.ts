import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { HOUR_MS, SECOND_MS } from '#core/model/time';
import { parseAddress } from '#core/model/address';
import { defaultSettings } from '#core/settings/parse-settings';
import type { WatchedPage } from '#core/settings/settings';
import { watchedPage } from '#core/settings/watched-page';
import { createEngine } from '../../../src-main/engine/create-engine.ts';
import { createHttp } from '../../../src-main/node/http.ts';
import { createSystemClock } from '../../../src-main/node/system-clock.ts';
import { createFakePorts } from '../../fakes/fake-ports.ts';
import { startFaultProxy, startTlsFault, TLS_FAULTS, type FaultProxy } from '../../fakes/fault-proxy.ts';
import { faults, type Fault } from '../../fakes/faults.ts';
import { incidents, RECORDED_AT, summary } from './page-world.ts';

/** An hour of the engine's time in twenty seconds. */
const SPEED = 180;
const TIMEOUT_MS = 250;
const MEGABYTE = 1024 * 1024;

const FAULTS = Object.entries(faults(TIMEOUT_MS));

function bodyOf(path: string): string | undefined {
  if (path.startsWith('/api/v2/summary.json')) return summary();
  return path.startsWith('/api/v2/incidents.json') ? incidents() : undefined;
}

setFlagsFromString('--expose_gc');
const collect = runInNewContext('gc') as () => void;

function heapMegabytes(): number {
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / MEGABYTE;
}

function openSockets(): number {
  return process.getActiveResourcesInfo().filter((kind) => kind === 'TCPSocketWrap').length;
}

function pageAt({ origin }: FaultProxy): WatchedPage {
  const address = parseAddress(`${origin}/`);
  if (!address.ok) throw new Error(address.problem);
  return watchedPage(address.value, origin, 'statuspage');
}

/** A page for every fault, and one without; how often each fault was met. */
async function startWorld(random: () => number): Promise<{ proxies: FaultProxy[]; met: Map<string, number> }> {
  const met = new Map<string, number>();
  const meet = (name: string): number => met.set(name, (met.get(name) ?? 0) + 1).get(name) ?? 0;

  /** Its own fault first and half of the time, another one now and then, and else what the page says. */
  function choose([name, fault]: readonly [string, Fault]): Fault | null {
    const chance = random();
    if (chance < 0.5 || !met.has(name)) {
      meet(name);
      return fault;
    }
    const other = FAULTS[Math.floor(random() * FAULTS.length)];
    if (chance > 0.65 || other === undefined) return null;
    meet(other[0]);
    return other[1];
  }

  const spoilt = FAULTS.map((one) => startFaultProxy(bodyOf, () => choose(one)));
  const deaf = Object.entries(TLS_FAULTS).map(([name, fault]) =>
    startTlsFault((socket) => {
      meet(name);
      fault(socket);
    }),
  );
  return { proxies: await Promise.all([...spoilt, ...deaf, startFaultProxy(bodyOf, () => null)]), met };
}

test(
  'an hour of everything that can go wrong on the way: no alert, no false reading, no leak',
  async () => {
    const openAtFirst = openSockets();
    let seed = 20_261_123;
    const random = (): number => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;
    const { proxies, met } = await startWorld(random);
    const pages = proxies.map(pageAt);
    const ports = createFakePorts({
      now: RECORDED_AT,
      settings: { ...defaultSettings, pages },
      respond: () => undefined,
    });
    const clock = createSystemClock({ startAt: RECORDED_AT, speed: SPEED });
    const http = createHttp({ userAgent: 'Greenbar/test', timeoutMs: TIMEOUT_MS });
    const { store, shown } = ports;
    const engine = createEngine(
      { ...ports, clock, http, random },
      { version: '0.0.0-test', clockSpeed: SPEED, catalogue: [] },
    );
    const heapBefore = heapMegabytes();
    const startRss = process.memoryUsage.rss();
    let peakRss = 0;
    const sampling = setInterval(() => (peakRss = Math.max(peakRss, process.memoryUsage.rss())), 20);
    engine.start();
    await new Promise((resolve) => setTimeout(resolve, HOUR_MS / SPEED));
    clearInterval(sampling);
    const grown = (peakRss - startRss) / MEGABYTE;

    // At this speed three missed minutes are one second, which a busy machine may take for itself.
    await expect.poll(() => engine.state().pages.at(-1)?.freshness, { timeout: 15_000 }).toBe('fresh');
    const counts = pages.flatMap(({ id }) => store.readPollCounts(id, { from: 0, to: clock.now() }));
    const sum = (of: (count: (typeof counts)[number]) => number): number =>
      counts.reduce((total, count) => total + of(count), 0);
    const failed = sum((count) => count.failed);
    const readings = sum((count) => count.fresh + count.notModified);
    const changes = pages.flatMap(({ id }) => store.readHistory(id, { from: 0, to: clock.now() + HOUR_MS }).changes);
    await engine.stop();
    await Promise.all(proxies.map((proxy) => proxy.close()));
    await expect.poll(openSockets, { timeout: 5_000 }).toBe(openAtFirst);
    const heapAfter = heapMegabytes();

    process.stdout.write(
      `Fault proxy: ${sum(({ requests }) => requests)} requests, ${failed} failed polls, ${readings} readings, ` +
        `${met.size} kinds of fault. Heap ${heapBefore.toFixed(1)} MB before, ${heapAfter.toFixed(1)} MB after; ` +
        `at its peak the process had ${grown.toFixed(0)} MB more than at the start.\n`,
    );
    expect([...met.keys()].sort()).toEqual([...FAULTS.map(([name]) => name), ...Object.keys(TLS_FAULTS)].sort());
    expect(shown).toEqual([]);
    expect(new Set(changes.map(({ level }) => level))).toEqual(new Set(['operational']));
    expect(Math.min(failed, readings)).toBeGreaterThan(30);
    expect(heapAfter - heapBefore).toBeLessThan(32);
    // Eight polls at once, each with at most 8 MB of body, the same unpacked, and as text.
    expect(grown).toBeLessThan(400);
  },
  90 * SECOND_MS,
);
