import { randomUUID } from 'node:crypto';
import type { HookEvent } from '#core/hooks/event-document';
import type { HookFailure } from '#core/hooks/hook-failure';
import type { HookDelivery, HookThread, Outbox } from '#core/hooks/outbox';
import type { Renames } from '#core/history/page-record';
import { MOST_DEAD } from '../store/limits.ts';
import { renamedHookThreads } from '../store/renames.ts';
import type { Connection } from './connection.ts';
import { number, numberOrNull, text, textOrNull, type Row } from './row.ts';

/** What hooks know and what they are still to be told, with what happens to it from elsewhere. */
export interface OutboxTables extends Outbox {
  /** A page is watched anew: what hooks knew of it begins anew as well. What they are to be told has happened. */
  forgetPage(pageId: string): void;
  rename(pageId: string, renames: Renames): void;
}

const DELIVERIES = `
  SELECT delivery_id, hook_id, page_id, at, event, attempts, due_at, failure, dead_at FROM hook_delivery`;
const HEADS = `${DELIVERIES} WHERE delivery_key IN (
  SELECT min(delivery_key) FROM hook_delivery WHERE dead_at IS NULL GROUP BY hook_id) ORDER BY delivery_key`;
const DEAD = `${DELIVERIES} WHERE dead_at IS NOT NULL ORDER BY dead_at DESC, delivery_key DESC LIMIT ?`;
const ADD = 'INSERT INTO hook_delivery (delivery_id, hook_id, page_id, at, event, due_at) VALUES (?, ?, ?, ?, ?, ?)';
const BURY = 'UPDATE hook_delivery SET dead_at = ?, failure = ? WHERE delivery_id = ?';
const PRUNE_DEAD = `
  DELETE FROM hook_delivery WHERE dead_at IS NOT NULL AND delivery_key NOT IN (
    SELECT delivery_key FROM hook_delivery WHERE dead_at IS NOT NULL ORDER BY dead_at DESC, delivery_key DESC LIMIT ?)`;
const REVIVE = 'UPDATE hook_delivery SET dead_at = NULL, failure = NULL, attempts = 0, due_at = ?';
const COUNTS = `
  SELECT hook_id, count(*) - count(dead_at) AS waiting, count(dead_at) AS dead FROM hook_delivery
    GROUP BY hook_id ORDER BY hook_id`;
const THREADS = 'SELECT hook_id, thread_id, told_as, page_id, level, started_at, at FROM hook_thread';
const KEEP_THREAD = 'INSERT OR REPLACE INTO hook_thread VALUES (?, ?, ?, ?, ?, ?, ?)';
const END_THREAD = 'DELETE FROM hook_thread WHERE hook_id = ? AND thread_id = ?';
const IS_DEAD = 'dead_at IS NOT NULL';

export function createOutboxTables({ all, run, transaction }: Connection): OutboxTables {
  function keepThread({ hookId, threadId, toldAs, pageId, level, startedAt, at }: HookThread): void {
    run(KEEP_THREAD, hookId, threadId, toldAs, pageId, level, startedAt, at);
  }

  return {
    thread: (hookId, threadId) =>
      all(`${THREADS} WHERE hook_id = ? AND thread_id = ?`, hookId, threadId).map(asThread)[0] ?? null,
    keepThread,
    endThread: (hookId, threadId) => run(END_THREAD, hookId, threadId),
    add({ hookId, pageId, at, event }) {
      run(ADD, randomUUID(), hookId, pageId, at, JSON.stringify(event), at);
    },
    heads: () => all(HEADS).map(asDelivery),
    attempt: (id, dueAt) =>
      run(
        'UPDATE hook_delivery SET attempts = attempts + 1, due_at = ?, failure = NULL WHERE delivery_id = ?',
        dueAt,
        id,
      ),
    fail: (id, dueAt, failure) =>
      run('UPDATE hook_delivery SET due_at = ?, failure = ? WHERE delivery_id = ?', dueAt, JSON.stringify(failure), id),
    bury(id, at, failure) {
      transaction(() => {
        run(BURY, at, JSON.stringify(failure), id);
        run(PRUNE_DEAD, MOST_DEAD);
      });
    },
    remove: (id) => run('DELETE FROM hook_delivery WHERE delivery_id = ?', id),
    dead: (limit) => all(DEAD, limit).map(asDelivery),
    revive(ids, at) {
      if (ids === null) run(`${REVIVE} WHERE ${IS_DEAD}`, at);
      else for (const id of ids) run(`${REVIVE} WHERE ${IS_DEAD} AND delivery_id = ?`, at, id);
    },
    discard(ids) {
      if (ids === null) run(`DELETE FROM hook_delivery WHERE ${IS_DEAD}`);
      else for (const id of ids) run(`DELETE FROM hook_delivery WHERE ${IS_DEAD} AND delivery_id = ?`, id);
    },
    counts: () =>
      all(COUNTS).map((row) => ({
        hookId: text(row, 'hook_id'),
        waiting: number(row, 'waiting'),
        dead: number(row, 'dead'),
      })),
    outcomes: () =>
      all('SELECT hook_id, at, failure FROM hook_outcome ORDER BY hook_id').map((row) => ({
        hookId: text(row, 'hook_id'),
        at: number(row, 'at'),
        failure: failureIn(row),
      })),
    keepOutcome: ({ hookId, at, failure }) =>
      run(
        'INSERT OR REPLACE INTO hook_outcome VALUES (?, ?, ?)',
        ...[hookId, at, failure === null ? null : JSON.stringify(failure)],
      ),
    forgetHook(hookId) {
      transaction(() => {
        for (const table of ['hook_delivery', 'hook_thread', 'hook_outcome']) {
          run(`DELETE FROM ${table} WHERE hook_id = ?`, hookId);
        }
      });
    },
    forgetPage: (pageId) => run('DELETE FROM hook_thread WHERE page_id = ?', pageId),
    rename(pageId, renames) {
      const known = all(`${THREADS} WHERE page_id = ?`, pageId).map(asThread);
      const { gone, added } = renamedHookThreads(pageId, known, renames);
      for (const { hookId, threadId } of gone) run(END_THREAD, hookId, threadId);
      for (const thread of added) keepThread(thread);
    },
  };
}

function asDelivery(row: Row): HookDelivery {
  return {
    id: text(row, 'delivery_id'),
    hookId: text(row, 'hook_id'),
    pageId: text(row, 'page_id'),
    at: number(row, 'at'),
    event: JSON.parse(text(row, 'event')) as HookEvent,
    attempts: number(row, 'attempts'),
    dueAt: number(row, 'due_at'),
    failure: failureIn(row),
    deadAt: numberOrNull(row, 'dead_at'),
  };
}

function asThread(row: Row): HookThread {
  return {
    hookId: text(row, 'hook_id'),
    threadId: text(row, 'thread_id'),
    toldAs: text(row, 'told_as'),
    pageId: text(row, 'page_id'),
    level: text(row, 'level') as HookThread['level'],
    startedAt: number(row, 'started_at'),
    at: number(row, 'at'),
  };
}

function failureIn(row: Row): HookFailure | null {
  const failure = textOrNull(row, 'failure');
  return failure === null ? null : (JSON.parse(failure) as HookFailure);
}
