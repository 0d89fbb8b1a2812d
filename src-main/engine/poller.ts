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
  const waiting: string[] = [];
  const running = new Map<string, Promise<void>>();
  const removed = new Set<string>();
  let started = false;
  let stopped = false;
  let cancelTimer = (): void => undefined;

  function arm(): void {
    cancelTimer();
    if (!started || stopped || due.size === 0) return;
    const at = Math.min(...due.values());
    cancelTimer = clock.wakeAt(at, () => ring(at));
  }

  function ring(at: EpochMs): void {
    const lateMs = clock.now() - at;
    if (lateMs >= 0 && lateMs < LATE_MS * clockSpeed) takeDue();
    else onJump();
  }

  function takeDue(): void {
    const until = clock.now() + SLOT_MS;
    for (const [pageId, at] of due) if (at <= until) enqueue(pageId);
    drain();
    arm();
  }

  function enqueue(pageId: string): void {
    due.delete(pageId);
    if (!running.has(pageId) && !waiting.includes(pageId)) waiting.push(pageId);
  }

  function drain(): void {
    while (!stopped && running.size < AT_ONCE) {
      const next = waiting.findIndex((pageId) => isHostFree(hostOf(pageId)));
      if (next < 0) return;
      const [pageId] = waiting.splice(next, 1);
      if (pageId !== undefined) running.set(pageId, run(pageId));
    }
  }

  function isHostFree(host: string): boolean {
    return [...running.keys()].filter((pageId) => hostOf(pageId) === host).length < AT_ONCE_PER_HOST;
  }

  async function run(pageId: string): Promise<void> {
    const nextAt = await poll(pageId);
    running.delete(pageId);
    if (stopped) return;
    if (!removed.has(pageId)) due.set(pageId, nextAt);
    drain();
    if (running.size === 0) onIdle();
    arm();
  }

  async function settled(pageIds: readonly string[]): Promise<void> {
    for (;;) {
      const open = pageIds.flatMap((pageId) => running.get(pageId) ?? []);
      if (stopped || (open.length === 0 && !pageIds.some((pageId) => waiting.includes(pageId)))) return;
      await Promise.race(open.length > 0 ? open : running.values());
    }
  }

  return {
    start() {
      started = true;
      arm();
    },
    schedule(pageId, at) {
      removed.delete(pageId);
      if (!running.has(pageId)) due.set(pageId, at);
      arm();
    },
    remove(pageId) {
      removed.add(pageId);
      due.delete(pageId);
      const at = waiting.indexOf(pageId);
      if (at >= 0) waiting.splice(at, 1);
      arm();
    },
    catchUp() {
      const at = Math.min(...due.values());
      if (started && !stopped && at <= clock.now()) ring(at);
    },
    async pollNow(pageIds) {
      pageIds.forEach(enqueue);
      drain();
      arm();
      await settled(pageIds);
    },
    nextPollAt: (pageId) => due.get(pageId) ?? null,
    async stop() {
      stopped = true;
      cancelTimer();
      await Promise.all(running.values());
    },
  };
}
