import { mayBeOurNetwork, type FailureKind } from '../model/failure.ts';

/** What the latest attempts say about our own connection. */
export interface OwnNetwork {
  readonly online: boolean;
  /** Failures since anything last answered that our own connection may have caused: the host of each, newest last. */
  readonly suspects: readonly string[];
}

export const assumedOnline: OwnNetwork = { online: true, suspects: [] };

/** What one attempt to reach a host came to: null where the server answered, whatever it said. */
export interface Attempt {
  readonly host: string;
  readonly failure: FailureKind | null;
}

/**
 * Folds an attempt in. One failing host is that host's business. We say "you are offline" only on independent signals:
 * three hosts in a row that cannot be reached (both, where two are watched), or two failures in a row of the only one.
 * Any answer proves the opposite.
 */
export function noteAttempt(network: OwnNetwork, attempt: Attempt, hostsWatched: number): OwnNetwork {
  if (attempt.failure === null || !mayBeOurNetwork(attempt.failure)) return assumedOnline;
  const suspects = [...network.suspects, attempt.host].slice(-2 * Math.max(1, hostsWatched));
  const enough = hostsWatched <= 1 ? suspects.length >= 2 : new Set(suspects).size >= Math.min(hostsWatched, 3);
  return { online: !enough, suspects };
}
