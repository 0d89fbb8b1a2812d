import { parseAddress } from '#core/model/address';
import { defaultSettings } from '#core/settings/parse-settings';
import type { Settings } from '#core/settings/settings';
import { watchedPage } from '#core/settings/watched-page';
import { createEngine } from '../../../src-main/engine/create-engine.ts';
import type { Engine } from '../../../src-main/engine/engine.ts';
import type { Clock, Http, Ports, Store } from '../../../src-main/engine/ports.ts';
import { createHttp } from '../../../src-main/node/http.ts';
import { createHookRunner } from '../../../src-main/node/hooks/create-hook-runner.ts';
import { noPower } from '../../../src-main/node/no-power.ts';
import { createNodeProber } from '../../../src-main/node/probe/node-prober.ts';
import { preferSmallHeap } from '../../../src-main/node/small-heap.ts';
import { openSqliteStore } from '../../../src-main/node/sqlite-store.ts';
import { createSystemClock } from '../../../src-main/node/system-clock.ts';

/** Watches a page of the model at each of these origins. */
export function watchingOrigins(origins: readonly string[]): Settings {
  const pages = origins.map((origin, index) => {
    const address = parseAddress(`${origin}/`);
    if (!address.ok) throw new Error(address.problem);
    return { ...watchedPage(address.value, `Service ${index + 1}`, 'statuspage'), id: pageId(index) };
  });
  return { ...defaultSettings, polling: { ...defaultSettings.polling, intervalSeconds: 60 }, pages };
}

/** Under this id the model year keeps the history of a page. */
export function pageId(index: number): string {
  return `page-${index}`;
}

export interface ModelEngine {
  readonly engine: Engine;
  readonly store: Store;
}

/** The engine over its own ports on Node, as the shells open it; only notifications go nowhere. */
export async function openModelEngine(given: {
  readonly settings: Settings;
  readonly databaseFile: string;
  readonly clock?: Clock;
  readonly http?: Http;
  readonly intervalMs?: number;
  readonly change?: (ports: Ports) => Ports;
}): Promise<ModelEngine> {
  preferSmallHeap();
  const opened = await openSqliteStore(given.databaseFile);
  if (!opened.ok) throw new Error(opened.problem);
  const { store } = opened.value;
  let { settings } = given;
  const ports: Ports = {
    clock: given.clock ?? createSystemClock(),
    random: Math.random,
    http: given.http ?? createHttp({ userAgent: 'Greenbar/0.0.0' }),
    store,
    settings: {
      load: () => ({ settings, warning: null }),
      save(next) {
        settings = next;
      },
    },
    notifier: { ways: () => [], send: () => Promise.resolve({ kind: 'shown' }) },
    prober: createNodeProber({ userAgent: 'Greenbar/0.0.0' }),
    examiner: { examine: () => Promise.reject(new Error('Nobody asks a benchmark about its machine.')) },
    hooks: createHookRunner({ platform: process.platform, environment: process.env, userAgent: 'Greenbar/0.0.0' }),
    power: noPower,
    link: { isUp: () => null },
    languages: { preferred: () => ['en'] },
    opener: { open: () => Promise.resolve(false) },
    log: { info: () => undefined, warn: () => undefined },
  };
  const { intervalMs } = given;
  const options = {
    ...{ version: '0.0.0', clockSpeed: 1, catalogue: [] },
    ...(intervalMs === undefined ? {} : { intervalMs }),
  };
  return { engine: createEngine(given.change?.(ports) ?? ports, options), store };
}
