import { HOUR_MS, MINUTE_MS, SECOND_MS } from '../model/time.ts';
import { isFinal, type HookFailure } from './hook-failure.ts';

const FIRST_WAIT_MS = 5 * SECOND_MS;
const LONGEST_WAIT_MS = 30 * MINUTE_MS;
/** With these waits, four hours; a server that is down for longer will have somebody look after it anyway. */
const MOST_ATTEMPTS = 16;
/** Servers may ask for more patience than we have by ourselves, but not for any. */
const LONGEST_ASKED_MS = HOUR_MS;

/**
 * How long to wait after so many attempts in vain: twice as long each time, up to half an hour. `random` takes up to a
 * fifth off, so that hooks that failed together do not come back together.
 */
export function hookWaitMs(attempts: number, random: number, retryAfterMs: number | null = null): number {
  const waitMs = Math.min(FIRST_WAIT_MS * 2 ** Math.min(attempts - 1, 30), LONGEST_WAIT_MS);
  const asked = Math.min(retryAfterMs ?? 0, LONGEST_ASKED_MS);
  return Math.max(Math.round(waitMs * (1 - random / 5)), asked);
}

/** Whether a delivery is given up, after so many attempts of which this came last. */
export function isGivenUp(attempts: number, failure: HookFailure): boolean {
  return isFinal(failure) || attempts >= MOST_ATTEMPTS;
}

/** Whether it is time. A moment further off than anything is ever put off comes from a clock that was ahead. */
export function isHookDue(dueAt: number, now: number): boolean {
  return dueAt <= now || dueAt - now > LONGEST_ASKED_MS;
}
