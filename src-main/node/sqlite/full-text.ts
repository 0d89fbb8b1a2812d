import type { DatabaseSync } from 'node:sqlite';
import type { PollCount } from '#core/history/page-record';
import { searchableText } from '#core/search/incident-text';
import { LEAN_INDEXES } from '../migrations/010-lean-search.ts';
import { indexWords } from './index-words.ts';
import { packCounts } from './count-code.ts';
import { packChanges } from './level-code.ts';
import { carryOut } from './migrate.ts';
import { packTold, unpackUpdates } from './packed-updates.ts';

/**
 * Whether this SQLite has FTS5: the one of Node 24 has, of older ones and of some distributions has not. Without it there
 * is no index, and the search looks at every incident.
 */
export function hasFullText(database: DatabaseSync): boolean {
  return (
    database.prepare("SELECT 1 FROM pragma_compile_options WHERE compile_options = 'ENABLE_FTS5'").get() !== undefined
  );
}

/** Our own functions, which migrations use. */
export function defineFunctions(database: DatabaseSync): void {
  database.function('searchable', { deterministic: true }, (words) => searchableText(String(words)));
  database.function('pack_updates', { deterministic: true }, (json) => packTold(String(json)));
  database.function('pack_changes', { deterministic: true }, (period, json) => {
    const told = JSON.parse(String(json)) as readonly (readonly [row: number, at: number, code: number])[];
    return packChanges(
      told.map(([row, at, code]) => ({ row, at, code })),
      Number(period),
    );
  });
  database.function('pack_counts', { deterministic: true }, (json) =>
    packCounts(JSON.parse(String(json)) as readonly PollCount[]),
  );
  database.function('index_words', { deterministic: true }, (title, packed) => {
    const updates = packed instanceof Uint8Array ? unpackUpdates(packed) : null;
    return indexWords({ title: String(title), updates: updates ?? [] });
  });
}

/**
 * One file may be opened by builds of both kinds. Who cannot keep an index in step takes its trigger away, by which
 * the next who can knows to make it anew.
 */
export function mendIndex(database: DatabaseSync, fullText: boolean): void {
  for (const index of LEAN_INDEXES) {
    const { of } = index;
    if (!fullText) {
      database.exec(`DROP TRIGGER IF EXISTS ${of}_forgotten`);
      continue;
    }
    if (hasTrigger(database, of)) continue;
    database.exec('BEGIN IMMEDIATE');
    if (!hasTrigger(database, of)) carryOut(database, index);
    database.exec('COMMIT');
  }
}

/** Whether there are indexes that are in step with what is kept. */
export function isIndexed(database: DatabaseSync): boolean {
  return LEAN_INDEXES.every(({ of }) => hasTrigger(database, of));
}

function hasTrigger(database: DatabaseSync, of: string): boolean {
  const sql = "SELECT 1 FROM sqlite_schema WHERE type = 'trigger' AND name = ?";
  return database.prepare(sql).get(`${of}_forgotten`) !== undefined;
}
