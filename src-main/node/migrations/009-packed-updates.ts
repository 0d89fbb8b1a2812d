import type { Batch, Migration } from './migration.ts';

type Owner = 'incident' | 'maintenance';

/**
 * All updates of an incident or a maintenance in one packed row: texts were half of the file, and a row for each of them
 * was as much again for names and keys. `pack_updates` is a function of ours (`sqlite/packed-updates`), there while the
 * database is opened.
 */
export const packedUpdates: Migration = {
  version: 9,
  sql: `${table('incident')} ${table('maintenance')}`,
  batches: [packing('incident'), packing('maintenance')],
  lastSql: 'DROP TABLE incident_update; DROP TABLE maintenance_update;',
};

function table(owner: Owner): string {
  return `
    CREATE TABLE ${owner}_updates (
      ${owner}_key INTEGER PRIMARY KEY REFERENCES ${owner},
      packed BLOB NOT NULL
    ) STRICT;
  `;
}

function packing(owner: Owner): Batch {
  return {
    of: owner,
    sql: `
      INSERT INTO ${owner}_updates
        SELECT ${owner}_key, pack_updates(json_group_array(json_array(update_id, at, status, text) ORDER BY position))
          FROM ${owner}_update WHERE ${owner}_key >= $from AND ${owner}_key < $to GROUP BY ${owner}_key
    `,
  };
}
