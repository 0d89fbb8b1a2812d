import type { Migration } from './migration.ts';

/** How many requests a day of watching took, and how many of them were answered with a 304. */
export const traffic: Migration = {
  version: 2,
  sql: `
    ALTER TABLE poll_count ADD COLUMN requests INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE poll_count ADD COLUMN unmodified INTEGER NOT NULL DEFAULT 0;
  `,
};
