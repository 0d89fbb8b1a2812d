import type { Failure } from '../model/failure.ts';
import type { EpochMs } from '../model/time.ts';
import { LONGEST_MS } from './next-delay.ts';

/** The last attempt to read a page. */
interface LastAttempt {
  readonly attemptedAt: EpochMs | null;
  readonly failure: Failure | null;
}

/**
 * When a page may be asked that we should like to ask at `wantedAt`: not before the time its server named (Retry-After),
 * whatever happened to us since. That is a time on the wall, so a sleep counts; a clock that was set back does not make it
 * longer. Nobody keeps us away for more than half an hour.
 */
export function notBeforeAsked(wantedAt: EpochMs, { attemptedAt, failure }: LastAttempt, now: EpochMs): EpochMs {
  const askedMs = failure?.retryAfterMs;
  if (askedMs === undefined || attemptedAt === null) return wantedAt;
  return Math.max(wantedAt, Math.min(attemptedAt, now) + Math.min(askedMs, LONGEST_MS));
}
