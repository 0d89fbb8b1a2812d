import { SECOND_MS, type EpochMs } from '#core/model/time';
import type { Clock } from './ports.ts';

/** Pages due within this stretch are polled together: a cold wake-up costs more than a poll. */
const SLOT_MS = 3 * SECOND_MS;
/** A timer this late, or early at all, says that the machine slept or that somebody set the clock. */
const LATE_MS = 20 * SECOND_MS;
const AT_ONCE = 8;
const AT_ONCE_PER_HOST = 2;

export interface Poller {
  /** Begins to follow due times; until then only `pollNow` polls. */
  start(): void;
  /** Sets when a page is due; a page under way keeps what its poll decides. */
  schedule(pageId: string, at: EpochMs): void;
  remove(pageId: string): void;
  /** Takes what is overdue, whose timer was held back. */
  catchUp(): void;
  /** Polls at once and waits until all of them are done. A page under way is not polled twice. */
  pollNow(pageIds: readonly string[]): Promise<void>;
  nextPollAt(pageId: string): EpochMs | null;
  /** Cancels the timer and waits for what is under way. */
  stop(): Promise<void>;
}

export interface PollerOptions {
  readonly clock: Clock;
  /** Polls a page and says when it is due again. Must not reject. */
  readonly poll: (pageId: string) => Promise<EpochMs>;
  readonly hostOf: (pageId: string) => string;
  /** Called when the last of the pages taken together is done. */
  readonly onIdle: () => void;
  /** How fast the clock runs: one that is played fast is late by as much more. */
  readonly clockSpeed: number;
  /** Called instead of polling when time has jumped: schedules every page anew. */
  readonly onJump: () => void;
}

/**
 * One due time a page, decided after completion, and one timer for the earliest. Due times are wall-clock times: sleep
 * and throttled timers only make them late.
 */
export function createPoller({ clock, poll, hostOf, onIdle, clockSpeed, onJump }: PollerOptions): Poller {
  const due = new Map<string, EpochMs>();
  const waiting = new Set<string>();
  const running = new Map<string, Promise<void>>();
  const removed = new Set<string>();
  let started = false;
  let stopped = false;
  /** When the timer goes off; infinity while there is none. */
  let armedAt = Infinity;
  let cancelTimer = (): void => undefined;

  /** Looks through all due times: once a slot, for with hundreds of pages that costs more than a poll. */
  function earliest(): EpochMs {
    let at = Infinity;
    for (const one of due.values()) at = Math.min(at, one);
    return at;
  }

  function setTimer(at: EpochMs): void {
    cancelTimer();
    armedAt = started && !stopped ? at : Infinity;
    if (armedAt < Infinity) cancelTimer = clock.wakeAt(at, () => ring(at));
  }

  function ring(at: EpochMs): void {
    setTimer(Infinity);
    const lateMs = clock.now() - at;
    if (lateMs >= 0 && lateMs < LATE_MS * clockSpeed) takeDue();
    else onJump();
  }

  /** A timer that goes off too early finds nothing due and looks again; too late it must not be. */
  function setDue(pageId: string, at: EpochMs): void {
    due.set(pageId, at);
    if (at < armedAt) setTimer(at);
  }

  function takeDue(): void {
    const until = clock.now() + SLOT_MS;
    for (const [pageId, at] of due) if (at <= until) enqueue(pageId);
    drain();
    setTimer(earliest());
  }

  function enqueue(pageId: string): void {
    due.delete(pageId);
    if (!running.has(pageId)) waiting.add(pageId);
  }

  function drain(): void {
    for (const pageId of waiting) {
      if (stopped || running.size >= AT_ONCE) return;
      if (!isHostFree(hostOf(pageId))) continue;
      waiting.delete(pageId);
      running.set(pageId, run(pageId));
    }
  }

  function isHostFree(host: string): boolean {
    let busy = 0;
    for (const pageId of running.keys()) if (hostOf(pageId) === host) busy += 1;
    return busy < AT_ONCE_PER_HOST;
  }

  async function run(pageId: string): Promise<void> {
    const nextAt = await poll(pageId);
    running.delete(pageId);
    if (stopped) return;
    if (!removed.has(pageId)) setDue(pageId, nextAt);
    drain();
    if (running.size === 0) onIdle();
  }

  async function settled(pageId: string): Promise<void> {
    while (!stopped && (running.has(pageId) || waiting.has(pageId))) {
      await (running.get(pageId) ?? Promise.race(running.values()));
    }
  }

  return {
    start() {
      started = true;
      setTimer(earliest());
    },
    schedule(pageId, at) {
      removed.delete(pageId);
      if (!running.has(pageId)) setDue(pageId, at);
    },
    remove(pageId) {
      removed.add(pageId);
      due.delete(pageId);
      waiting.delete(pageId);
      setTimer(earliest());
    },
    catchUp() {
      const at = earliest();
      if (started && !stopped && at <= clock.now()) ring(at);
    },
    async pollNow(pageIds) {
      pageIds.forEach(enqueue);
      drain();
      setTimer(earliest());
      for (const pageId of pageIds) await settled(pageId);
    },
    nextPollAt: (pageId) => due.get(pageId) ?? null,
    async stop() {
      stopped = true;
      cancelTimer();
      await Promise.all(running.values());
    },
  };
}
