import type { Migration } from './migration.ts';

/**
 * What hooks know and what they are still to be told. Keys are never given twice, so that the order of what happened
 * outlives everything that is taken out.
 */
export const outbox: Migration = {
  version: 7,
  sql: `
    CREATE TABLE hook_delivery (
      delivery_key INTEGER PRIMARY KEY AUTOINCREMENT,
      delivery_id TEXT NOT NULL UNIQUE,
      hook_id TEXT NOT NULL,
      page_id TEXT NOT NULL,
      at INTEGER NOT NULL,
      event TEXT NOT NULL,
      attempts INTEGER NOT NULL DEFAULT 0,
      due_at INTEGER NOT NULL,
      failure TEXT,
      dead_at INTEGER
    ) STRICT;
    CREATE INDEX hook_delivery_waiting ON hook_delivery (hook_id, delivery_key) WHERE dead_at IS NULL;
    CREATE TABLE hook_thread (
      hook_id TEXT NOT NULL,
      thread_id TEXT NOT NULL,
      told_as TEXT NOT NULL,
      page_id TEXT NOT NULL,
      level TEXT NOT NULL,
      started_at INTEGER NOT NULL,
      at INTEGER NOT NULL,
      PRIMARY KEY (hook_id, thread_id)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE hook_outcome (
      hook_id TEXT PRIMARY KEY,
      at INTEGER NOT NULL,
      failure TEXT
    ) STRICT, WITHOUT ROWID;
  `,
};
