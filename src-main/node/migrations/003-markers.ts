import type { Migration } from './migration.ts';

/** Days the user marked on a page, `2025-03-25`, and what happened then in the user's words. */
export const markers: Migration = {
  version: 3,
  sql: `
    CREATE TABLE marker (
      page_key INTEGER NOT NULL REFERENCES page,
      date TEXT NOT NULL,
      label TEXT NOT NULL,
      PRIMARY KEY (page_key, date)
    ) STRICT, WITHOUT ROWID;
  `,
};
