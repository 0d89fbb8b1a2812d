import type { DatabaseSync } from 'node:sqlite';
import { searchableText } from '#core/search/incident-text';
import { search } from '../migrations/005-search.ts';

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

/**
 * One file may be opened by builds of both kinds. Who cannot keep the index in step takes its trigger away, by which
 * the next who can knows to make it anew.
 */
export function mendIndex(database: DatabaseSync, fullText: boolean): void {
  if (!fullText) {
    database.exec('DROP TRIGGER IF EXISTS incident_forgotten');
    return;
  }
  if (isIndexed(database)) return;
  database.exec('BEGIN IMMEDIATE');
  if (!isIndexed(database)) database.exec(`DROP TABLE IF EXISTS incident_text; ${search.sql}`);
  database.exec('COMMIT');
}

/** Whether there is an index that is in step with what is kept. */
export function isIndexed(database: DatabaseSync): boolean {
  const sql = "SELECT 1 FROM sqlite_schema WHERE type = 'trigger' AND name = 'incident_forgotten'";
  return database.prepare(sql).get() !== undefined;
}
