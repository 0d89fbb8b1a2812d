import type { LevelChange, PollCount } from '#core/history/page-record';
import type { EpochMs, Span } from '#core/model/time';
import { utcDays } from '../store/overlap.ts';
import type { Connection } from './connection.ts';
import { number, level, levelCode, text, type Row } from './row.ts';

/** What we saw ourselves: the log of changes, when we watched, and how often we asked. */
export interface LevelTables {
  add(page: number, changes: readonly LevelChange[], watching: Span | null, counted: PollCount): void;
  /** Moves what is stamped later to that moment: of each row the last change. */
  rewind(page: number, to: EpochMs): void;
  changes(page: number, span: Span): readonly LevelChange[];
  watched(page: number, span: Span): readonly Span[];
  counts(page: number, span: Span): readonly PollCount[];
}

const ADD_CHANGE = `
  INSERT INTO level_change (row_key, at, level) VALUES (?, ?, ?)
  ON CONFLICT DO UPDATE SET level = excluded.level`;
const ADD_WATCHED = `
  INSERT INTO watched (page_key, from_at, to_at) VALUES (?, ?, ?)
  ON CONFLICT DO UPDATE SET to_at = max(to_at, excluded.to_at)`;
const ADD_COUNT = `
  INSERT INTO poll_count (page_key, date, fresh, not_modified, failed, requests, unmodified, bytes)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)
  ON CONFLICT DO UPDATE SET
    fresh = fresh + excluded.fresh, not_modified = not_modified + excluded.not_modified,
    failed = failed + excluded.failed, requests = requests + excluded.requests,
    unmodified = unmodified + excluded.unmodified, bytes = bytes + excluded.bytes`;
/** Those in the span and, for each row, the last one before it. */
const CHANGES = `
  SELECT row_id, at, level FROM page_row JOIN level_change USING (row_key)
    WHERE page_key = ?1 AND at >= ?2 AND at < ?3
  UNION ALL
  SELECT row_id, at, level FROM page_row AS r JOIN level_change USING (row_key)
    WHERE page_key = ?1 AND at = (SELECT max(at) FROM level_change WHERE row_key = r.row_key AND at < ?2)
  ORDER BY at, row_id`;
const WATCHED = `
  SELECT from_at, to_at FROM watched WHERE page_key = ? AND to_at > ? AND from_at < ? ORDER BY from_at`;
const COUNTS = `
  SELECT date, fresh, not_modified, failed, requests, unmodified, bytes FROM poll_count
    WHERE page_key = ? AND date BETWEEN ? AND ? ORDER BY date`;

const ROWS = 'row_key IN (SELECT row_key FROM page_row WHERE page_key = ?1)';
const REWIND = [
  `INSERT INTO level_change (row_key, at, level)
     SELECT row_key, ?2, level FROM level_change AS c
       WHERE ${ROWS} AND at > ?2 AND at = (SELECT max(at) FROM level_change WHERE row_key = c.row_key)
     ON CONFLICT DO UPDATE SET level = excluded.level`,
  `DELETE FROM level_change WHERE ${ROWS} AND at > ?2`,
  'DELETE FROM watched WHERE page_key = ?1 AND from_at > ?2',
  'UPDATE watched SET to_at = ?2 WHERE page_key = ?1 AND to_at > ?2',
];

export function createLevelTables({ all, run, ensureRow }: Connection): LevelTables {
  return {
    add(page, changes, watching, counted) {
      for (const change of changes) {
        const code = change.level === null ? null : levelCode(change.level);
        run(ADD_CHANGE, ensureRow(page, change.rowId), change.at, code);
      }
      if (watching !== null) run(ADD_WATCHED, page, watching.from, watching.to);
      const { date, fresh, notModified, failed, requests, unmodified, bytes } = counted;
      run(ADD_COUNT, page, date, fresh, notModified, failed, requests, unmodified, bytes);
    },
    rewind(page, to) {
      for (const step of REWIND) run(step, page, to);
    },
    changes: (page, span) => all(CHANGES, page, span.from, span.to).map(asChange),
    watched: (page, span) =>
      all(WATCHED, page, span.from, span.to).map((row) => ({ from: number(row, 'from_at'), to: number(row, 'to_at') })),
    counts(page, span) {
      const { first, last } = utcDays(span);
      return all(COUNTS, page, first, last).map((row) => ({
        date: text(row, 'date'),
        fresh: number(row, 'fresh'),
        notModified: number(row, 'not_modified'),
        failed: number(row, 'failed'),
        requests: number(row, 'requests'),
        unmodified: number(row, 'unmodified'),
        bytes: number(row, 'bytes'),
      }));
    },
  };
}

function asChange(row: Row): LevelChange {
  return {
    rowId: text(row, 'row_id'),
    at: number(row, 'at'),
    level: row['level'] === null ? null : level(row, 'level'),
  };
}
