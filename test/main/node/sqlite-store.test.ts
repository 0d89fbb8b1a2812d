import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { phrasesOf } from '#core/search/question';
import { history } from '../../../src-main/node/migrations/001-history.ts';
import { traffic } from '../../../src-main/node/migrations/002-traffic.ts';
import { markers } from '../../../src-main/node/migrations/003-markers.ts';
import { notices } from '../../../src-main/node/migrations/004-notices.ts';
import { openSqliteStore, type OpenedStore } from '../../../src-main/node/sqlite-store.ts';
import { EVER, incident, pageWrite, START } from './store-samples.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'greenbar-sqlite-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function open(file = join(folder, 'history.sqlite')): Promise<OpenedStore> {
  const result = await openSqliteStore(file);
  if (!result.ok) throw new Error(result.problem);
  return result.value;
}

function change(at: number) {
  return pageWrite({ changes: [{ rowId: 'api', at, level: 'major_outage' }] });
}

describe('the history file', () => {
  it('keeps what was written when it is opened again', async () => {
    const first = await open(join(folder, 'new', 'history.sqlite'));
    first.store.write({ ...change(START), incidents: [incident()] });
    const before = first.store.readHistory('status.example', EVER);
    expect(before.changes).toHaveLength(1);
    first.store.close();
    first.store.close();
    const second = await open(join(folder, 'new', 'history.sqlite'));
    expect(second.warning).toBeNull();
    expect(second.integrityProblem()).toBeNull();
    expect(second.store.readHistory('status.example', EVER)).toEqual(before);
    second.store.close();
  });

  it('is strict, checks its references and writes ahead', async () => {
    (await open()).store.close();
    const database = new DatabaseSync(join(folder, 'history.sqlite'));
    const tables = database.prepare("SELECT name, strict FROM pragma_table_list WHERE schema = 'main'").all();
    // The tables of the full text are SQLite's own.
    const loose = tables.filter(
      ({ name, strict }) => strict !== 1 && !/^(sqlite_|(incident|maintenance)_text)/.test(String(name)),
    );
    expect(loose).toEqual([]);
    expect(tables.length).toBeGreaterThan(10);
    expect(database.prepare('PRAGMA journal_mode').get()?.['journal_mode']).toBe('wal');
    expect(() => database.exec("INSERT INTO watched VALUES (99, 'then', 1)")).toThrow();
    expect(() => database.exec('INSERT INTO watched VALUES (99, 1, 1)')).toThrow(/FOREIGN KEY/);
    database.close();
  });

  it('finds by words what was kept before there was an index of them', async () => {
    const database = new DatabaseSync(join(folder, 'history.sqlite'));
    for (const { sql } of [history, traffic, markers, notices]) database.exec(sql);
    database.exec(`
      INSERT INTO page (page_id) VALUES ('status.example');
      INSERT INTO incident VALUES (1, 1, 'old', 'Ältere Störung', 'major', 'resolved', 5, 9, '[]', '[]', NULL);
      INSERT INTO incident VALUES (2, 1, 'silent', 'No updates', 'major', 'resolved', 5, 9, '[]', '[]', NULL);
      INSERT INTO maintenance (maintenance_key, page_key, maintenance_id, title, status, starts_at, component_ids)
        VALUES (1, 1, 'move', 'Umzug', 'completed', 5, '[]');
      INSERT INTO maintenance_update VALUES (1, 'u1', 0, 6, 'completed', '障害です');
      INSERT INTO incident_update VALUES (1, 'u2', 1, 8, 'resolved', '障害です'), (1, 'u1', 0, 6, 'identified', 'first');
      PRAGMA user_version = 4;
    `);
    database.close();

    const after = await open();
    const asked = (query: string): readonly string[] =>
      after.store
        .searchIncidents({
          parts: [{ pageIds: ['status.example'], phrases: phrasesOf(query) }],
          impacts: null,
          openOnly: false,
          limit: 10,
        })
        .map((found) => found.incident.id);
    expect(asked('altere stor')).toEqual(['old']);
    expect(asked('FIRST 障')).toEqual(['old']);
    expect(asked('障害')).toEqual(['old']);
    expect(asked('updates')).toEqual(['silent']);
    const planned = after.store.searchMaintenances({
      parts: [{ pageIds: ['status.example'], phrases: phrasesOf('umzug 障害') }],
      impacts: null,
      openOnly: false,
      limit: 10,
    });
    expect(planned.map((found) => found.maintenance.id)).toEqual(['move']);
    expect(after.integrityProblem()).toBeNull();
    after.store.close();
  });

  it('is indexed anew after one without full text has written to it', async () => {
    const file = join(folder, 'history.sqlite');
    const opened = async (mayIndex: boolean): Promise<OpenedStore['store']> => {
      const result = await openSqliteStore(file, mayIndex);
      if (!result.ok) throw new Error(result.problem);
      return result.value.store;
    };
    const asked = (store: OpenedStore['store']): readonly string[] =>
      store
        .searchIncidents({
          parts: [{ pageIds: ['status.example'], phrases: phrasesOf('late') }],
          impacts: null,
          openOnly: false,
          limit: 10,
        })
        .map((found) => found.incident.id);
    for (const [mayIndex, id] of [
      [false, 'first'],
      [true, 'second'],
      [false, 'third'],
      [true, 'fourth'],
    ] as const) {
      const store = await opened(mayIndex);
      store.write({ ...change(START), incidents: [incident({ id, title: 'Late' })] });
      store.prune(0);
      store.close();
    }
    const store = await opened(true);
    expect(asked(store)).toEqual(['first', 'fourth', 'second', 'third']);
    store.close();
  });

  it('can be read and written by two at once', async () => {
    const [app, command] = [await open(), await open()];
    app.store.write(change(START));
    command.store.write(change(START + 1));
    expect(app.store.readHistory('status.example', EVER).changes).toHaveLength(2);
    app.store.close();
    command.store.close();
  });

  it('does not write an unchanged snapshot again', async () => {
    const { store } = await open();
    const big = { ...change(START).record, snapshot: { headline: 'x'.repeat(200_000) } as never };
    store.write({ ...change(START), record: big });
    const size = (): number => readFileSync(join(folder, 'history.sqlite-wal')).length;
    const before = size();
    for (let poll = 1; poll <= 10; poll += 1)
      store.write({ ...change(START + poll), record: { ...big, readAt: poll } });
    expect(size() - before).toBeLessThan(10 * 40_000);
    store.close();
  });
});

describe('a history file that cannot be used', () => {
  it('from a newer Greenbar is left alone', async () => {
    (await open()).store.close();
    const file = join(folder, 'history.sqlite');
    const database = new DatabaseSync(file);
    database.exec('PRAGMA user_version = 999');
    database.close();
    const bytes = readFileSync(file);
    const result = await openSqliteStore(file);
    expect(result).toEqual({
      ok: false,
      problem: 'The history was written by a newer Greenbar; please update this one.',
    });
    expect(readFileSync(file)).toEqual(bytes);
  });

  it('that is no database is kept under another name, and a new one begins', async () => {
    const file = join(folder, 'history.sqlite');
    writeFileSync(file, 'not a database at all, but somebody may want it back. '.repeat(100));
    const bytes = readFileSync(file);
    const { store, warning } = await open(file);
    const kept = readdirSync(folder).find((name) => name.startsWith('history.corrupt-')) ?? '';
    expect(warning).toContain(kept);
    expect(readFileSync(join(folder, kept))).toEqual(bytes);
    store.write(change(START));
    expect(store.readHistory('status.example', EVER).changes).toHaveLength(1);
    store.close();
  });

  it('that was damaged while Greenbar was killed is found out', async () => {
    const file = join(folder, 'history.sqlite');
    const { store } = await open(file);
    for (let at = 0; at < 2_000; at += 1) store.write(change(START + at));
    // As a kill leaves it: the database with its log beside it.
    const killed = join(folder, 'killed.sqlite');
    copyFileSync(file, killed);
    copyFileSync(`${file}-wal`, `${killed}-wal`);
    store.close();
    const healthy = await open(killed);
    expect(healthy.warning).toBeNull();
    expect(healthy.store.readHistory('status.example', EVER).changes).toHaveLength(2_000);
    healthy.store.close();

    const bytes = readFileSync(killed);
    bytes.fill(0xab, 4_096 * 2, bytes.length);
    writeFileSync(killed, bytes);
    writeFileSync(`${killed}-wal`, '');
    const damaged = await open(killed);
    expect(damaged.warning).toMatch(/^The history was damaged and has been kept as killed\.corrupt-.*\.sqlite; .*\.$/);
    damaged.store.close();
  });

  it('in a place that cannot be written is said in one sentence', async () => {
    writeFileSync(join(folder, 'file'), '');
    const result = await openSqliteStore(join(folder, 'file', 'history.sqlite'));
    expect(result.ok ? '' : result.problem).toMatch(/^The history in .* cannot be opened: [^\n]*\.$/);
    expect(existsSync(join(folder, 'file'))).toBe(true);
  });
});
