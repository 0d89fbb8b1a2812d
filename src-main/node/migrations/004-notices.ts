import type { Migration } from './migration.ts';

/** What is still to be said: at once, or at the end of a silence or an absence. What has been shown is taken out. */
export const notices: Migration = {
  version: 4,
  sql: `
    CREATE TABLE notice (
      notice_key INTEGER PRIMARY KEY,
      page_id TEXT NOT NULL,
      notice TEXT NOT NULL
    ) STRICT;
  `,
};
