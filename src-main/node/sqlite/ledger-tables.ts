import type { DecisionRecord, ThreadRecord } from '#core/events/event';
import type { StoredNotice } from '#core/events/ledger';
import type { Notice } from '#core/events/notice';
import { MOST_DECISIONS } from '../store/limits.ts';
import type { Connection } from './connection.ts';
import { number, text, texts, type Row } from './row.ts';

/** What was said, what was not, and what is still to be said: threads, decisions and notices. */
export interface LedgerTables {
  thread(threadId: string): ThreadRecord | null;
  threads(pageId: string): readonly ThreadRecord[];
  keepThread(thread: ThreadRecord): void;
  forgetThread(threadId: string): void;
  addDecision(decision: DecisionRecord): void;
  decisions(limit: number): readonly DecisionRecord[];
  addNotice(notice: Notice): void;
  notices(): readonly StoredNotice[];
  changeNotice(notice: StoredNotice): void;
  removeNotices(keys: readonly number[]): void;
  /** Takes out everything that was said of a page, and what is to be said; decisions stay. */
  forgetThreads(pageId: string): void;
}

const THREADS = 'SELECT thread_id, page_id, started_at, phase, update_ids, announced, followed FROM thread';
const KEEP_THREAD = 'INSERT OR REPLACE INTO thread VALUES (?, ?, ?, ?, ?, ?, ?)';
const DECISIONS = `
  SELECT at, page_id, thread_id, event, subject, outcome, reason FROM decision
    ORDER BY at DESC, decision_key DESC LIMIT ?`;
const ADD_DECISION = `
  INSERT INTO decision (at, page_id, thread_id, event, subject, outcome, reason) VALUES (?, ?, ?, ?, ?, ?, ?)`;
const NOTICES = 'SELECT notice_key, notice FROM notice ORDER BY notice_key';
const ADD_NOTICE = 'INSERT INTO notice (page_id, notice) VALUES (?, ?)';
const CHANGE_NOTICE = 'UPDATE notice SET notice = ? WHERE notice_key = ?';
/** Keys grow with every decision. */
const PRUNE_DECISIONS = `
  DELETE FROM decision WHERE decision_key <= (SELECT max(decision_key) FROM decision) - ?`;

export function createLedgerTables({ all, run }: Connection): LedgerTables {
  return {
    thread: (threadId) => all(`${THREADS} WHERE thread_id = ?`, threadId).map(asThread)[0] ?? null,
    threads: (pageId) => all(`${THREADS} WHERE page_id = ? ORDER BY started_at, thread_id`, pageId).map(asThread),
    keepThread({ threadId, pageId, startedAt, phase, updateIds, announced, followed }) {
      run(KEEP_THREAD, threadId, pageId, startedAt, phase, JSON.stringify(updateIds), announced, Number(followed));
    },
    forgetThread: (threadId) => run('DELETE FROM thread WHERE thread_id = ?', threadId),
    addDecision({ at, pageId, threadId, event, subject, outcome, reason }) {
      run(ADD_DECISION, at, pageId, threadId, event, subject, outcome, reason);
      run(PRUNE_DECISIONS, MOST_DECISIONS);
    },
    decisions: (limit) =>
      all(DECISIONS, limit).map((row) => ({
        at: number(row, 'at'),
        pageId: text(row, 'page_id'),
        threadId: text(row, 'thread_id'),
        event: text(row, 'event') as DecisionRecord['event'],
        subject: text(row, 'subject'),
        outcome: text(row, 'outcome') as DecisionRecord['outcome'],
        reason: text(row, 'reason'),
      })),
    addNotice: (notice) => run(ADD_NOTICE, notice.pageId, JSON.stringify(notice)),
    notices: () =>
      all(NOTICES).map((row) => ({ ...(JSON.parse(text(row, 'notice')) as Notice), key: number(row, 'notice_key') })),
    changeNotice: ({ key, ...notice }) => run(CHANGE_NOTICE, JSON.stringify(notice), key),
    removeNotices(keys) {
      for (const key of keys) run('DELETE FROM notice WHERE notice_key = ?', key);
    },
    forgetThreads(pageId) {
      run('DELETE FROM thread WHERE page_id = ?', pageId);
      run('DELETE FROM notice WHERE page_id = ?', pageId);
    },
  };
}

function asThread(row: Row): ThreadRecord {
  return {
    threadId: text(row, 'thread_id'),
    pageId: text(row, 'page_id'),
    startedAt: number(row, 'started_at'),
    phase: text(row, 'phase') as ThreadRecord['phase'],
    updateIds: texts(row, 'update_ids'),
    announced: text(row, 'announced'),
    followed: number(row, 'followed') === 1,
  };
}
