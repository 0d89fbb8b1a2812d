import type { StoredHistory } from '#core/history/page-record';
import type { Palette, ReportedCoverage, ReportedDay, ReportedEffect, ReportedHistory } from '#core/model/history';
import type { EpochMs, Span } from '#core/model/time';
import { mergeCoverage, mergeDay, mergeEffects } from '../store/merge-reported.ts';
import { anyZoneDays } from '../store/overlap.ts';
import type { Connection } from './connection.ts';
import { number, numberOrNull, level, levelCode, text, textOrNull, texts, type Row } from './row.ts';

/** What the vendor says about its own past. */
export interface ReportedTables {
  keep(page: number, at: EpochMs, told: ReportedHistory): void;
  reportedAt(pageId: string): EpochMs | null;
  read(page: number, span: Span): Reported;
}

type Reported = Pick<
  StoredHistory,
  'effects' | 'days' | 'coverage' | 'uptimes' | 'reportedTimeZone' | 'palette' | 'estimated'
>;

const ROWS_OF_PAGE = 'row_key IN (SELECT row_key FROM page_row WHERE page_key = ?)';
const EFFECTS = `
  SELECT row_id, incident_id, level, from_at, to_at FROM reported_effect JOIN page_row USING (row_key)
  WHERE page_key = ?`;
const EFFECTS_IN = `${EFFECTS} AND from_at < ? AND (to_at IS NULL OR to_at > ?)
  ORDER BY from_at, row_id, ifnull(incident_id, ''), level`;
const COVERAGE =
  'SELECT row_id, from_at, to_at FROM reported_coverage JOIN page_row USING (row_key) WHERE page_key = ?';
const COVERAGE_IN = `${COVERAGE} AND from_at < ? AND to_at > ? ORDER BY from_at, row_id`;
const DAYS = `
  SELECT row_id, date, partial_outage_seconds, major_outage_seconds, has_data, incident_ids
  FROM reported_day JOIN page_row USING (row_key) WHERE page_key = ?`;
const DAYS_IN = `${DAYS} AND date BETWEEN ? AND ? ORDER BY date, row_id`;
const UPTIMES = `
  SELECT row_id, uptime_fraction FROM reported_uptime JOIN page_row USING (row_key) WHERE page_key = ? ORDER BY row_id`;
const KEEP_PAGE = `
  UPDATE page SET reported_at = ?, reported_time_zone = ifnull(?, reported_time_zone), palette = ifnull(?, palette),
    estimated = ? WHERE page_key = ?`;
const ADD_EFFECT = 'INSERT INTO reported_effect (row_key, incident_id, level, from_at, to_at) VALUES (?, ?, ?, ?, ?)';
const ADD_COVERAGE = 'INSERT INTO reported_coverage (row_key, from_at, to_at) VALUES (?, ?, ?)';
const ADD_DAY = 'INSERT OR REPLACE INTO reported_day VALUES (?, ?, ?, ?, ?, ?)';
const ADD_UPTIME = 'INSERT OR REPLACE INTO reported_uptime (row_key, uptime_fraction) VALUES (?, ?)';

export function createReportedTables({ all, first, run, ensureRow }: Connection): ReportedTables {
  function replaceEffects(page: number, told: ReportedHistory): void {
    const kept = mergeEffects(all(EFFECTS, page).map(asEffect), told);
    run(`DELETE FROM reported_effect WHERE ${ROWS_OF_PAGE}`, page);
    for (const { componentId, incidentId, level: at, from, to } of kept) {
      run(ADD_EFFECT, ensureRow(page, componentId), incidentId, levelCode(at), from, to);
    }
  }

  function replaceCoverage(page: number, told: ReportedHistory): void {
    const kept = mergeCoverage(all(COVERAGE, page).map(asCoverage), told.coverage);
    run(`DELETE FROM reported_coverage WHERE ${ROWS_OF_PAGE}`, page);
    for (const { componentId, from, to } of kept) run(ADD_COVERAGE, ensureRow(page, componentId), from, to);
  }

  function keepDays(page: number, told: ReportedHistory): void {
    for (const day of told.days) {
      const row = ensureRow(page, day.rowId);
      const old = all(`${DAYS} AND row_key = ? AND date = ?`, page, row, day.date).map(asDay)[0] ?? null;
      const { date, partialOutageSeconds, majorOutageSeconds, hasData, incidentIds } = mergeDay(old, day);
      const ids = JSON.stringify(incidentIds);
      run(ADD_DAY, row, date, partialOutageSeconds, majorOutageSeconds, Number(hasData), ids);
    }
  }

  return {
    keep(page, at, told) {
      const palette = told.palette === null ? null : JSON.stringify(told.palette);
      run(KEEP_PAGE, at, told.timeZone, palette, Number(told.estimated), page);
      replaceEffects(page, told);
      replaceCoverage(page, told);
      keepDays(page, told);
      run(`DELETE FROM reported_uptime WHERE ${ROWS_OF_PAGE}`, page);
      for (const { rowId, uptimeFraction } of told.uptimes) run(ADD_UPTIME, ensureRow(page, rowId), uptimeFraction);
    },
    reportedAt(pageId) {
      const row = first('SELECT reported_at FROM page WHERE page_id = ?', pageId);
      return row === null ? null : numberOrNull(row, 'reported_at');
    },
    read(page, { from, to }) {
      const row = first('SELECT reported_time_zone, palette, estimated FROM page WHERE page_key = ?', page) ?? {};
      const palette = textOrNull(row, 'palette');
      const days = anyZoneDays({ from, to });
      return {
        effects: all(EFFECTS_IN, page, to, from).map(asEffect),
        days: all(DAYS_IN, page, days.first, days.last).map(asDay),
        coverage: all(COVERAGE_IN, page, to, from).map(asCoverage),
        uptimes: all(UPTIMES, page).map((uptime) => ({
          rowId: text(uptime, 'row_id'),
          uptimeFraction: number(uptime, 'uptime_fraction'),
        })),
        reportedTimeZone: textOrNull(row, 'reported_time_zone'),
        palette: palette === null ? null : (JSON.parse(palette) as Palette),
        estimated: number(row, 'estimated') === 1,
      };
    },
  };
}

function asEffect(row: Row): ReportedEffect {
  return {
    componentId: text(row, 'row_id'),
    level: level(row, 'level'),
    from: number(row, 'from_at'),
    to: numberOrNull(row, 'to_at'),
    incidentId: textOrNull(row, 'incident_id'),
  };
}

function asCoverage(row: Row): ReportedCoverage {
  return { componentId: text(row, 'row_id'), from: number(row, 'from_at'), to: number(row, 'to_at') };
}

function asDay(row: Row): ReportedDay {
  return {
    rowId: text(row, 'row_id'),
    date: text(row, 'date'),
    partialOutageSeconds: number(row, 'partial_outage_seconds'),
    majorOutageSeconds: number(row, 'major_outage_seconds'),
    hasData: number(row, 'has_data') === 1,
    incidentIds: texts(row, 'incident_ids'),
  };
}
