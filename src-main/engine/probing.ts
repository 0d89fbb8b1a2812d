import { HOUR_MS, SECOND_MS, type EpochMs } from '#core/model/time';
import type { Reading } from '#core/model/level';
import { longestAgeMs, nextProbeMs } from '#core/probe/next-probe';
import { neutralTarget } from '#core/probe/neutral';
import { ownBeside, type OwnConnection, type PagesReach } from '#core/probe/own-connection';
import { lastProbeAt, NEUTRAL_PAGE } from '#core/probe/probe-record';
import { PROBE_LIMITS } from '#core/probe/probe-setting';
import { isBad, type ProbeOutcome, type ProbeReading } from '#core/probe/reading';
import { isWorthKeeping, nextSpell } from '#core/probe/spell';
import { badInARow, CONFIRMED_BY, currentReadings, MOST_RECENT, standingOf, type Standing } from '#core/probe/standing';
import { byHour, paceOf, usualAt, usualSpans, type Usual } from '#core/probe/usual';
import type { Settings } from '#core/settings/settings';
import type { Clock, Log, Prober, Random, Store } from './ports.ts';
import { slotKey, slotsFor, type ProbeSlot } from './probe-slots.ts';

export interface ProbingOptions {
  readonly clock: Clock;
  readonly random: Random;
  readonly prober: Prober;
  readonly store: Store;
  readonly log: Log;
  readonly settings: () => Settings;
  /** What a page says now; unknown where nothing is known. */
  readonly levelOf: (pageId: string) => Reading;
  /** What the pages show of our connection since a moment. */
  readonly pagesSince: (since: EpochMs) => PagesReach;
  /** Whether our own connection keeps us from every page: then a probe of a service says nothing. */
  readonly isOffline: () => boolean;
  readonly onChange: () => void;
  readonly clockSpeed: number;
}

/** What the probes of a page say now. */
export interface ProbedPage {
  readonly standing: Standing;
  /** The newest few, oldest first. */
  readonly recent: readonly ProbeReading[];
  readonly own: OwnConnection;
  readonly nextAt: EpochMs;
  /** Of the trouble that is seen now. */
  readonly bad: { readonly failed: number; readonly count: number };
}

export interface Probing {
  start(): void;
  /** The settings have changed. */
  follow(): void;
  /** What was probed is forgotten, also what goes on; to be followed by `follow`. */
  forget(): void;
  /** Time has jumped, or the machine was asleep. */
  settle(): void;
  /** Probes a page and both neutral addresses at once; null where it is off, or nothing may be asked yet. */
  probeNow(pageId: string): Promise<ProbeReading | null>;
  /** Null where the probe of a page is off. */
  page(pageId: string): ProbedPage | null;
  neutral(url: string): { readonly standing: Standing; readonly latest: ProbeReading | null } | null;
  /** Our own connection. */
  own(): OwnConnection;
  stop(): Promise<void>;
}

/** As long as a network needs after a wake-up. */
const SETTLE_MS = 8 * SECOND_MS;
/** Those due within this stretch are made together: what a probe says is worth more beside a neutral one of its moment. */
const SLOT_MS = 3 * SECOND_MS;
/** A timer this late, or early at all, says that the machine slept or that somebody set the clock. */
const LATE_MS = 20 * SECOND_MS;
const AT_ONCE = 32;
const SHORTEST_MS = PROBE_LIMITS.shortestSeconds * SECOND_MS;
const FOLD_EVERY_MS = 6 * HOUR_MS;

/** Makes probes when they are due, while any is on. Times are wall-clock times; a sleep only makes them late. */
export function createProbing(options: ProbingOptions): Probing {
  const { clock, random, prober, store, log, settings } = options;
  let slots = new Map<string, ProbeSlot>();
  let started = false;
  let stopped = false;
  let foldDueAt = clock.now() + HOUR_MS;
  let cancelTimer = (): void => undefined;

  function readingsOf(slot: ProbeSlot): readonly ProbeReading[] {
    return currentReadings(slot.record.recent, clock.now(), longestAgeMs(slot.intervalSeconds, slot.timeoutSeconds));
  }

  function slotOf(pageId: string): ProbeSlot | undefined {
    return [...slots.values()].find((slot) => slot.pageId === pageId);
  }

  function neutralSlots(): readonly ProbeSlot[] {
    return [...slots.values()].filter(({ pageId }) => pageId === NEUTRAL_PAGE);
  }

  /** Our own connection, beside the readings of a page. */
  function ownAt(readings: readonly ProbeReading[]): OwnConnection {
    return ownBeside(readings, neutralSlots().map(readingsOf), options.pagesSince);
  }

  function arm(): void {
    cancelTimer();
    const waiting = [...slots.values()].filter(({ running }) => running === null);
    if (!started || stopped || waiting.length === 0 || slots.size - waiting.length >= AT_ONCE) return;
    const at = Math.min(...waiting.map(({ dueAt }) => dueAt));
    cancelTimer = clock.wakeAt(at, () => {
      const lateMs = clock.now() - at;
      if (lateMs < 0 || lateMs >= LATE_MS * options.clockSpeed) settle();
      else takeDue();
    });
  }

  function takeDue(): void {
    const due = [...slots.values()]
      .filter(({ running, dueAt }) => running === null && dueAt <= clock.now() + SLOT_MS)
      .sort((a, b) => a.dueAt - b.dueAt);
    const busy = [...slots.values()].filter(({ running }) => running !== null).length;
    for (const slot of due.slice(0, Math.max(0, AT_ONCE - busy))) void begin(slot);
    arm();
  }

  function begin(slot: ProbeSlot): Promise<void> {
    slot.running ??= run(slot).finally(() => {
      slot.running = null;
      if (started && !stopped) takeDue();
    });
    return slot.running;
  }

  async function run(slot: ProbeSlot): Promise<void> {
    const at = clock.now();
    // Nobody is asked while nothing comes through; the neutral addresses tell when it does again.
    slot.dueAt = at + nextProbeMs(slot.intervalSeconds, false, random());
    if (slot.pageId !== NEUTRAL_PAGE && options.isOffline()) {
      // Its latest readings grow old.
      options.onChange();
      return;
    }
    const outcome = await prober.probe(slot.target, slot.timeoutSeconds * SECOND_MS);
    if (stopped || !isWanted(slot)) return;
    const tookMs = clock.now() - at;
    // The machine slept, or the clock was set, while it waited: what came says nothing.
    if (tookMs < 0 || tookMs > slot.timeoutSeconds * SECOND_MS * options.clockSpeed + LATE_MS) {
      slot.dueAt = clock.now() + SETTLE_MS;
      return;
    }
    try {
      keep(slot, at, outcome);
    } catch (fault) {
      log.warn('a probe could not be kept', { pageId: slot.pageId, fault: String(fault) });
    }
    plan(slot, at);
    options.onChange();
  }

  function isWanted(slot: ProbeSlot): boolean {
    return slots.get(slotKey(slot.pageId, slot.target)) === slot;
  }

  function keep(slot: ProbeSlot, at: EpochMs, outcome: ProbeOutcome): void {
    const reading: ProbeReading = { ...outcome, at, pace: paceOf(outcome, usualOf(slot, at)) };
    // A clock that was ahead has left readings of the future.
    const recent = [...slot.record.recent.filter((known) => known.at < at), reading].slice(-MOST_RECENT);
    const spell = slot.pageId === NEUTRAL_PAGE ? null : spellOf(slot, recent);
    slot.record = { ...slot.record, recent, spell };
    store.writeProbe({ record: slot.record, reading, spell: spell !== null && isWorthKeeping(spell) ? spell : null });
    if (clock.now() < foldDueAt && foldDueAt - clock.now() <= FOLD_EVERY_MS) return;
    foldDueAt = clock.now() + FOLD_EVERY_MS;
    store.foldLatencies(clock.now());
  }

  function spellOf(slot: ProbeSlot, recent: readonly ProbeReading[]): ProbeSlot['record']['spell'] {
    const readings = currentReadings(recent, clock.now(), longestAgeMs(slot.intervalSeconds, slot.timeoutSeconds));
    const moment = { readings, standing: standingOf(readings), level: options.levelOf(slot.pageId) };
    // After a pause a new one begins.
    const open = readings.length < 2 ? null : slot.record.spell;
    return nextSpell(open, { ...moment, own: ownAt(readings) });
  }

  function usualOf(slot: ProbeSlot, at: EpochMs): Usual | null {
    const hour = Math.floor(at / HOUR_MS);
    if (slot.usual?.hour !== hour) {
      const then = usualSpans(at).flatMap((span) => store.readLatencies(slot.pageId, slot.record.target, span));
      slot.usual = { hour, value: usualAt(byHour(then), at) };
    }
    return slot.usual.value;
  }

  /** When it is due again; a doubt is settled soon, and soon beside neutral addresses. */
  function plan(slot: ProbeSlot, at: EpochMs): void {
    const readings = readingsOf(slot);
    const newest = readings.at(-1);
    const isBadNow = newest !== undefined && isBad(newest);
    const isInDoubt = isBadNow ? badInARow(readings).length < CONFIRMED_BY : standingOf(readings) === 'unsettled';
    slot.dueAt = at + nextProbeMs(slot.intervalSeconds, isInDoubt, random());
    if (slot.pageId === NEUTRAL_PAGE || !isBadNow) return;
    for (const neutral of neutralSlots()) {
      const soonest = (lastProbeAt(neutral.record) ?? 0) + SHORTEST_MS;
      neutral.dueAt = Math.min(neutral.dueAt, Math.max(clock.now(), soonest));
    }
  }

  function settle(): void {
    for (const slot of slots.values()) slot.dueAt = clock.now() + SETTLE_MS * (1 + random());
    arm();
    options.onChange();
  }

  return {
    start() {
      started = true;
      arm();
    },
    follow() {
      const firstDueAt = (lastAt: EpochMs | null, intervalSeconds: number): EpochMs => {
        const now = clock.now();
        return lastAt === null || lastAt > now
          ? now
          : Math.max(now, lastAt + nextProbeMs(intervalSeconds, false, random()));
      };
      slots = slotsFor(settings(), slots, store, firstDueAt);
      arm();
    },
    forget: () => (slots = new Map()),
    settle,
    async probeNow(pageId) {
      const slot = slotOf(pageId);
      if (slot === undefined || options.isOffline()) return null;
      const mayBeMade = (one: ProbeSlot): boolean =>
        one.running !== null || clock.now() - (lastProbeAt(one.record) ?? 0) >= SHORTEST_MS;
      if (!mayBeMade(slot)) return null;
      await Promise.all([slot, ...neutralSlots().filter(mayBeMade)].map(begin));
      return slot.record.recent.at(-1) ?? null;
    },
    page(pageId) {
      const slot = slotOf(pageId);
      if (slot === undefined) return null;
      const readings = readingsOf(slot);
      const bad = badInARow(readings);
      const { spell } = slot.record;
      const seen = spell !== null && spell.kind !== 'unseen' && spell.probes > bad.length ? spell : null;
      return {
        ...{ standing: standingOf(readings), recent: slot.record.recent, own: ownAt(readings), nextAt: slot.dueAt },
        bad: {
          failed: seen?.failed ?? bad.filter(({ problem }) => problem !== null).length,
          count: seen?.probes ?? bad.length,
        },
      };
    },
    neutral(url) {
      const slot = slots.get(slotKey(NEUTRAL_PAGE, neutralTarget(url)));
      if (slot === undefined) return null;
      const readings = readingsOf(slot);
      return { standing: standingOf(readings), latest: readings.at(-1) ?? null };
    },
    own: () => ownAt([]),
    async stop() {
      stopped = true;
      cancelTimer();
      prober.close();
      await Promise.all([...slots.values()].flatMap(({ running }) => running ?? []));
    },
  };
}
