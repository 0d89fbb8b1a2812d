import { existsSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { defineFunctions, hasFullText, mendIndex } from './full-text.ts';
import { migrate, NEWEST_VERSION, versionOf } from './migrate.ts';
import { text } from './row.ts';

/** How long to wait while another Greenbar (a command in a terminal) writes. */
export const BUSY_TIMEOUT_MS = 5_000;
/** What `PRAGMA auto_vacuum` answers where room is given back when asked to. */
const INCREMENTAL = 2;

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
    // Of a file that has tables already, this holds from when it is next written anew.
    database.exec('PRAGMA auto_vacuum = INCREMENTAL');
    useJournal(database);
    defineFunctions(database);
    if (interrupted && integrityProblem(database) !== null) {
      database.close();
      return { kind: 'corrupt' };
    }
    const fullText = mayIndex && hasFullText(database);
    migrate(database, fullText);
    mendIndex(database, fullText);
    writeAnew(database);
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

/**
 * Older versions made files that give nothing back, and bringing one to the newest shape frees half of it. Once, and not
 * needed: while somebody else reads it, or where the disk is too full for a copy, it waits for another start.
 */
function writeAnew(database: DatabaseSync): void {
  if (Number(database.prepare('PRAGMA auto_vacuum').get()?.['auto_vacuum']) === INCREMENTAL) return;
  try {
    database.exec('PRAGMA busy_timeout = 0; VACUUM; PRAGMA wal_checkpoint(TRUNCATE)');
  } catch (fault) {
    if (isCorruption(fault)) throw fault;
  } finally {
    database.exec(`PRAGMA busy_timeout = ${BUSY_TIMEOUT_MS}`);
  }
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
