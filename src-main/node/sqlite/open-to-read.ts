import { closeSync, existsSync, openSync, readSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import { defineFunctions } from './full-text.ts';
import { NEWEST_VERSION, versionOf } from './migrate.ts';
import { BUSY_TIMEOUT_MS, isCorruption } from './open-database.ts';

/** What opening a database to read it can come to, besides an error of the file system. */
export type OpenedToRead =
  { readonly kind: 'open'; readonly database: DatabaseSync } | { readonly kind: 'corrupt' | 'older' | 'newer' };

/** Of the header: how the file is written. https://www.sqlite.org/fileformat2.html#file_format_version_numbers */
const WRITE_VERSION_AT = 18;
const WRITE_VERSION_WAL = 2;

/** Opens a file that is there, and changes neither it nor what lies beside it. */
export async function openToRead(file: string): Promise<OpenedToRead> {
  const { DatabaseSync: Database } = await import('node:sqlite');
  const database = new Database(placeOf(file), { readOnly: true, timeout: BUSY_TIMEOUT_MS });
  try {
    const version = versionOf(database);
    if (version === NEWEST_VERSION) {
      defineFunctions(database);
      return { kind: 'open', database };
    }
    database.close();
    return { kind: version > NEWEST_VERSION ? 'newer' : 'older' };
  } catch (fault) {
    database.close();
    if (isCorruption(fault)) return { kind: 'corrupt' };
    throw fault;
  }
}

/**
 * A reader of a log of changes needs files beside the database, and one that may not write cannot take them away again.
 * While there is no such log nobody writes, and the file is said not to change: then nothing is put beside it.
 */
function placeOf(file: string): string | URL {
  if (existsSync(`${file}-wal`) || !usesLog(file)) return file;
  const url = pathToFileURL(file);
  url.search = '?immutable=1';
  return url;
}

function usesLog(file: string): boolean {
  const header = Buffer.alloc(WRITE_VERSION_AT + 1);
  const handle = openSync(file, 'r');
  try {
    readSync(handle, header, 0, header.length, 0);
  } finally {
    closeSync(handle);
  }
  return header[WRITE_VERSION_AT] === WRITE_VERSION_WAL;
}
