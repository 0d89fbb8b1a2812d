import type { Snapshot } from '../model/snapshot.ts';
import type { EpochMs } from '../model/time.ts';
import type { PageEvent, ThreadRecord } from './event.ts';

/** What is waiting to be confirmed. Kept in memory, one for each page; begins as `nothingPending`. */
export interface Pending {
  /** The last reading whose list of components was complete; null before the first since the start. */
  readonly baseline: Snapshot | null;
  /** When each flip that waits was first seen, by component id. */
  readonly heldSince: ReadonlyMap<string, EpochMs>;
  /** When each component came back from trouble within the last hour, and whether it was said to flap. */
  readonly flaps: ReadonlyMap<string, Flaps>;
  readonly started: boolean;
}

export interface Flaps {
  readonly at: readonly EpochMs[];
  readonly said: boolean;
}

export const nothingPending: Pending = { baseline: null, heldSince: new Map(), flaps: new Map(), started: false };

/** One good poll, fresh or unmodified. */
export interface GoodPoll {
  readonly pageId: string;
  /** The last good reading before this poll; null on the first. */
  readonly before: Snapshot | null;
  /** The reading this poll gave or confirmed: the same as `before` where nothing has changed. */
  readonly current: Snapshot;
  /** What `diff` says of the two. */
  readonly events: readonly PageEvent[];
  /** The page's part of the ledger. */
  readonly threads: readonly ThreadRecord[];
  readonly at: EpochMs;
}

export interface Confirmed {
  readonly pending: Pending;
  /** To be decided now, in this order. */
  readonly events: readonly PageEvent[];
  /** To be written to the ledger now, before anything is decided: what needs no words. */
  readonly settled: readonly ThreadRecord[];
}

/** Which events of a good poll are ripe to be decided. Call it on every good poll, also where nothing changed. */
export function confirm(pending: Pending, poll: GoodPoll): Confirmed {
  return { pending, events: poll.events, settled: [] };
}
