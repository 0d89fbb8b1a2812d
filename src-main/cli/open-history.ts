import { existsSync } from 'node:fs';
import { failed, ok, type Result } from '#core/model/result';
import type { Store } from '../engine/ports.ts';
import { lockDataFolder, type FolderLock } from '../node/folder-lock.ts';
import { openSqliteStore } from '../node/sqlite-store.ts';
import { openStoreToRead } from '../node/sqlite-store-to-read.ts';
import type { Toolbox } from './toolbox.ts';

/**
 * The history in the data folder, to look things up; null where there is none yet. A Greenbar may run beside it, so that
 * nothing is written: only where nobody runs, a file that was left in the middle of something, or is of an older shape,
 * is put in order first. Tells what was wrong with it.
 */
export async function openHistoryToRead(toolbox: Toolbox): Promise<Result<Store | null, string>> {
  const { historyFile, dataDir } = toolbox;
  if (!existsSync(historyFile)) return ok(null);
  // Of its writers the last one tidies up behind it: somebody writes, or was killed while writing.
  const lock = existsSync(`${historyFile}-wal`) ? await lockDataFolder(dataDir) : null;
  if (lock?.ok === true) return releasing(await openToWrite(toolbox), lock.value);
  const opened = await openStoreToRead(historyFile);
  if (opened.kind === 'open') return ok(opened.store);
  if (opened.kind === 'failed') return failed(opened.problem);
  const late = await lockDataFolder(dataDir);
  if (late.ok) return releasing(await openToWrite(toolbox), late.value);
  return failed(`The history in ${dataDir} cannot be read while Greenbar uses it; quit it, and try again.`);
}

/** The same to write into, with the folder locked for as long as it is open; null while a Greenbar runs. */
export async function openHistoryToWrite(toolbox: Toolbox): Promise<Result<Store | null, string>> {
  const lock = await lockDataFolder(toolbox.dataDir);
  return lock.ok ? releasing(await openToWrite(toolbox), lock.value) : ok(null);
}

async function openToWrite({ historyFile, tell }: Toolbox): Promise<Result<Store, string>> {
  const opened = await openSqliteStore(historyFile);
  if (!opened.ok) return failed(opened.problem);
  if (opened.value.warning !== null) tell(opened.value.warning);
  return ok(opened.value.store);
}

function releasing(opened: Result<Store, string>, lock: FolderLock): Result<Store, string> {
  if (!opened.ok) {
    lock.release();
    return opened;
  }
  const store = opened.value;
  return ok({
    ...store,
    close() {
      store.close();
      lock.release();
    },
  });
}
