import type { Migration } from './migration.ts';

/**
 * The words of every incident, for the search. They are folded and parted before they come here (`src-core/search`), so
 * that the tokenizer has only to part them at the spaces: 7 MB and 3 ms a question for 20,000 incidents, where trigrams
 * took 42 MB and found no Chinese or Japanese word of two letters. Without the texts themselves, which are in the tables
 * of the incidents. `searchable` is a function of ours, there while the database is opened.
 */
export const search: Migration = {
  version: 5,
  fullText: true,
  sql: `
    CREATE VIRTUAL TABLE incident_text USING fts5 (
      title, body, content = '', contentless_delete = 1, tokenize = 'ascii'
    );
    CREATE TRIGGER incident_forgotten AFTER DELETE ON incident BEGIN
      DELETE FROM incident_text WHERE rowid = old.incident_key;
    END;
    INSERT INTO incident_text (rowid, title, body)
      SELECT incident_key, searchable(title), searchable(coalesce((
        SELECT group_concat(text, char(10)) FROM (
          SELECT text FROM incident_update WHERE incident_update.incident_key = incident.incident_key ORDER BY position
        )), ''))
      FROM incident;
  `,
};
