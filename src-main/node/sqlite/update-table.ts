import type { Update } from '#core/model/snapshot';
import type { Connection } from './connection.ts';
import { number, text } from './row.ts';

/** The updates of incidents, or of maintenances: two tables of one shape. */
export interface UpdateTable {
  /** Writes them in this order, in place of those with the same ids. */
  keep(ownerKey: number, updates: readonly Update[]): void;
  /** Those of each owner, in order. */
  of(ownerKeys: readonly number[]): ReadonlyMap<number, readonly Update[]>;
}

export function createUpdateTable({ all, run }: Connection, owner: 'incident' | 'maintenance'): UpdateTable {
  const keep = `
    INSERT INTO ${owner}_update (${owner}_key, update_id, position, at, status, text) VALUES (?, ?, ?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET
      position = excluded.position, at = excluded.at, status = excluded.status, text = excluded.text
      WHERE position <> excluded.position OR at <> excluded.at OR status <> excluded.status OR text <> excluded.text`;
  const read = `
    SELECT ${owner}_key AS key, update_id, at, status, text FROM ${owner}_update
      WHERE ${owner}_key IN (SELECT value FROM json_each(?)) ORDER BY ${owner}_key, position`;
  return {
    keep(ownerKey, updates) {
      updates.forEach(({ id, at, status, text: words }, position) => {
        run(keep, ownerKey, id, position, at, status, words);
      });
    },
    of(ownerKeys) {
      const byOwner = new Map<number, Update[]>(ownerKeys.map((key) => [key, []]));
      for (const row of all(read, JSON.stringify(ownerKeys))) {
        byOwner.get(number(row, 'key'))?.push({
          id: text(row, 'update_id'),
          at: number(row, 'at'),
          status: text(row, 'status'),
          text: text(row, 'text'),
        });
      }
      return byOwner;
    },
  };
}
