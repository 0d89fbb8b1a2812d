import { existsSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { history } from '../migrations/001-history.ts';
import { traffic } from '../migrations/002-traffic.ts';
import { markers } from '../migrations/003-markers.ts';
import { notices } from '../migrations/004-notices.ts';
import { search } from '../migrations/005-search.ts';
import { probes } from '../migrations/006-probes.ts';
import { outbox } from '../migrations/007-outbox.ts';
import { maintenanceSearch } from '../migrations/008-maintenance-search.ts';
import type { Migration } from '../migrations/migration.ts';
import { defineSearchable, hasFullText, mendIndex } from './full-text.ts';
import { text } from './row.ts';

const MIGRATIONS: readonly Migration[] = [
  history,
  traffic,
  markers,
  notices,
  search,
  probes,
  outbox,
  maintenanceSearch,
];
export const NEWEST_VERSION = MIGRATIONS.length;
/** How long to wait while another Greenbar (a command in a terminal) writes. */
export const BUSY_TIMEOUT_MS = 5_000;

/** What opening a database can come to, besides an error of the file system. */
export type Opened =
  | { readonly kind: 'open'; readonly database: DatabaseSync }
  | { readonly kind: 'corrupt' }
  | { readonly kind: 'newer' };

/**
 * Opens or creates the file and brings it to the newest shape. Throws what the file system throws. `mayIndex` is false
 * for what behaves as a SQLite without full text.
 */
export async function openDatabase(file: string, mayIndex = true): Promise<Opened> {
  const { DatabaseSync: Database } = await import('node:sqlite');
  // The log of changes is gone after a clean end: if it is there, the last end was not one, or somebody is writing.
  const interrupted = existsSync(`${file}-wal`);
  const database = new Database(file, { timeout: BUSY_TIMEOUT_MS });
  try {
    if (versionOf(database) > NEWEST_VERSION) {
      database.close();
      return { kind: 'newer' };
    }
    useJournal(database);
    defineSearchable(database);
    if (interrupted && integrityProblem(database) !== null) {
      database.close();
      return { kind: 'corrupt' };
    }
    const fullText = mayIndex && hasFullText(database);
    migrate(database, fullText);
    mendIndex(database, fullText);
    return { kind: 'open', database };
  } catch (fault) {
    database.close();
    if (isCorruption(fault)) return { kind: 'corrupt' };
    throw fault;
  }
}

/** What SQLite finds wrong with the file; null when all is well. */
export function integrityProblem(database: DatabaseSync): string | null {
  const [row] = database.prepare('PRAGMA quick_check(1)').all();
  const found = text(row ?? {}, 'quick_check');
  return found === 'ok' ? null : found;
}

/**
 * WAL makes a write cheap, but network drives cannot have it: what the PRAGMA answers counts. With WAL, NORMAL loses
 * nothing when we are killed; without it, FULL is needed.
 */
function useJournal(database: DatabaseSync): void {
  if (journalMode(database, 'WAL') === 'wal') database.exec('PRAGMA synchronous = NORMAL');
  else {
    journalMode(database, 'TRUNCATE');
    database.exec('PRAGMA synchronous = FULL');
  }
}

function journalMode(database: DatabaseSync, wanted: 'WAL' | 'TRUNCATE'): string | null {
  try {
    return text(database.prepare(`PRAGMA journal_mode = ${wanted}`).get() ?? {}, 'journal_mode');
  } catch (fault) {
    if (isCorruption(fault)) throw fault;
    return null;
  }
}

function migrate(database: DatabaseSync, canIndex: boolean): void {
  for (const { version, sql, fullText } of MIGRATIONS) {
    if (versionOf(database) >= version) continue;
    database.exec('BEGIN IMMEDIATE');
    // Somebody else may have done it while we waited for the lock.
    if (versionOf(database) < version) {
      const step = fullText === true && !canIndex ? '' : `${sql};`;
      database.exec(`${step} PRAGMA user_version = ${version}`);
    }
    database.exec('COMMIT');
  }
}

export function versionOf(database: DatabaseSync): number {
  return Number(database.prepare('PRAGMA user_version').get()?.['user_version']);
}

export function isCorruption(fault: unknown): boolean {
  if (!(fault instanceof Error) || !('errcode' in fault) || typeof fault.errcode !== 'number') return false;
  return isCorruptionCode(fault.errcode);
}

/** SQLITE_CORRUPT and SQLITE_NOTADB, with all their finer codes. */
export function isCorruptionCode(errcode: number): boolean {
  const code = errcode & 0xff;
  return code === 11 || code === 26;
}
