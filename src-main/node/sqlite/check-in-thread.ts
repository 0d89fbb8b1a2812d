import type * as Sqlite from 'node:sqlite';
import { Worker } from 'node:worker_threads';
import type * as Threads from 'node:worker_threads';

/** What came of looking through a database, in the words of SQLite: `ok`, or the first thing that is wrong. */
export type Checked =
  | { readonly kind: 'looked'; readonly found: string }
  | { readonly kind: 'failed'; readonly problem: string; readonly errcode: number | null }
  | { readonly kind: 'late' };

/** How long somebody who writes is waited for. */
const BUSY_TIMEOUT_MS = 5_000;

/**
 * Looks through a whole database in a thread of its own: it takes a second for every hundred megabytes, and whoever
 * asks has a window to draw and pages to poll. The thread is given its program as text, not as a file: it is then found
 * in a checkout, in a bundle and inside the archive of the packed app alike.
 */
export function checkInThread(file: string, withinMs: number): Promise<Checked> {
  return new Promise((resolve) => {
    const worker = new Worker(`(${lookThrough.toString()})(require)`, {
      eval: true,
      workerData: { file, timeout: BUSY_TIMEOUT_MS } satisfies Task,
      // What loads this program is none of the thread's business, and its warnings are none of the terminal's.
      execArgv: [],
      stderr: true,
    });
    const timer = setTimeout(() => finish({ kind: 'late' }), withinMs);
    const fail = (problem: string): void => finish({ kind: 'failed', problem, errcode: null });
    function finish(checked: Checked): void {
      clearTimeout(timer);
      resolve(checked);
      void worker.terminate();
    }
    worker.once('message', finish);
    worker.once('error', (fault) => fail(String(fault)));
    worker.once('exit', () => fail('its thread ended'));
  });
}

interface Task {
  readonly file: string;
  readonly timeout: number;
}

/** Sent to the thread as its source text: no imports, no outer names. */
function lookThrough(require: (name: string) => unknown): void {
  const threads = require('node:worker_threads') as typeof Threads;
  const { file, timeout } = threads.workerData as Task;
  let checked: Checked;
  try {
    const { DatabaseSync } = require('node:sqlite') as typeof Sqlite;
    const database = new DatabaseSync(file, { readOnly: true, timeout });
    try {
      const row = database.prepare('PRAGMA quick_check(1)').get();
      checked = { kind: 'looked', found: String(row?.['quick_check']) };
    } finally {
      database.close();
    }
  } catch (fault) {
    const { message, errcode } = fault as Error & { readonly errcode?: number };
    checked = { kind: 'failed', problem: message, errcode: errcode ?? null };
  }
  threads.parentPort?.postMessage(checked);
}
