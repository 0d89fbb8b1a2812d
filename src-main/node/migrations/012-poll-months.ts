import type { Migration } from './migration.ts';

/**
 * The counts of polls of a month in one packed row: a quarter of the size. `poll_count` is from here on for the day that
 * goes on. `pack_counts` is a function of ours (`sqlite/count-code`), there while the database is opened.
 */
export const pollMonths: Migration = {
  version: 12,
  sql: `
    CREATE TABLE poll_month (
      page_key INTEGER NOT NULL REFERENCES page,
      month TEXT NOT NULL,
      packed BLOB NOT NULL,
      PRIMARY KEY (page_key, month)
    ) STRICT, WITHOUT ROWID;
  `,
  batches: [
    {
      of: 'page',
      sql: `
        INSERT INTO poll_month
          SELECT page_key, substr(date, 1, length(date) - 3) AS month, pack_counts(json_group_array(json_object(
            'date', date, 'fresh', fresh, 'notModified', not_modified, 'failed', failed,
            'requests', requests, 'unmodified', unmodified, 'bytes', bytes
          ) ORDER BY date))
            FROM poll_count WHERE page_key >= $from AND page_key < $to GROUP BY page_key, month
      `,
    },
  ],
  lastSql: 'DELETE FROM poll_count;',
};
