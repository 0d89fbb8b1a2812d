import type { DecisionRecord, ThreadId, ThreadRecord } from './event.ts';
import type { Ledger, StoredNotice } from './ledger.ts';

/** A ledger that forgets: for what would have been said. */
export interface PlainLedger extends Ledger {
  /** Oldest first. */
  readonly decisions: readonly DecisionRecord[];
}

export function createPlainLedger(): PlainLedger {
  const threads = new Map<ThreadId, ThreadRecord>();
  const decisions: DecisionRecord[] = [];
  let notices: readonly StoredNotice[] = [];
  let count = 0;
  return {
    decisions,
    readThread: (threadId) => threads.get(threadId) ?? null,
    readThreads: (pageId) => [...threads.values()].filter((thread) => thread.pageId === pageId),
    writeThread: (thread) => void threads.set(thread.threadId, thread),
    writeDecision: (decision) => void decisions.push(decision),
    addNotice(notice) {
      count += 1;
      notices = [...notices, { ...notice, key: count }];
    },
    readNotices: () => notices,
    removeNotices(keys) {
      notices = notices.filter(({ key }) => !keys.includes(key));
    },
  };
}
