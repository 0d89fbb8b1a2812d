import { DAY_MS, MINUTE_MS, type EpochMs } from '#core/model/time';
import type { Clock, Log, Store } from './ports.ts';

/** A start is busy enough. */
const AFTER_START_MS = 10 * MINUTE_MS;
/** So that the same day of a year ago is still there. */
const YEAR_MS = 366 * DAY_MS;

/** Takes out of the history what is older than the user wants to keep. */
export interface Retention {
  /** Called whenever nothing else is under way: once a day it does something. */
  tidy(): void;
}

export function createRetention(options: {
  readonly clock: Clock;
  readonly store: Store;
  readonly log: Log;
  /** Null: everything is kept. */
  readonly keepYears: () => number | null;
}): Retention {
  const { clock, store, log, keepYears } = options;
  let dueAt: EpochMs = clock.now() + AFTER_START_MS;
  return {
    tidy() {
      const now = clock.now();
      // A clock that was set back must not put it off for years.
      const isDue = now >= dueAt || dueAt - now > DAY_MS;
      const years = keepYears();
      if (!isDue || years === null) return;
      dueAt = now + DAY_MS;
      try {
        store.prune(now - years * YEAR_MS);
      } catch (fault) {
        log.warn('what is too old could not be taken out of the history', { fault: String(fault) });
      }
    },
  };
}
