import type { EpochMs } from '#core/model/time';
import type { Clock } from '../engine/ports.ts';

export interface SystemClockOptions {
  /** What time it is at the start, for recordings and `--now`; by default what the machine says. */
  readonly startAt?: EpochMs;
  /** How many times faster than life it runs. Above 0; 1 by default. */
  readonly speed?: number;
}

/**
 * Timers do not run while the machine sleeps, so a long one would be late by the whole sleep. Short ones that look at
 * the wall clock are late by at most this.
 */
const LONGEST_TIMER_MS = 30_000;

/** The clock of the machine, or one that runs along with it from another moment or at another speed. */
export function createSystemClock({ startAt, speed = 1 }: SystemClockOptions = {}): Clock {
  if (!(speed > 0) || !Number.isFinite(speed)) throw new RangeError('A clock runs forwards.');
  const openedAt = Date.now();
  const now = (): EpochMs => (startAt ?? openedAt) + Math.floor((Date.now() - openedAt) * speed);
  return {
    now,
    wakeAt(at, callback) {
      let timer: NodeJS.Timeout;
      const wait = (): void => {
        const leftMs = Math.max(0, (at - now()) / speed);
        timer = setTimeout(wakeOrWait, Math.min(Math.ceil(leftMs), LONGEST_TIMER_MS));
      };
      // Timers may fire a millisecond early, and the wall clock may have been set back.
      const wakeOrWait = (): void => (now() >= at ? callback() : wait());
      wait();
      return () => clearTimeout(timer);
    },
    timeZone: () => new Intl.DateTimeFormat().resolvedOptions().timeZone,
  };
}
