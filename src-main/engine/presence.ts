import { MINUTE_MS, SECOND_MS, type EpochMs } from '#core/model/time';
import type { PageRecord } from '#core/history/page-record';

/** Not having looked for longer than this is an absence: what happened in it is told in one digest. */
const ABSENCE_MS = 10 * MINUTE_MS;
/** How long the digest waits for pages that do not answer. */
const PATIENCE_MS = 30 * SECOND_MS;

/** Knows whether we were away: asleep, not running, or without a connection. */
export interface Presence {
  /** A page is looked at now; it was to be looked at at `dueAt`, null where nobody had planned it. */
  look(pageId: string, record: PageRecord): void;
  /** The page was looked at, whatever came of it, and is due again then. */
  looked(pageId: string, nextAt: EpochMs): void;
  /** When we were last there, for the first good reading of a page after an absence; null for all others. */
  awaySince(pageId: string): EpochMs | null;
  /** The page has been read: the absence is over for it. */
  read(pageId: string): void;
  /** Our connection is gone, or back. */
  connected(isConnected: boolean, records: () => ReadonlyMap<string, PageRecord>): void;
  /** When a digest is complete at the latest; null where we are not just coming back, and nobody need wait. */
  backBy(): EpochMs | null;
}

export function createPresence(now: () => EpochMs, watched: () => Iterable<string>): Presence {
  const due = new Map<string, EpochMs>();
  /** Pages that have not been read since we came back, with when we were last there. */
  const returning = new Map<string, EpochMs>();
  /** Pages the digest waits for. */
  let awaited = new Set<string>();
  let cameBackAt: EpochMs | null = null;
  let offlineSince: EpochMs | null = null;

  function comeBack(pageIds: Iterable<string>): void {
    if (backBy() === null) {
      cameBackAt = now();
      awaited = new Set();
    }
    for (const pageId of pageIds) awaited.add(pageId);
  }

  function overdue(): readonly string[] {
    return [...watched()].filter((pageId) => (due.get(pageId) ?? 0) <= now());
  }

  function backBy(): EpochMs | null {
    if (cameBackAt === null) return null;
    const isWatched = new Set(watched());
    const isWaiting = [...awaited].some((pageId) => isWatched.has(pageId));
    if (isWaiting && Math.abs(now() - cameBackAt) < PATIENCE_MS) return cameBackAt + PATIENCE_MS;
    cameBackAt = null;
    return null;
  }

  return {
    look(pageId, { attemptedAt, readAt }) {
      // Started anew, nobody remembers what was planned: the last attempt is in the store.
      const expectedAt = due.get(pageId) ?? attemptedAt;
      if (readAt === null || expectedAt === null || now() - expectedAt <= ABSENCE_MS) return;
      if (!returning.has(pageId)) returning.set(pageId, readAt);
      comeBack(overdue());
    },
    looked(pageId, nextAt) {
      due.set(pageId, nextAt);
      awaited.delete(pageId);
    },
    awaySince: (pageId) => returning.get(pageId) ?? null,
    read: (pageId) => void returning.delete(pageId),
    connected(isConnected, records) {
      if (!isConnected) {
        offlineSince ??= now();
        return;
      }
      if (offlineSince !== null && now() - offlineSince > ABSENCE_MS) {
        const known = records();
        for (const [pageId, { readAt }] of known) {
          if (readAt !== null && !returning.has(pageId)) returning.set(pageId, readAt);
        }
        comeBack(known.keys());
      }
      offlineSince = null;
    },
    backBy,
  };
}
