import type { PollCount } from '#core/history/page-record';
import type { IsoDate } from '#core/model/time';
import { addedCounts } from '../store/sum-counts.ts';
import type { Connection } from './connection.ts';
import { packCounts, unpackCounts } from './count-code.ts';
import { bytes, number, text, type Row } from './row.ts';

/** How often pages were polled, by UTC days: a row for the day that goes on, which every poll writes; months for the rest. */
export interface PollCounts {
  add(page: number, counted: PollCount): void;
  /** In order. */
  read(page: number, first: IsoDate, last: IsoDate): readonly PollCount[];
  /** Takes out the days before one. */
  prune(before: IsoDate): void;
}

const ADD = `
  INSERT INTO poll_count (page_key, date, fresh, not_modified, failed, requests, unmodified, bytes)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)
  ON CONFLICT DO UPDATE SET
    fresh = fresh + excluded.fresh, not_modified = not_modified + excluded.not_modified,
    failed = failed + excluded.failed, requests = requests + excluded.requests,
    unmodified = unmodified + excluded.unmodified, bytes = bytes + excluded.bytes`;
const DAYS = `
  SELECT date, fresh, not_modified, failed, requests, unmodified, bytes FROM poll_count
    WHERE page_key = ? AND date BETWEEN ? AND ? ORDER BY date`;
const OTHER_DAYS = `
  SELECT date, fresh, not_modified, failed, requests, unmodified, bytes FROM poll_count
    WHERE page_key = ? AND date <> ? ORDER BY date`;
const FORGET_OTHER_DAYS = 'DELETE FROM poll_count WHERE page_key = ? AND date <> ?';
const MONTHS = 'SELECT month, packed FROM poll_month WHERE page_key = ? AND month BETWEEN ? AND ? ORDER BY month';
const KEEP_MONTH = `
  INSERT INTO poll_month (page_key, month, packed) VALUES (?, ?, ?)
  ON CONFLICT DO UPDATE SET packed = excluded.packed`;
const FORGET_MONTH = 'DELETE FROM poll_month WHERE page_key = ? AND month = ?';
const OF_MONTH = 'SELECT page_key, packed FROM poll_month WHERE month = ?';

export function createPollCounts({ all, run, onRollback }: Connection): PollCounts {
  /** The day each page was last counted on, as far as we know. */
  const lastDays = new Map<number, IsoDate>();
  onRollback(() => lastDays.clear());

  function packed(page: number, firstMonth: string, lastMonth: string): readonly PollCount[] {
    return all(MONTHS, page, firstMonth, lastMonth).flatMap((row) =>
      unpackCounts(bytes(row, 'packed'), text(row, 'month')),
    );
  }

  /** Into their months, whatever is counted on another day than this. */
  function pack(page: number, today: IsoDate): void {
    const days = all(OTHER_DAYS, page, today).map(asCount);
    for (const month of new Set(days.map(({ date }) => monthOf(date)))) {
      const added = days.filter(({ date }) => monthOf(date) === month);
      run(KEEP_MONTH, page, month, packCounts(addedCounts(packed(page, month, month), added)));
    }
    if (days.length > 0) run(FORGET_OTHER_DAYS, page, today);
  }

  return {
    add(page, { date, fresh, notModified, failed, requests, unmodified, bytes: received }) {
      if (lastDays.get(page) !== date) {
        pack(page, date);
        lastDays.set(page, date);
      }
      run(ADD, page, date, fresh, notModified, failed, requests, unmodified, received);
    },
    read(page, first, last) {
      const older = packed(page, monthOf(first), monthOf(last)).filter(({ date }) => date >= first && date <= last);
      return addedCounts(older, all(DAYS, page, first, last).map(asCount));
    },
    prune(before) {
      run('DELETE FROM poll_count WHERE date < ?', before);
      run('DELETE FROM poll_month WHERE month < ?', monthOf(before));
      for (const row of all(OF_MONTH, monthOf(before))) {
        const days = unpackCounts(bytes(row, 'packed'), monthOf(before)).filter(({ date }) => date >= before);
        if (days.length === 0) run(FORGET_MONTH, number(row, 'page_key'), monthOf(before));
        else run(KEEP_MONTH, number(row, 'page_key'), monthOf(before), packCounts(days));
      }
    },
  };
}

function monthOf(date: IsoDate): string {
  return date.slice(0, -3);
}

function asCount(row: Row): PollCount {
  return {
    date: text(row, 'date'),
    fresh: number(row, 'fresh'),
    notModified: number(row, 'not_modified'),
    failed: number(row, 'failed'),
    requests: number(row, 'requests'),
    unmodified: number(row, 'unmodified'),
    bytes: number(row, 'bytes'),
  };
}
