import type { LevelChange, PollCount } from '#core/history/page-record';
import type { EpochMs, Span } from '#core/model/time';
import { compareText } from '../store/order.ts';
import { utcDays } from '../store/overlap.ts';
import type { Connection } from './connection.ts';
import { UNKNOWN } from './level-code.ts';
import type { LevelLog } from './level-log.ts';
import type { PollCounts } from './poll-counts.ts';
import { levelCode, levelOf, number, text } from './row.ts';

/** What we saw ourselves: the log of changes, when we watched, and how often we asked. */
export interface LevelTables {
  add(page: number, changes: readonly LevelChange[], watching: Span | null, counted: PollCount): void;
  /** Moves what is stamped later to that moment: of each row the last change. */
  rewind(page: number, to: EpochMs): void;
  changes(page: number, span: Span): readonly LevelChange[];
  watched(page: number, span: Span): readonly Span[];
  counts(page: number, span: Span): readonly PollCount[];
}

const ADD_WATCHED = `
  INSERT INTO watched (page_key, from_at, to_at) VALUES (?, ?, ?)
  ON CONFLICT DO UPDATE SET to_at = max(to_at, excluded.to_at)`;
const WATCHED = `
  SELECT from_at, to_at FROM watched WHERE page_key = ? AND to_at > ? AND from_at < ? ORDER BY from_at`;
const NAMES = 'SELECT row_key, row_id FROM page_row WHERE page_key = ?';
const REWIND = [
  'DELETE FROM watched WHERE page_key = ?1 AND from_at > ?2',
  'UPDATE watched SET to_at = ?2 WHERE page_key = ?1 AND to_at > ?2',
];

export function createLevelTables(connection: Connection, log: LevelLog, polls: PollCounts): LevelTables {
  const { all, run, ensureRow } = connection;

  /** Those in the span and, for each row, the last one before it. */
  function changesIn(page: number, span: Span): readonly LevelChange[] {
    const names = new Map(all(NAMES, page).map((row) => [number(row, 'row_key'), text(row, 'row_id')]));
    const found: LevelChange[] = [];
    const take = (row: number, at: EpochMs, code: number): void => {
      const rowId = names.get(row);
      if (rowId !== undefined) found.push({ rowId, at, level: levelOf(code) });
    };
    log.lastBefore(page, span.from, new Set(names.keys())).forEach(({ row, at, code }) => take(row, at, code));
    log.read(page, span, take);
    return found.sort((a, b) => a.at - b.at || compareText(a.rowId, b.rowId));
  }

  return {
    add(page, changes, watching, counted) {
      const logged = changes.map(({ rowId, at, level }) => {
        return { row: ensureRow(page, rowId), at, code: level === null ? UNKNOWN : levelCode(level) };
      });
      log.add(page, logged);
      if (watching !== null) run(ADD_WATCHED, page, watching.from, watching.to);
      polls.add(page, counted);
    },
    rewind(page, to) {
      log.rewind(page, to);
      for (const step of REWIND) run(step, page, to);
    },
    changes: changesIn,
    watched: (page, span) =>
      all(WATCHED, page, span.from, span.to).map((row) => ({ from: number(row, 'from_at'), to: number(row, 'to_at') })),
    counts(page, span) {
      const { first, last } = utcDays(span);
      return polls.read(page, first, last);
    },
  };
}
