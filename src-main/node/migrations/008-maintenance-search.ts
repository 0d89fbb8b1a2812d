import type { Migration } from './migration.ts';

/** The words of every maintenance, as those of the incidents are kept: see migration 5. */
export const maintenanceSearch: Migration = {
  version: 8,
  fullText: true,
  sql: `
    CREATE VIRTUAL TABLE maintenance_text USING fts5 (
      title, body, content = '', contentless_delete = 1, tokenize = 'ascii'
    );
    CREATE TRIGGER maintenance_forgotten AFTER DELETE ON maintenance BEGIN
      DELETE FROM maintenance_text WHERE rowid = old.maintenance_key;
    END;
    INSERT INTO maintenance_text (rowid, title, body)
      SELECT maintenance_key, searchable(title), searchable(coalesce((
        SELECT group_concat(text, char(10)) FROM (
          SELECT text FROM maintenance_update
            WHERE maintenance_update.maintenance_key = maintenance.maintenance_key ORDER BY position
        )), ''))
      FROM maintenance;
  `,
};
