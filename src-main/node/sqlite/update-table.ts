import type { Update } from '#core/model/snapshot';
import type { Connection } from './connection.ts';
import { packUpdates, unpackUpdates } from './packed-updates.ts';
import { bytes, number } from './row.ts';

/** The updates of incidents, or of maintenances: two tables of one shape. */
export interface UpdateTable {
  /** Writes them in this order, in place of all it had. */
  keep(ownerKey: number, updates: readonly Update[]): void;
  /** Those of each owner, in order. Of whom they are damaged, there are none: they are written whole when told again. */
  of(ownerKeys: readonly number[]): ReadonlyMap<number, readonly Update[]>;
}

export function createUpdateTable({ all, run }: Connection, owner: 'incident' | 'maintenance'): UpdateTable {
  const keep = `
    INSERT INTO ${owner}_updates (${owner}_key, packed) VALUES (?, ?)
    ON CONFLICT DO UPDATE SET packed = excluded.packed`;
  const read = `
    SELECT ${owner}_key AS key, packed FROM ${owner}_updates WHERE ${owner}_key IN (SELECT value FROM json_each(?))`;
  return {
    keep: (ownerKey, updates) => run(keep, ownerKey, packUpdates(updates)),
    of: (ownerKeys) =>
      new Map(
        all(read, JSON.stringify(ownerKeys)).map((row) => [
          number(row, 'key'),
          unpackUpdates(bytes(row, 'packed')) ?? [],
        ]),
      ),
  };
}
