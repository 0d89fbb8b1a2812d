import type { DatabaseSync } from 'node:sqlite';
import { searchableText } from '#core/search/incident-text';
import { search } from '../migrations/005-search.ts';
import { maintenanceSearch } from '../migrations/008-maintenance-search.ts';

/**
 * Whether this SQLite has FTS5: the one of Node 24 has, of older ones and of some distributions has not. Without it there
 * is no index, and the search looks at every incident.
 */
export function hasFullText(database: DatabaseSync): boolean {
  return (
    database.prepare("SELECT 1 FROM pragma_compile_options WHERE compile_options = 'ENABLE_FTS5'").get() !== undefined
  );
}

/** Our own function for the words of a text, which the migration that fills the index uses. */
export function defineSearchable(database: DatabaseSync): void {
  database.function('searchable', { deterministic: true }, (words) => searchableText(String(words)));
}

/** The indexes there are, each with the trigger that tells whether it is in step. */
const INDEXES = [
  { of: 'incident', made: search },
  { of: 'maintenance', made: maintenanceSearch },
] as const;

/**
 * One file may be opened by builds of both kinds. Who cannot keep an index in step takes its trigger away, by which
 * the next who can knows to make it anew.
 */
export function mendIndex(database: DatabaseSync, fullText: boolean): void {
  for (const { of, made } of INDEXES) {
    if (!fullText) {
      database.exec(`DROP TRIGGER IF EXISTS ${of}_forgotten`);
      continue;
    }
    if (hasTrigger(database, of)) continue;
    database.exec('BEGIN IMMEDIATE');
    if (!hasTrigger(database, of)) database.exec(`DROP TABLE IF EXISTS ${of}_text; ${made.sql}`);
    database.exec('COMMIT');
  }
}

/** Whether there are indexes that are in step with what is kept. */
export function isIndexed(database: DatabaseSync): boolean {
  return INDEXES.every(({ of }) => hasTrigger(database, of));
}

function hasTrigger(database: DatabaseSync, of: string): boolean {
  const sql = "SELECT 1 FROM sqlite_schema WHERE type = 'trigger' AND name = ?";
  return database.prepare(sql).get(`${of}_forgotten`) !== undefined;
}
