import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Incident } from '#core/model/snapshot';
import { phrasesOf } from '#core/search/question';
import { openSqliteStore, type OpenedStore } from '../../../src-main/node/sqlite-store.ts';
import { OLDER_CHANGES, OLDER_COUNTS, recordedIncidents, writeOlderHistory } from './older-history.ts';

const PAGE = 'status.example';
const incidents = recordedIncidents();
let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'greenbar-older-'));
  file = join(folder, 'history.sqlite');
});
afterEach(() => rmSync(folder, { recursive: true }));

async function open(mayIndex = true): Promise<OpenedStore> {
  const result = await openSqliteStore(file, mayIndex);
  if (!result.ok) throw new Error(result.problem);
  return result.value;
}

async function expectAll(kept: readonly Incident[] = incidents): Promise<void> {
  const opened = await open();
  expect(opened.warning).toBeNull();
  expect(opened.integrityProblem()).toBeNull();
  expect(kept.map(({ id }) => opened.store.readIncident(PAGE, id))).toEqual(kept);
  expect(opened.store.readMaintenances(PAGE, 5).map(({ updates }) => updates)).toEqual([
    [{ id: 'u1', at: 6, status: 'completed', text: 'Der Umzug ist abgeschlossen' }],
  ]);
  expect(opened.store.readHistory(PAGE, { from: 0, to: Infinity }).changes).toEqual(OLDER_CHANGES);
  expect(opened.store.readPollCounts(PAGE, { from: 0, to: Date.UTC(2027, 0) })).toEqual(OLDER_COUNTS);
  const found = (query: string): readonly string[] =>
    opened.store
      .searchIncidents({
        parts: [{ pageIds: [PAGE], phrases: phrasesOf(query) }],
        impacts: null,
        openOnly: false,
        limit: 1_000,
      })
      .map(({ incident }) => incident.id);
  const word = 'latency';
  const having = kept.filter(({ title, updates }) =>
    new RegExp(`\\b${word}`, 'i').test([title, ...updates.map(({ text }) => text)].join('\n')),
  );
  expect(having.length).toBeGreaterThan(3);
  expect(found(word).toSorted()).toEqual(having.map(({ id }) => id).toSorted());
  opened.store.close();
}

function pragma(name: string): unknown {
  const database = new DatabaseSync(file, { readOnly: true });
  const value = database.prepare(`PRAGMA ${name}`).get()?.[name];
  database.close();
  return value;
}

function manyIncidents(count: number): readonly Incident[] {
  return Array.from({ length: count }, (_, index): Incident => {
    const recorded = incidents[index % incidents.length]!;
    return { ...recorded, id: `${recorded.id}-${index}` };
  });
}

it('is brought to the newest shape with every word it has, and gives its room back', async () => {
  const many = manyIncidents(500);
  writeOlderHistory(file, PAGE, many);
  const before = statSync(file).size;
  await expectAll(many);
  expect(statSync(file).size).toBeLessThan(before * 0.6);
  expect(pragma('freelist_count')).toBe(0);
  expect(pragma('auto_vacuum')).toBe(2);
  await expectAll(many);
});

it('is brought there by a SQLite without full text, and indexed by the next that has it', async () => {
  writeOlderHistory(file, PAGE, incidents);
  const { store } = await open(false);
  expect(incidents.map(({ id }) => store.readIncident(PAGE, id))).toEqual(incidents);
  store.prune(0);
  store.close();
  await expectAll();
});

it('is brought there while somebody reads it, who goes on reading what was there', async () => {
  writeOlderHistory(file, PAGE, incidents);
  const reader = new DatabaseSync(file, { readOnly: true });
  const count = (): unknown => reader.prepare('SELECT count(*) AS count FROM incident_update').get()?.['count'];
  reader.exec('BEGIN');
  const before = count();
  await expectAll();
  expect(count()).toBe(before);
  reader.exec('COMMIT');
  expect(count).toThrow('no such table');
  reader.close();
  await expectAll();
  expect(pragma('auto_vacuum')).toBe(2);
});

it('loses nothing when it is killed on the way, wherever that is', { timeout: 120_000 }, async () => {
  const older = join(folder, 'older.sqlite');
  writeOlderHistory(older, PAGE, incidents);
  const program = join(import.meta.dirname, 'migrate-and-die.ts');
  for (const [name, calls] of [
    ['pack_updates', 0],
    ['pack_updates', incidents.length - 1],
    // The last of them is the one maintenance.
    ['pack_updates', incidents.length],
    ['index_words', 0],
    ['index_words', incidents.length - 1],
    ['pack_changes', 0],
    ['pack_changes', 10],
    ['pack_counts', 2],
  ] as const) {
    for (const end of ['', '-wal', '-shm']) rmSync(file + end, { force: true });
    copyFileSync(older, file);
    const died = spawnSync(process.execPath, ['--no-warnings', program, file, name, String(calls)], {
      encoding: 'utf8',
    });
    expect(died.signal, died.stderr).toBe('SIGKILL');
    await expectAll();
  }
});

it('takes no more memory for a long history than for a short one', { timeout: 120_000 }, () => {
  // What is given to our functions and what they answer would be held to the end: 240 MB instead of 80.
  writeOlderHistory(file, PAGE, manyIncidents(8_000));
  const program = join(import.meta.dirname, 'open-and-weigh.ts');
  const opened = spawnSync(process.execPath, ['--no-warnings', program, file], { encoding: 'utf8' });
  expect(opened.stderr).toBe('');
  expect(Number(opened.stdout)).toBeLessThan(160);
});
