import type { DatabaseSync } from 'node:sqlite';
import { history } from '../migrations/001-history.ts';
import { traffic } from '../migrations/002-traffic.ts';
import { markers } from '../migrations/003-markers.ts';
import { notices } from '../migrations/004-notices.ts';
import { search } from '../migrations/005-search.ts';
import { probes } from '../migrations/006-probes.ts';
import { outbox } from '../migrations/007-outbox.ts';
import { maintenanceSearch } from '../migrations/008-maintenance-search.ts';
import { packedUpdates } from '../migrations/009-packed-updates.ts';
import { leanSearch } from '../migrations/010-lean-search.ts';
import { levelLog } from '../migrations/011-level-log.ts';
import { pollMonths } from '../migrations/012-poll-months.ts';
import { incidentSpan } from '../migrations/013-incident-span.ts';
import type { Batch, Migration } from '../migrations/migration.ts';
import { numberOrNull } from './row.ts';

const MIGRATIONS: readonly Migration[] = [
  history,
  traffic,
  markers,
  notices,
  search,
  probes,
  outbox,
  maintenanceSearch,
  packedUpdates,
  leanSearch,
  levelLog,
  pollMonths,
  incidentSpan,
];
export const NEWEST_VERSION = MIGRATIONS.length;
/** Of texts of a thousand letters a few megabytes stay in memory. */
const KEYS_AT_ONCE = 100;

/** Brings the database to the newest shape, each step in a transaction of its own. */
export function migrate(database: DatabaseSync, canIndex: boolean): void {
  for (const migration of MIGRATIONS) {
    const { version, fullText } = migration;
    if (versionOf(database) >= version) continue;
    database.exec('BEGIN IMMEDIATE');
    // Somebody else may have done it while we waited for the lock.
    if (versionOf(database) < version) {
      if (fullText !== true || canIndex) carryOut(database, migration);
      database.exec(`PRAGMA user_version = ${version}`);
    }
    database.exec('COMMIT');
  }
}

/** One step, or a part of one. To be called inside a transaction. */
export function carryOut(database: DatabaseSync, step: Pick<Migration, 'sql' | 'batches' | 'lastSql'>): void {
  database.exec(step.sql);
  for (const batch of step.batches ?? []) carryOutInBatches(database, batch);
  database.exec(step.lastSql ?? '');
}

function carryOutInBatches(database: DatabaseSync, { of, sql }: Batch): void {
  const keys = database.prepare(`SELECT min(${of}_key) AS first, max(${of}_key) AS last FROM ${of}`).get() ?? {};
  const [first, last] = [numberOrNull(keys, 'first') ?? 0, numberOrNull(keys, 'last') ?? -1];
  const some = database.prepare(sql);
  for (let from = first; from <= last; from += KEYS_AT_ONCE) some.run({ from, to: from + KEYS_AT_ONCE });
}

export function versionOf(database: DatabaseSync): number {
  return Number(database.prepare('PRAGMA user_version').get()?.['user_version']);
}
