import type { Notification } from '#core/events/event';
import type { Notice } from '#core/events/notice';
import type { Snapshot } from '#core/model/snapshot';
import { parseAddress } from '#core/model/address';
import { HOUR_MS, MINUTE_MS, type EpochMs } from '#core/model/time';
import { defaultSettings } from '#core/settings/parse-settings';
import type { Settings } from '#core/settings/settings';
import { watchedPage } from '#core/settings/watched-page';
import { createEngine } from '../../../../src-main/engine/create-engine.ts';
import type { Engine } from '../../../../src-main/engine/engine.ts';
import type { Store } from '../../../../src-main/engine/ports.ts';
import { settle } from '../../../fakes/fake-clock.ts';
import type { Said } from '../../../fakes/fake-http.ts';
import { createFakePorts, type FakePorts } from '../../../fakes/fake-ports.ts';
import { NETWORK_DOWN, SERVER_ERROR } from '../page-world.ts';
import { bytesAt, LIFE_HOST } from './page-bytes.ts';
import { after, bornAt, type PageState } from './page-life.ts';
import type { Life, Mishap, Weather } from './random-life.ts';
import { slowed } from './slow-http.ts';
import { witness } from './witness.ts';

/** A good reading, as the engine wrote it down. */
export interface GoodReading {
  /** By the machine's clock, and in truth. */
  readonly at: EpochMs;
  readonly trueAt: EpochMs;
  /** The state of the page it shows. */
  readonly state: PageState;
  readonly snapshot: Snapshot;
  /** Whether the vendor's history could be read as it was. */
  readonly hasHistory: boolean;
}

export interface Decided {
  readonly notice: Notice;
  /** The reading it was decided with, counted from 0. */
  readonly reading: number;
  /** When, in truth, it was taken out of the ledger to be shown. */
  readonly deliveredAt: EpochMs | null;
  /** Those taken out together have the same. */
  readonly batch: number | null;
}

export interface Asked {
  readonly trueAt: EpochMs;
  readonly at: EpochMs;
  readonly state: PageState;
  /** How many readings there were. */
  readonly reading: number;
  /** Whether what was answered is true, and at once, so that it has to become a reading. */
  readonly isPlain: boolean;
}

/** What came of a life. */
export interface Lived {
  readonly life: Life;
  readonly store: Store;
  readonly readings: readonly GoodReading[];
  readonly decided: readonly Decided[];
  readonly shown: readonly { readonly at: EpochMs; readonly batch: number; readonly notification: Notification }[];
  /** Every time the summary was asked for. */
  readonly asked: readonly Asked[];
  /** When, in truth, something befell the machine or the program, or the weather changed. */
  readonly upsets: readonly EpochMs[];
  readonly isClockSetBack: boolean;
  readonly endedAt: EpochMs;
  /** What the page was like, one after the other. */
  readonly states: readonly PageState[];
}

const BEGINNING = Date.parse('2026-03-02T09:00:00Z');
const WEB_PAGE: Said = { status: 200, text: '<!doctype html><title>Sign in</title>', contentType: 'text/html' };
const TIMEOUT: Said = { failure: { kind: 'timeout', reason: 'The server did not answer in time.' } };
/** Longer than any failure is backed off from. */
const RECOVERY_MS = 36 * MINUTE_MS;
/** After it the vendor's history is read again. */
const LAST_SLEEP_MS = 7 * HOUR_MS;
const LONGEST_ANSWER_MS = 15 * MINUTE_MS;
const LAST_WATCH_MS = 5 * MINUTE_MS;

/** Plays a life to a running program that polls every minute, and hours of peace at its end. */
export async function playLife(life: Life, store: Store): Promise<Lived> {
  const address = parseAddress(`https://${LIFE_HOST}/`);
  if (!address.ok) throw new Error(address.problem);
  const { updates, maintenances } = life;
  const settings: Settings = {
    ...defaultSettings,
    notifications: { ...defaultSettings.notifications, minimumLevel: 'operational', updates, maintenances },
    pages: [watchedPage(address.value, 'Life', 'statuspage')],
  };
  const born = bornAt(BEGINNING, life.components, life.running);
  const states: PageState[] = [born];
  const shown: { at: EpochMs; batch: number; notification: Notification }[] = [];
  const asked: Asked[] = [];
  const upsets: EpochMs[] = [];
  let weather: Weather = { kind: 'fine' };
  let requests = 0;
  /** Until then an answer may be on its way that was asked for earlier. */
  let slowUntil = 0;
  let now = BEGINNING;
  /** What the machine's clock is behind the truth. */
  let behindMs = 0;
  let world: { readonly ports: FakePorts; readonly engine: Engine };
  const trueNow = (): EpochMs => world.ports.clock.now() + behindMs;
  const seen = witness(store, {
    isDiskFull: () => weather.kind === 'full_disk',
    trueNow,
    stateOf: (updatedAt) => states.findLast(({ changedAt }) => changedAt === updatedAt) ?? current(),
    hasHistory: () => (weather.kind === 'fine' || weather.kind === 'full_disk') && trueNow() > slowUntil,
  });

  function current(): PageState {
    return states.at(-1) ?? born;
  }

  function respond(url: string): Said {
    const path = new URL(url).pathname;
    const isSummary = path === '/api/v2/summary.json';
    requests += 1;
    const answer = spoilt(path);
    if (answer !== null) return answer;
    const isOld = weather.kind === 'old_copies' && requests % weather.every === 0;
    const from = isOld && weather.kind === 'old_copies' ? trueNow() - weather.lagMs : trueNow();
    const state = states.findLast(({ changedAt }) => changedAt <= from) ?? current();
    const isPlain = (weather.kind === 'fine' || weather.kind === 'no_history') && trueNow() > slowUntil;
    if (isSummary)
      asked.push({ at: world.ports.clock.now(), trueAt: trueNow(), state, reading: seen.readings.length, isPlain });
    return bytesAt(path, state);
  }

  /** What the weather says instead of the page; null where it lets the page speak. */
  function spoilt(path: string): Said | null {
    switch (weather.kind) {
      case 'error':
        return SERVER_ERROR;
      case 'timeout':
        return TIMEOUT;
      case 'web_page':
        return WEB_PAGE;
      case 'network':
        return NETWORK_DOWN;
      case 'wait':
        return { status: 429, text: 'Please wait.', contentType: 'text/plain', retryAfterMs: weather.retryAfterMs };
      case 'no_history':
        return path === '/api/v2/summary.json' ? null : SERVER_ERROR;
      default:
        return null;
    }
  }

  function open(): typeof world {
    const fakes = createFakePorts({ now, settings, store: seen.store, respond });
    const http = slowed(fakes.http, fakes.clock, () => (weather.kind === 'slow' ? weather.delayMs : 0));
    const ports = { ...fakes, http: { ...fakes.http, ...http } };
    ports.notifier.send = (notification) => {
      shown.push({ at: ports.clock.now(), batch: seen.batch(), notification });
      return Promise.resolve({ kind: 'shown' });
    };
    const engine = createEngine(ports, { version: '0.0.0-test', clockSpeed: 1, catalogue: [] });
    engine.start();
    return { ports, engine };
  }

  async function suffer(mishap: Mishap): Promise<void> {
    const { clock } = world.ports;
    upsets.push(trueNow());
    switch (mishap.kind) {
      case 'sleep':
        return clock.sleep(mishap.ms);
      case 'ahead':
        // First the truth: whoever wakes for the jump asks about this moment.
        behindMs -= mishap.ms;
        return clock.sleep(mishap.ms);
      case 'back':
        behindMs += mishap.ms;
        return clock.setBack(mishap.ms);
      case 'restart':
        await settle();
        await world.engine.stop();
        now = clock.now() + mishap.ms;
        world = open();
        return;
      case 'crash':
        // Its clock stands still from here on, and with it everything it would have done.
        await settle();
        now = clock.now() + mishap.ms;
        world = open();
        return;
      case 'poll_now':
        void world.engine.pollOnce();
    }
  }

  async function watch(ms: number): Promise<void> {
    await world.ports.clock.advance(ms);
    await settle();
  }

  world = open();
  await watch(MINUTE_MS);
  for (const step of life.steps) {
    for (const deed of step.deeds) {
      const next = after(current(), deed, trueNow());
      if (next !== current()) states.push(next);
    }
    upsets.push(trueNow());
    ({ weather } = step);
    if (step.mishap !== null) await suffer(step.mishap);
    if (weather.kind === 'slow') slowUntil = trueNow() + step.watchMs + LONGEST_ANSWER_MS;
    await watch(step.watchMs);
  }
  upsets.push(trueNow());
  weather = { kind: 'fine' };
  await watch(RECOVERY_MS);
  await suffer({ kind: 'sleep', ms: LAST_SLEEP_MS });
  await watch(LAST_WATCH_MS);
  const endedAt = world.ports.clock.now();
  await world.engine.stop();
  const isClockSetBack = life.steps.some(({ mishap }) => mishap?.kind === 'back');
  const { readings, decided } = seen;
  return { life, store: seen.store, readings, decided, shown, asked, upsets, isClockSetBack, endedAt, states };
}
