import type { Migration } from './migration.ts';

/**
 * With the end in the index, those that were over before a stretch are passed over without a look at their rows: of the
 * incidents of years that is nearly all of them.
 */
export const incidentSpan: Migration = {
  version: 13,
  sql: `
    CREATE INDEX incident_by_span ON incident (page_key, started_at, resolved_at);
    DROP INDEX incident_by_start;
  `,
};
