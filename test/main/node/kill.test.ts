import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { openSqliteStore } from '../../../src-main/node/sqlite-store.ts';
import { EVER, START } from './store-samples.ts';

const KILLS = 20;
const folder = mkdtempSync(join(tmpdir(), 'greenbar-kill-'));
const file = join(folder, 'history.sqlite');
afterAll(() => rmSync(folder, { recursive: true }));

/** Lets the writer work for a while, kills it without warning, and answers with the last number it printed. */
async function writeAndKill(first: number, afterMs: number): Promise<number> {
  const writer = spawn(process.execPath, [join(import.meta.dirname, 'kill-writer.ts'), file, String(first)]);
  let printed = '';
  let complaint = '';
  writer.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
  const closed = once(writer, 'close');
  await new Promise<void>((resolve) => {
    writer.once('close', () => resolve());
    writer.stdout.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      resolve();
    });
  });
  await new Promise((resolve) => setTimeout(resolve, afterMs));
  writer.kill('SIGKILL');
  await closed;
  expect(writer.signalCode, complaint).toBe('SIGKILL');
  // The last line may be half a number; what counts is what was printed whole.
  return Number(printed.slice(0, printed.lastIndexOf('\n')).split('\n').at(-1));
}

it(`loses nothing that was written when it is killed ${KILLS} times`, { timeout: 120_000 }, async () => {
  let last = -1;
  for (let kill = 0; kill < KILLS; kill += 1) {
    last = await writeAndKill(last + 1, 5 + ((kill * 37) % 90));
    const opened = await openSqliteStore(file);
    if (!opened.ok) throw new Error(opened.problem);
    const { store } = opened.value;
    expect(opened.value.warning).toBeNull();
    expect(opened.value.integrityProblem()).toBeNull();
    const moments = new Set(store.readHistory('status.example', EVER).changes.map(({ at }) => at - START));
    const missing = Array.from({ length: last + 1 }, (_, poll) => poll).filter((poll) => !moments.has(poll));
    expect(missing).toEqual([]);
    // All of a poll or none of it: one more may be there, written and killed before it was printed.
    const revision = store.loadRecord('status.example')?.historyRevision ?? -1;
    expect([last, last + 1]).toContain(revision);
    expect(store.readIncident('status.example', `i${revision}`)?.updates).toHaveLength(1);
    expect(store.readIncident('status.example', `i${revision + 1}`)).toBeNull();
    last = revision;
    store.close();
  }
  expect(last).toBeGreaterThan(100);
});
