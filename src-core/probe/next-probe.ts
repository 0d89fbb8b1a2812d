import { SECOND_MS } from '../model/time.ts';
import { PROBE_LIMITS } from './probe-setting.ts';

/** Only ever later: a probe is never made more often than every thirty seconds. */
const JITTER = 0.1;

/**
 * How long to wait before the next probe: the interval, or the shortest there is while it is not clear what the latest
 * ones say, so that a doubt lasts a minute and not ten. Jitter keeps installations from asking in step.
 */
export function nextProbeMs(intervalSeconds: number, isInDoubt: boolean, random: number): number {
  const { shortestSeconds } = PROBE_LIMITS;
  const seconds = isInDoubt ? shortestSeconds : Math.max(shortestSeconds, intervalSeconds);
  return Math.round(seconds * SECOND_MS * (1 + JITTER * random));
}

/** How old a reading may be to say anything about now. */
export function longestAgeMs(intervalSeconds: number, timeoutSeconds: number): number {
  return (3 * Math.max(PROBE_LIMITS.shortestSeconds, intervalSeconds) * (1 + JITTER) + 2 * timeoutSeconds) * SECOND_MS;
}
