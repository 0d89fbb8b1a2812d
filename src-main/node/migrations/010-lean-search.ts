import type { Batch, Migration } from './migration.ts';

/** An index, made anew whatever there was. */
interface LeanIndex {
  readonly of: 'incident' | 'maintenance';
  readonly sql: string;
  readonly batches: readonly Batch[];
}

/**
 * Which incidents and maintenances have a word, and no longer where in the text it stands: a sixth of the size. What was
 * asked as several words in a row is proposed by the index and decided by the text (`sqlite/index-words`).
 */
export const LEAN_INDEXES: readonly LeanIndex[] = [leanIndex('incident'), leanIndex('maintenance')];

/** `index_words` is a function of ours, there while the database is opened. */
export const leanSearch: Migration = {
  version: 10,
  fullText: true,
  sql: LEAN_INDEXES.map(({ sql }) => sql).join(''),
  batches: LEAN_INDEXES.flatMap(({ batches }) => batches),
};

function leanIndex(of: LeanIndex['of']): LeanIndex {
  return {
    of,
    sql: `
      DROP TRIGGER IF EXISTS ${of}_forgotten;
      DROP TABLE IF EXISTS ${of}_text;
      CREATE VIRTUAL TABLE ${of}_text USING fts5 (
        words, content = '', contentless_delete = 1, detail = none, tokenize = 'ascii'
      );
      CREATE TRIGGER ${of}_forgotten AFTER DELETE ON ${of} BEGIN
        DELETE FROM ${of}_text WHERE rowid = old.${of}_key;
      END;
    `,
    batches: [
      {
        of,
        sql: `
          INSERT INTO ${of}_text (rowid, words)
            SELECT ${of}_key, index_words(title, packed) FROM ${of} LEFT JOIN ${of}_updates USING (${of}_key)
              WHERE ${of}_key >= $from AND ${of}_key < $to
        `,
      },
    ],
  };
}
