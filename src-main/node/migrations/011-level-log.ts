import type { Migration } from './migration.ts';

/**
 * All changes of the levels of a page within thirty days in one packed row: a third of the size, and bars are drawn from
 * forty rows a year where there were four hundred. `pack_changes` is a function of ours (`sqlite/level-code`), there
 * while the database is opened.
 */
export const levelLog: Migration = {
  version: 11,
  sql: `
    CREATE TABLE level_log (
      page_key INTEGER NOT NULL REFERENCES page,
      period INTEGER NOT NULL,
      packed BLOB NOT NULL,
      PRIMARY KEY (page_key, period)
    ) STRICT, WITHOUT ROWID;
  `,
  batches: [
    {
      of: 'page',
      sql: `
        INSERT INTO level_log
          SELECT page_key, period, pack_changes(period, json_group_array(json_array(row_key, at, ifnull(level, 5))))
            FROM (
              SELECT page_key, row_key, at, level, CAST(floor(at / 2592000000.0) AS INTEGER) AS period
                FROM page_row JOIN level_change USING (row_key) WHERE page_key >= $from AND page_key < $to
            )
            GROUP BY page_key, period
      `,
    },
  ],
  lastSql: 'DROP TABLE level_change;',
};
