import type { Level } from '../model/level.ts';
import { isOpen, type Snapshot } from '../model/snapshot.ts';
import type { EpochMs } from '../model/time.ts';
import type { DecisionRecord, ThreadId, ThreadRecord } from './event.ts';
import { asLevel, incidentLevel } from './incident-level.ts';
import type { Notice } from './notice.ts';
import { rowsOf } from './rows.ts';
import { incidentThreadId } from './thread-id.ts';

/** Where it is kept what was said, what was not, and what is still to be said. */
export interface Ledger {
  readThread(threadId: ThreadId): ThreadRecord | null;
  readThreads(pageId: string): readonly ThreadRecord[];
  writeThread(thread: ThreadRecord): void;
  writeDecision(decision: DecisionRecord): void;
  addNotice(notice: Notice): void;
  /** What is still to be said, oldest first. */
  readNotices(): readonly StoredNotice[];
  removeNotices(keys: readonly number[]): void;
}

/** A notice as the ledger keeps it. */
export interface StoredNotice extends Notice {
  readonly key: number;
}

/** A thread about which nothing is owed: what it is about is known to be so, and nobody was told. */
export function silentThread(
  threadId: ThreadId,
  pageId: string,
  announced: string,
  at: EpochMs,
  updateIds: readonly string[] = [],
): ThreadRecord {
  return { threadId, pageId, startedAt: at, phase: 'resolved', updateIds, announced, followed: false };
}

/** At which level a matter was last settled; operational where it never came up. */
export function settledLevel(thread: ThreadRecord | null | undefined): Level {
  return thread ? asLevel(thread.announced) : 'operational';
}

/** The running incidents of a first reading: no news, and the ledger says so, lest a later reading takes them for it. */
export function settleIncidents(snapshot: Snapshot, pageId: string, at: EpochMs): readonly ThreadRecord[] {
  return snapshot.incidents.filter(isOpen).map((incident) =>
    silentThread(
      incidentThreadId(pageId, incident.id),
      pageId,
      incidentLevel(incident, snapshot),
      at,
      incident.updates.map(({ id }) => id),
    ),
  );
}

/** The same for what is not operational in the first complete list of components. */
export function settleRows(snapshot: Snapshot, pageId: string, at: EpochMs): readonly ThreadRecord[] {
  return rowsOf(snapshot, pageId).flatMap(({ threadId, level }) =>
    level === 'unknown' || level === 'operational' ? [] : [silentThread(threadId, pageId, level, at)],
  );
}
