import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { DatabaseSync } from 'node:sqlite';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { openSqliteStore } from '../../../src-main/node/sqlite-store.ts';
import type { Store } from '../../../src-main/engine/ports.ts';
import { EVER, incident, pageWrite, START } from './store-samples.ts';

const folder = mkdtempSync(join(tmpdir(), 'greenbar-flush-'));
afterAll(() => rmSync(folder, { recursive: true }));

let files = 0;
let file = '';
beforeEach(() => {
  file = join(folder, `${(files += 1)}.sqlite`);
});

async function open(path = file): Promise<Store> {
  const opened = await openSqliteStore(path);
  if (!opened.ok) throw new Error(opened.problem);
  expect(opened.value.warning).toBeNull();
  expect(opened.value.integrityProblem()).toBeNull();
  return opened.value.store;
}

/** What is in the file itself, without the log beside it: what a machine without power is sure to have kept. */
async function onDisk(): Promise<readonly string[]> {
  const copy = `${file}.copy`;
  copyFileSync(file, copy);
  const store = await open(copy);
  const ids = store.readIncidents(null, 1_000).map(({ incident: { id } }) => id);
  store.close();
  rmSync(copy);
  return ids.toSorted();
}

describe('a flush', () => {
  test('brings what was written into the file itself', async () => {
    const store = await open();
    store.flush();
    for (const id of ['a', 'b', 'c']) store.write(pageWrite({ incidents: [incident({ id })] }));
    expect(await onDisk()).toEqual([]);
    store.flush();
    expect(await onDisk()).toEqual(['a', 'b', 'c']);
    store.close();
  });

  test('waits for nobody who reads or writes, and takes nothing from them', async () => {
    const store = await open();
    store.write(pageWrite({ incidents: [incident({ id: 'a' })] }));
    const reader = new DatabaseSync(file, { readOnly: true });
    reader.exec('BEGIN');
    const count = (): unknown => reader.prepare('SELECT count(*) AS n FROM incident').get()?.['n'];
    expect(count()).toBe(1);
    const writer = new DatabaseSync(file);
    writer.exec('BEGIN IMMEDIATE');
    store.flush();
    writer.exec('COMMIT');
    store.write(pageWrite({ incidents: [incident({ id: 'b' })] }));
    store.flush();
    expect(count()).toBe(1);
    reader.close();
    writer.close();
    store.flush();
    expect(await onDisk()).toEqual(['a', 'b']);
    store.close();
  });
});

describe('a machine that falls asleep while it writes', () => {
  /** A process that writes, stopped at some moment as a sleep stops it, and what it said it had written by then. */
  async function stopped(first: number, afterMs: number) {
    const writer = spawn(process.execPath, [join(import.meta.dirname, 'kill-writer.ts'), file, String(first)]);
    let printed = '';
    writer.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
    const closed = once(writer, 'close');
    await once(writer.stdout, 'data');
    await new Promise((resolve) => setTimeout(resolve, afterMs));
    writer.kill('SIGSTOP');
    const last = (): number => Number(printed.slice(0, printed.lastIndexOf('\n')).split('\n').at(-1));
    return { writer, closed, last };
  }

  async function expectWhole(last: number): Promise<number> {
    const store = await open();
    const moments = new Set(store.readHistory('status.example', EVER).changes.map(({ at }) => at - START));
    expect(Array.from({ length: last + 1 }, (_, poll) => poll).filter((poll) => !moments.has(poll))).toEqual([]);
    const revision = store.loadRecord('status.example')?.historyRevision ?? -1;
    expect(revision).toBeGreaterThanOrEqual(last);
    store.close();
    return revision;
  }

  // A process of Windows cannot be stopped like that.
  test.skipIf(process.platform === 'win32')(
    'goes on where it was, or never wakes again: nothing is lost',
    { timeout: 60_000 },
    async () => {
      let next = 0;
      for (let sleep = 0; sleep < 6; sleep += 1) {
        const { writer, closed, last } = await stopped(next, 5 + ((sleep * 23) % 60));
        const before = last();
        if (sleep % 2 === 0) {
          writer.kill('SIGCONT');
          await expect.poll(last, { timeout: 15_000 }).toBeGreaterThan(before);
        }
        writer.kill('SIGKILL');
        await closed;
        next = (await expectWhole(last())) + 1;
      }
    },
  );
});
