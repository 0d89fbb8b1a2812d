import type { Notification } from '#core/events/event';
import type { Examination } from '#core/doctor/finding';
import type { EpochMs } from '#core/model/time';
import type { Settings } from '#core/settings/settings';
import { createMemoryStore } from '../../src-main/node/memory-store.ts';
import type { Ports, Store } from '../../src-main/engine/ports.ts';
import { createFakeHookRunner, type FakeHookRunner } from './fake-hook-runner.ts';
import { createFakeClock, type FakeClock } from './fake-clock.ts';
import { createFakeHttp, type FakeHttp, type Said } from './fake-http.ts';
import { createFakeProber, type FakeProber } from './fake-prober.ts';

export interface FakePorts extends Ports {
  readonly clock: FakeClock;
  readonly http: FakeHttp;
  readonly prober: FakeProber;
  readonly hooks: FakeHookRunner;
  /** Everything handed to the desktop, in order. */
  readonly shown: Notification[];
  /** What the log was told. */
  readonly logged: string[];
  /** The settings as last saved. */
  saved(): Settings;
  suspend(): void;
  resume(): void;
  unlock(): void;
  /** Pulls the plug out, or puts it in. */
  supply(battery: boolean): void;
  /** Takes the cable out, or puts it in. */
  unplug(down: boolean): void;
}

export interface FakeWorld {
  readonly now: EpochMs;
  readonly settings: Settings;
  readonly respond: (url: string) => Said;
  /** Kept across a restart by handing the same one to the next world. */
  readonly store?: Store;
  readonly timeZone?: string;
  /** What the machine offers; nothing, unless said. */
  readonly examined?: Examination;
}

const NOTHING: Examination = {
  versions: { greenbar: '0.0.0', node: 'v0.0.0', platform: 'none', electron: null },
  findings: [],
};

/** All ports of an engine, on fakes. */
export function createFakePorts({ now, settings, respond, store, timeZone, examined = NOTHING }: FakeWorld): FakePorts {
  const shown: Notification[] = [];
  const logged: string[] = [];
  const suspended = new Set<() => void>();
  const resumed = new Set<() => void>();
  const unlocked = new Set<() => void>();
  const supplyChanged = new Set<() => void>();
  let saved = settings;
  let onBattery = false;
  let linkIsDown = false;
  return {
    clock: createFakeClock(now, timeZone),
    http: createFakeHttp(respond),
    prober: createFakeProber(),
    store: store ?? createMemoryStore(),
    random: () => 0.5,
    settings: {
      load: () => ({ settings: saved, warning: null }),
      save(next) {
        saved = next;
      },
    },
    notifier: {
      send(notification) {
        shown.push(notification);
        return Promise.resolve({ kind: 'shown', way: 'node-notifier', missed: [] });
      },
      ways: () => [{ way: 'node-notifier', obstacle: null }],
    },
    examiner: { examine: () => Promise.resolve(examined) },
    hooks: createFakeHookRunner(),
    power: {
      onSuspend: listen(suspended),
      onResume: listen(resumed),
      onUnlock: listen(unlocked),
      onBattery: () => onBattery,
      onSupplyChange: listen(supplyChanged),
    },
    link: { isUp: () => (linkIsDown ? false : null) },
    languages: { preferred: () => ['en'] },
    opener: { open: (url) => Promise.resolve(url.startsWith('https://')) },
    log: { info: (message) => logged.push(message), warn: (message) => logged.push(`warning: ${message}`) },
    shown,
    logged,
    saved: () => saved,
    suspend: () => {
      suspended.forEach((callback) => callback());
    },
    resume: () => {
      resumed.forEach((callback) => callback());
    },
    unlock: () => {
      unlocked.forEach((callback) => callback());
    },
    supply(battery) {
      onBattery = battery;
      supplyChanged.forEach((callback) => callback());
    },
    unplug(down) {
      linkIsDown = down;
    },
  };
}

function listen(callbacks: Set<() => void>): (callback: () => void) => () => void {
  return (callback) => {
    callbacks.add(callback);
    return () => callbacks.delete(callback);
  };
}
