import type { Marker } from '#core/history/marker';
import type { IsoDate } from '#core/model/time';
import type { Connection } from './connection.ts';
import { text } from './row.ts';

/** The days the user marked on each page. */
export interface MarkerTable {
  /** By date. */
  markers(pageId: string): readonly Marker[];
  keep(pageId: string, marker: Marker): void;
  remove(pageId: string, date: IsoDate): void;
}

const MARKERS = 'SELECT date, label FROM marker WHERE page_key = ? ORDER BY date';

export function createMarkerTable({ all, run, pageKey, ensurePage }: Connection): MarkerTable {
  return {
    markers(pageId) {
      const page = pageKey(pageId);
      if (page === null) return [];
      return all(MARKERS, page).map((row) => ({ date: text(row, 'date'), label: text(row, 'label') }));
    },
    keep(pageId, { date, label }) {
      run('INSERT OR REPLACE INTO marker VALUES (?, ?, ?)', ensurePage(pageId), date, label);
    },
    remove(pageId, date) {
      const page = pageKey(pageId);
      if (page !== null) run('DELETE FROM marker WHERE page_key = ? AND date = ?', page, date);
    },
  };
}
