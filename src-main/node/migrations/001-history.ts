import type { Migration } from './migration.ts';

/**
 * Times are milliseconds since 1970. `level` is 0 operational, 1 under maintenance, 2 degraded, 3 partial, 4 major, NULL
 * for not known. Rows of pages (components, groups, the page itself) are numbered, so that the log of changes, by far
 * the longest table, repeats no names.
 */
export const history: Migration = {
  version: 1,
  sql: `
    CREATE TABLE page (
      page_key INTEGER PRIMARY KEY,
      page_id TEXT NOT NULL UNIQUE,
      record TEXT,
      reported_at INTEGER,
      reported_time_zone TEXT,
      palette TEXT,
      estimated INTEGER NOT NULL DEFAULT 0
    ) STRICT;

    -- Apart from the record, which every poll writes: SQLite writes rows whole.
    CREATE TABLE page_snapshot (
      page_key INTEGER PRIMARY KEY REFERENCES page,
      snapshot TEXT NOT NULL
    ) STRICT;

    CREATE TABLE page_row (
      row_key INTEGER PRIMARY KEY,
      page_key INTEGER NOT NULL REFERENCES page,
      row_id TEXT NOT NULL,
      UNIQUE (page_key, row_id)
    ) STRICT;

    CREATE TABLE level_change (
      row_key INTEGER NOT NULL REFERENCES page_row,
      at INTEGER NOT NULL,
      level INTEGER CHECK (level BETWEEN 0 AND 4),
      PRIMARY KEY (row_key, at)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE watched (
      page_key INTEGER NOT NULL REFERENCES page,
      from_at INTEGER NOT NULL,
      to_at INTEGER NOT NULL,
      PRIMARY KEY (page_key, from_at)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE poll_count (
      page_key INTEGER NOT NULL REFERENCES page,
      date TEXT NOT NULL,
      fresh INTEGER NOT NULL,
      not_modified INTEGER NOT NULL,
      failed INTEGER NOT NULL,
      bytes INTEGER NOT NULL,
      PRIMARY KEY (page_key, date)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE incident (
      incident_key INTEGER PRIMARY KEY,
      page_key INTEGER NOT NULL REFERENCES page,
      incident_id TEXT NOT NULL,
      title TEXT NOT NULL,
      impact TEXT NOT NULL,
      status TEXT NOT NULL,
      started_at INTEGER NOT NULL,
      resolved_at INTEGER,
      component_ids TEXT NOT NULL,
      effects TEXT NOT NULL,
      url TEXT,
      UNIQUE (page_key, incident_id)
    ) STRICT;
    CREATE INDEX incident_by_start ON incident (page_key, started_at);

    CREATE TABLE incident_update (
      incident_key INTEGER NOT NULL REFERENCES incident,
      update_id TEXT NOT NULL,
      position INTEGER NOT NULL,
      at INTEGER NOT NULL,
      status TEXT NOT NULL,
      text TEXT NOT NULL,
      PRIMARY KEY (incident_key, update_id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE maintenance (
      maintenance_key INTEGER PRIMARY KEY,
      page_key INTEGER NOT NULL REFERENCES page,
      maintenance_id TEXT NOT NULL,
      title TEXT NOT NULL,
      status TEXT NOT NULL,
      starts_at INTEGER NOT NULL,
      ends_at INTEGER,
      component_ids TEXT NOT NULL,
      url TEXT,
      UNIQUE (page_key, maintenance_id)
    ) STRICT;
    CREATE INDEX maintenance_by_start ON maintenance (page_key, starts_at);

    CREATE TABLE maintenance_update (
      maintenance_key INTEGER NOT NULL REFERENCES maintenance,
      update_id TEXT NOT NULL,
      position INTEGER NOT NULL,
      at INTEGER NOT NULL,
      status TEXT NOT NULL,
      text TEXT NOT NULL,
      PRIMARY KEY (maintenance_key, update_id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE reported_effect (
      effect_key INTEGER PRIMARY KEY,
      row_key INTEGER NOT NULL REFERENCES page_row,
      incident_id TEXT,
      level INTEGER NOT NULL CHECK (level BETWEEN 0 AND 4),
      from_at INTEGER NOT NULL,
      to_at INTEGER
    ) STRICT;
    CREATE INDEX reported_effect_by_row ON reported_effect (row_key, from_at);

    CREATE TABLE reported_coverage (
      row_key INTEGER NOT NULL REFERENCES page_row,
      from_at INTEGER NOT NULL,
      to_at INTEGER NOT NULL,
      PRIMARY KEY (row_key, from_at)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE reported_day (
      row_key INTEGER NOT NULL REFERENCES page_row,
      date TEXT NOT NULL,
      partial_outage_seconds REAL NOT NULL,
      major_outage_seconds REAL NOT NULL,
      has_data INTEGER NOT NULL,
      incident_ids TEXT NOT NULL,
      PRIMARY KEY (row_key, date)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE reported_uptime (
      row_key INTEGER PRIMARY KEY REFERENCES page_row,
      uptime_fraction REAL NOT NULL
    ) STRICT;

    CREATE TABLE thread (
      thread_id TEXT PRIMARY KEY,
      page_id TEXT NOT NULL,
      started_at INTEGER NOT NULL,
      phase TEXT NOT NULL CHECK (phase IN ('started', 'resolved')),
      update_ids TEXT NOT NULL,
      announced TEXT NOT NULL,
      followed INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX thread_by_page ON thread (page_id, started_at);

    CREATE TABLE decision (
      decision_key INTEGER PRIMARY KEY,
      at INTEGER NOT NULL,
      page_id TEXT NOT NULL,
      thread_id TEXT NOT NULL,
      event TEXT NOT NULL,
      subject TEXT NOT NULL,
      outcome TEXT NOT NULL CHECK (outcome IN ('notified', 'suppressed')),
      reason TEXT NOT NULL
    ) STRICT;
    CREATE INDEX decision_by_time ON decision (at);
  `,
};
