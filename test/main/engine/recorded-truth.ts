import { isOpen } from '#core/model/snapshot';
import { HOUR_MS, MINUTE_MS, SECOND_MS } from '#core/model/time';
import type { DecisionRecord, Notification, ThreadRecord } from '#core/events/event';
import type { Notice } from '#core/events/notice';
import { parseAddress } from '#core/model/address';
import { defaultSettings } from '#core/settings/parse-settings';
import type { Settings } from '#core/settings/settings';
import { watchedPage } from '#core/settings/watched-page';
import { createEngine } from '../../../src-main/engine/create-engine.ts';
import { createMemoryStore } from '../../../src-main/node/memory-store.ts';
import { settle } from '../../fakes/fake-clock.ts';
import type { Said } from '../../fakes/fake-http.ts';
import { createFakePorts } from '../../fakes/fake-ports.ts';
import { everything, NETWORK_DOWN, SERVER_ERROR } from './page-world.ts';

/** A recorded page that can be asked again. */
export interface Play {
  readonly name: string;
  readonly url: string;
  readonly formatId: string;
  /** When it said something new. */
  readonly moments: readonly number[];
  /** Whether the program looks only after each moment, as on a machine that is switched on once a day. */
  readonly isSeldomSeen?: boolean;
  answer(path: string, at: number): Said;
}

/** What came of playing a page to a running program. */
export interface Told {
  /** Oldest first. */
  readonly shown: readonly { readonly at: number; readonly notification: Notification }[];
  readonly decisions: readonly DecisionRecord[];
  /** What was decided to be said, at once or at the end of an absence, oldest first. */
  readonly notices: readonly Notice[];
  readonly threads: readonly ThreadRecord[];
  /** The open incidents of each good reading, in order. */
  readonly readings: readonly ReadonlySet<string>[];
  /** How many incidents the history has at the end. */
  readonly incidents: number;
  readonly polls: number;
  readonly faults: Readonly<Record<string, number>>;
  /** What was left to be said at the end: nothing. */
  readonly unsaid: number;
}

/** Nothing happens for longer than this: the time between is skipped, as if the machine slept. */
const IDLE_MS = 12 * MINUTE_MS;
/** How long a new state is polled before the time to the next is skipped, and how long before it polling goes on. */
const AFTER_MS = 4 * MINUTE_MS;
const BEFORE_MS = 2 * MINUTE_MS;
const WEB_PAGE: Said = { status: 200, text: '<!doctype html><title>Sign in</title>', contentType: 'text/html' };
const TIMEOUT: Said = { failure: { kind: 'timeout', reason: 'The server did not answer in time.' } };

/**
 * Plays a page from before its first moment to after its last to an engine that polls it every minute (every half, while
 * it shows trouble), with faults as chance has it: failed polls, a network that is gone, restarts, sleeps. Stretches in
 * which the page says nothing new are skipped but for the minutes at their ends.
 */
export async function playPage(play: Play, random: () => number): Promise<Told> {
  const address = parseAddress(play.url);
  if (!address.ok) throw new Error(address.problem);
  const settings: Settings = {
    ...defaultSettings,
    notifications: { ...defaultSettings.notifications, minimumLevel: 'operational', updates: true },
    pages: [watchedPage(address.value, play.name, play.formatId)],
  };
  const store = createMemoryStore();
  const readings: ReadonlySet<string>[] = [];
  const { write } = store;
  store.write = (written) => {
    const { snapshot, failure } = written.record;
    if (failure === null && snapshot !== null) {
      readings.push(new Set(snapshot.incidents.filter(isOpen).map(({ id }) => id)));
    }
    write(written);
  };
  const notices: Notice[] = [];
  const { addNotice } = store;
  store.addNotice = (notice) => {
    notices.push(notice);
    addNotice(notice);
  };
  const faults: Record<string, number> = {};
  const shown: { at: number; notification: Notification }[] = [];
  let polls = 0;
  const first = play.moments[0] ?? 0;
  let now = first - 10 * MINUTE_MS;
  let world = open();

  function open() {
    const served = (url: string): Said => {
      polls += 1;
      return play.answer(new URL(url).pathname, world.clock.now());
    };
    const ports = createFakePorts({ now, settings, store, respond: served });
    const engine = createEngine(ports, { version: '0.0.0-test', clockSpeed: 1, catalogue: [] });
    ports.notifier.send = (notification) => {
      shown.push({ at: ports.clock.now(), notification });
      return Promise.resolve({ kind: 'shown' });
    };
    engine.start();
    return { ...ports, engine, served };
  }

  async function pass(ms: number): Promise<void> {
    await world.clock.advance(ms);
    await settle();
    now = world.clock.now();
  }

  async function skip(ms: number): Promise<void> {
    await world.clock.sleep(ms);
    await settle();
    now = world.clock.now();
  }

  async function restart(): Promise<void> {
    await settle();
    await world.engine.stop();
    now += Math.floor(random() * 20 * MINUTE_MS);
    world = open();
  }

  async function broken(said: Said, ms: number): Promise<void> {
    world.http.answer(everything(said));
    await pass(ms);
    world.http.answer(world.served);
  }

  /** A minute, or what chance makes of it. */
  async function step(): Promise<void> {
    const chance = random();
    const fault =
      chance < 0.02
        ? 'error'
        : chance < 0.03
          ? 'timeout'
          : chance < 0.04
            ? 'web page'
            : chance < 0.045
              ? 'network'
              : chance < 0.06
                ? 'restart'
                : chance < 0.064
                  ? 'sleep'
                  : null;
    if (fault !== null) faults[fault] = (faults[fault] ?? 0) + 1;
    switch (fault) {
      case 'error':
        return broken(SERVER_ERROR, Math.ceil(random() * 3) * MINUTE_MS);
      case 'timeout':
        return broken(TIMEOUT, MINUTE_MS);
      case 'web page':
        return broken(WEB_PAGE, Math.ceil(random() * 3) * MINUTE_MS);
      case 'network':
        return broken(NETWORK_DOWN, (2 + Math.floor(random() * 40)) * MINUTE_MS);
      case 'restart':
        return restart();
      case 'sleep':
        return skip(10 * MINUTE_MS + Math.floor(random() * 9 * HOUR_MS));
      default:
        return pass(MINUTE_MS);
    }
  }

  await pass(2 * MINUTE_MS);
  for (const moment of play.moments) {
    if (play.isSeldomSeen === true) {
      await skip(moment + MINUTE_MS - now);
      await pass(AFTER_MS);
      continue;
    }
    if (moment - now > IDLE_MS) {
      const settled = now + AFTER_MS;
      while (now < settled) await step();
      if (moment - BEFORE_MS > now) await skip(moment - BEFORE_MS - now);
    }
    while (now <= moment) await step();
  }
  // Long enough for every failure to be got over.
  await pass(HOUR_MS);
  await pass(30 * SECOND_MS);
  const decisions = store.readDecisions(10_000).toReversed();
  const unsaid = store.readNotices().length;
  const threads = settings.pages.flatMap(({ id }) => store.readThreads(id));
  const incidents = store.readIncidents(null, 1_000).length;
  await world.engine.stop();
  return { shown, decisions, notices, threads, readings, incidents, polls, faults, unsaid };
}
