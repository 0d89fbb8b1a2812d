import type { EpochMs } from '#core/model/time';
import type { Clock } from '../../src-main/engine/ports.ts';

/** A clock that stands still until it is moved. */
export interface FakeClock extends Clock {
  /** Moves time on, waking whoever is due on the way, in order, and lets what they start settle. */
  advance(durationMs: number): Promise<void>;
  /** Moves time on in one jump, as a sleep does: whoever became due is woken late. */
  sleep(durationMs: number): Promise<void>;
  /** Moves time on and wakes nobody, as a system does that holds timers back. */
  stall(durationMs: number): void;
  /** Sets the clock back: whoever waits is woken, since nobody knows any more for how long. */
  setBack(byMs: number): Promise<void>;
  /** Takes the machine elsewhere. */
  travel(timeZone: string): void;
  readonly pending: number;
}

export function createFakeClock(startAt: EpochMs, homeZone = 'UTC'): FakeClock {
  let now = startAt;
  let timeZone = homeZone;
  const waiting = new Set<{ at: EpochMs; callback: () => void }>();

  async function wakeDue(until: EpochMs): Promise<void> {
    for (;;) {
      const [next] = [...waiting].filter(({ at }) => at <= until).sort((a, b) => a.at - b.at);
      if (next === undefined) return;
      waiting.delete(next);
      now = Math.max(now, next.at);
      next.callback();
      await settle();
    }
  }

  return {
    now: () => now,
    timeZone: () => timeZone,
    wakeAt(at, callback) {
      const entry = { at, callback };
      waiting.add(entry);
      return () => waiting.delete(entry);
    },
    async advance(durationMs) {
      const until = now + durationMs;
      await settle();
      await wakeDue(until);
      now = until;
    },
    async sleep(durationMs) {
      await settle();
      now += durationMs;
      await wakeDue(now);
    },
    stall(durationMs) {
      now += durationMs;
    },
    async setBack(byMs) {
      await settle();
      now -= byMs;
      const woken = [...waiting];
      waiting.clear();
      for (const { callback } of woken) callback();
      await settle();
    },
    travel(next) {
      timeZone = next;
    },
    get pending() {
      return waiting.size;
    },
  };
}

/** Lets everything that only waits for promises run to its end; the fakes never wait for anything else. */
export async function settle(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
  await new Promise((resolve) => setImmediate(resolve));
}
