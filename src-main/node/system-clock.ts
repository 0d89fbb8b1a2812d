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
/** Time servers move a clock by less without anybody noticing. */
const SET_BACK_MS = 5_000;
/** Asking for the zone again costs a look at the machine's settings. */
const ZONE_KEPT_MS = 60_000;

/** The clock of the machine, or one that runs along with it from another moment or at another speed. */
export function createSystemClock({ startAt, speed = 1 }: SystemClockOptions = {}): Clock {
  if (!(speed > 0) || !Number.isFinite(speed)) throw new RangeError('A clock runs forwards.');
  const openedAt = Date.now();
  let zone: { readonly name: string; readonly askedAt: number } | null = null;
  const now = (): EpochMs => (startAt ?? openedAt) + Math.floor((Date.now() - openedAt) * speed);
  return {
    now,
    wakeAt(at, callback) {
      let timer: NodeJS.Timeout;
      let latest = Date.now();
      const wait = (): void => {
        latest = Math.max(latest, Date.now());
        const leftMs = Math.max(0, (at - now()) / speed);
        timer = setTimeout(wakeOrWait, Math.min(Math.ceil(leftMs), LONGEST_TIMER_MS));
      };
      // Timers may fire a millisecond early; a wall clock that was set back is for the caller to see.
      const wakeOrWait = (): void => (now() >= at || Date.now() < latest - SET_BACK_MS ? callback() : wait());
      wait();
      return () => clearTimeout(timer);
    },
    timeZone() {
      const asked = Date.now();
      if (zone === null || Math.abs(asked - zone.askedAt) >= ZONE_KEPT_MS) {
        lookAgain();
        zone = { name: new Intl.DateTimeFormat().resolvedOptions().timeZone, askedAt: asked };
      }
      return zone.name;
    },
  };
}

/** Node keeps the zone it started in, until its variable is written to: whoever travels would never arrive. */
function lookAgain(): void {
  const { TZ } = process.env;
  if (TZ === undefined) delete process.env['TZ'];
  else process.env['TZ'] = TZ;
}
