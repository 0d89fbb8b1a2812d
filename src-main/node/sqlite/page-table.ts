import type { PageRecord } from '#core/history/page-record';
import type { Snapshot } from '#core/model/snapshot';
import type { Connection } from './connection.ts';
import { text, textOrNull } from './row.ts';

/** What we know of each page between two polls. */
export interface PageTable {
  load(pageId: string): PageRecord | null;
  save(record: PageRecord): void;
}

const LOAD = 'SELECT record, snapshot FROM page LEFT JOIN page_snapshot USING (page_key) WHERE page_id = ?';

export function createPageTable(connection: Connection): PageTable {
  // The snapshot is most of a record and seldom new: it is written again only when it is another object.
  const written = new Map<string, Snapshot | null>();
  connection.onRollback(() => written.clear());
  return {
    load(pageId) {
      const row = connection.first(LOAD, pageId);
      if (row === null || row['record'] === null) return null;
      const snapshotText = textOrNull(row, 'snapshot');
      const snapshot = snapshotText === null ? null : (JSON.parse(snapshotText) as Snapshot);
      written.set(pageId, snapshot);
      return { ...(JSON.parse(text(row, 'record')) as Omit<PageRecord, 'snapshot'>), snapshot };
    },
    save({ snapshot, ...record }) {
      const page = connection.ensurePage(record.pageId);
      connection.run('UPDATE page SET record = ? WHERE page_key = ?', JSON.stringify(record), page);
      if (written.get(record.pageId) === snapshot) return;
      if (snapshot === null) connection.run('DELETE FROM page_snapshot WHERE page_key = ?', page);
      else connection.run('INSERT OR REPLACE INTO page_snapshot VALUES (?, ?)', page, JSON.stringify(snapshot));
      written.set(record.pageId, snapshot);
    },
  };
}
