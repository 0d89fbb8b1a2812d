import { isTrouble, severity, type Level, type Reading } from '../model/level.ts';
import { HOUR_MS, MINUTE_MS, type EpochMs } from '../model/time.ts';

/** How often a component came back from trouble within the last hour. */
export interface Flaps {
  /** Oldest first; never empty. */
  readonly returns: readonly Return[];
  /** Whether they were enough to say so; it holds until an hour passes without one. */
  readonly said: boolean;
}

interface Return {
  readonly at: EpochMs;
  readonly from: Level;
}

const ENOUGH = 3;

/** How long trouble has to last to count, once a component is known to come and go. */
export const SETTLE_MS = 10 * MINUTE_MS;

/** Counts what happened between two readings, and forgets what is over an hour old. Null: nothing to remember. */
export function countFlap(flaps: Flaps | null, from: Reading, to: Reading, at: EpochMs): Flaps | null {
  const recent = (flaps?.returns ?? []).filter((earlier) => at - earlier.at < HOUR_MS);
  const isReturn = from !== 'unknown' && to !== 'unknown' && isTrouble(from) && severity(to) < severity(from);
  const returns = isReturn ? [...recent, { at, from }] : recent;
  if (returns.length === 0) return null;
  return { returns, said: flaps?.said === true || returns.length >= ENOUGH };
}

/** The worst it came back from. */
export function worstOf({ returns }: Flaps): Level {
  return returns.reduce<Level>((found, { from }) => (severity(from) > severity(found) ? from : found), 'operational');
}
