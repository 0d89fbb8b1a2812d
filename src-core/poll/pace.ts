import { SECOND_MS } from '../model/time.ts';

export interface Pace {
  /** What the user set. */
  readonly intervalMs: number;
  readonly onBattery: boolean;
  /** For how long the source gives everybody the same answer; null where nobody says. */
  readonly cacheSeconds: number | null;
}

/** On battery a page is asked half as often. */
const ON_BATTERY = 2;

/** How often a page is asked while all is well, in milliseconds: never more often than there can be anything new. */
export function pacedIntervalMs({ intervalMs, onBattery, cacheSeconds }: Pace): number {
  return Math.max(onBattery ? intervalMs * ON_BATTERY : intervalMs, (cacheSeconds ?? 0) * SECOND_MS);
}
