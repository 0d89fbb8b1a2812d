import { MINUTE_MS, SECOND_MS } from '../model/time.ts';

export interface DelayInput {
  readonly outcome: 'good' | 'failed';
  /** This one included; 0 after a good poll. */
  readonly failuresInARow: number;
  /** What the server asked us to wait; null where it asked nothing. */
  readonly retryAfterMs: number | null;
  readonly intervalMs: number;
  /** Whether the page shows trouble: then news is worth asking for more often. */
  readonly troubled: boolean;
  /** For how long the source gives everybody the same answer, in milliseconds; 0 where nobody says. */
  readonly cacheMs?: number;
  /** Whether our own connection is what failed: then nobody is spared by waiting longer. */
  readonly isOurs?: boolean;
  /** 0 ≤ n < 1. */
  readonly random: number;
}

export interface Delay {
  readonly delayMs: number;
  /** In words, for the log. */
  readonly reason: string;
}

const SHORTEST_MS = 30 * SECOND_MS;
export const LONGEST_MS = 30 * MINUTE_MS;
/** The share of the delay by which jitter may move it, either way, so that installations do not ask in step. */
const JITTER = 0.1;

/**
 * When to poll next: the interval, half of it while the page shows trouble (but no more often than a cache has anything new),
 * doubled with every failure after the first unless the fault is ours, and what the server asks for where it asks. Never below 30 s nor above 30 min, unless the interval itself is; an
 * interval below 30 s is a recording played fast, and both limits shrink with it.
 */
export function nextDelay(input: DelayInput): Delay {
  const { intervalMs } = input;
  const scale = Math.min(1, intervalMs / SHORTEST_MS);
  const shortestMs = SHORTEST_MS * scale;
  const longestMs = Math.max(LONGEST_MS * scale, intervalMs);
  const limit = (delayMs: number): number => Math.round(Math.min(longestMs, Math.max(shortestMs, delayMs)));

  if (input.retryAfterMs !== null) {
    // Never earlier than asked: here jitter only adds.
    const asked = Math.max(intervalMs, input.retryAfterMs);
    return { delayMs: limit(asked * (1 + JITTER * input.random)), reason: 'as long as the server asked to wait' };
  }
  const jitter = 1 + JITTER * (2 * input.random - 1);
  if (input.outcome === 'failed' && input.failuresInARow > 1 && input.isOurs !== true) {
    const delayMs = limit(intervalMs * 2 ** (input.failuresInARow - 1) * jitter);
    return { delayMs, reason: `backing off after ${input.failuresInARow} failures in a row` };
  }
  if (input.outcome === 'good' && input.troubled) {
    const oftenMs = Math.max(intervalMs / 2, Math.min(intervalMs, input.cacheMs ?? 0));
    return { delayMs: limit(oftenMs * jitter), reason: 'more often while there is trouble' };
  }
  return { delayMs: limit(intervalMs * jitter), reason: 'the usual interval' };
}
