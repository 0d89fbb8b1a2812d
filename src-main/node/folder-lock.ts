import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { failed, ok, type Result } from '#core/model/result';
import { clearDoor } from './door/door-file.ts';

/** Held while a Greenbar watches pages with the data in a folder. */
export interface FolderLock {
  /** More often than once does no harm. */
  release(): void;
}

const FILE = 'greenbar.lock';
const SQLITE_BUSY = 5;

/**
 * Makes this process the only one that watches pages with the data in the folder: two would write over each other and
 * tell everything twice. The problem is one sentence.
 *
 * It is a lock of the operating system, taken by SQLite on a file that stays empty: unlike a file with a process id in
 * it, it is gone the moment its process is, however that ended, and cannot be mistaken for one of a later process of
 * that id. A folder that cannot be written, or a drive without locks, has none: nothing else could be kept there either.
 */
export async function lockDataFolder(folder: string): Promise<Result<FolderLock, string>> {
  const { DatabaseSync: Database } = await import('node:sqlite');
  let database: DatabaseSync | null = null;
  try {
    mkdirSync(folder, { recursive: true });
    database = new Database(join(folder, FILE), { timeout: 0 });
    database.exec('BEGIN EXCLUSIVE');
  } catch (fault) {
    database?.close();
    database = null;
    if (isBusy(fault))
      return failed(`Greenbar already runs with the data in ${folder}; quit it, or use another folder.`);
  }
  // Left by one that was killed.
  if (database !== null) clearDoor(folder);
  let held = database;
  return ok({
    release() {
      held?.close();
      held = null;
    },
  });
}

function isBusy(fault: unknown): boolean {
  return fault instanceof Error && 'errcode' in fault && (Number(fault.errcode) & 0xff) === SQLITE_BUSY;
}
