import type { Migration } from './migration.ts';

/**
 * Our own probes, by page and target; neutral addresses belong to no page. Latencies are in buckets, the five phases of
 * one packed together (`sqlite/spread-code`): a fresh bucket is a quarter of an hour, older ones are hours, then quarters
 * of a day. Spells are when page and probe disagreed, or agreed that something is wrong.
 */
export const probes: Migration = {
  version: 6,
  sql: `
    CREATE TABLE probe (
      probe_key INTEGER PRIMARY KEY,
      page_id TEXT NOT NULL,
      target TEXT NOT NULL,
      recent TEXT NOT NULL,
      spell TEXT,
      UNIQUE (page_id, target)
    ) STRICT;
    CREATE TABLE latency (
      probe_key INTEGER NOT NULL REFERENCES probe,
      from_at INTEGER NOT NULL,
      span_ms INTEGER NOT NULL,
      answered INTEGER NOT NULL,
      failed INTEGER NOT NULL,
      slow INTEGER NOT NULL,
      spreads BLOB NOT NULL,
      PRIMARY KEY (probe_key, from_at, span_ms)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE probe_spell (
      page_id TEXT NOT NULL,
      from_at INTEGER NOT NULL,
      to_at INTEGER NOT NULL,
      kind TEXT NOT NULL,
      probes INTEGER NOT NULL,
      failed INTEGER NOT NULL,
      slow INTEGER NOT NULL,
      level INTEGER,
      PRIMARY KEY (page_id, from_at)
    ) STRICT, WITHOUT ROWID;
  `,
};
