import { setTimeout as sleep } from 'node:timers/promises';
import type { Result } from '#core/model/result';
import { lockDataFolder, type FolderLock } from '../folder-lock.ts';
import { findDoor } from './door-file.ts';

/** A command in a terminal reads a page at most so long before it lets go. */
const PATIENCE_MS = 5_000;
const LOOK_EVERY_MS = 100;

/**
 * The lock of the folder for a shell. A shell that has it says so with a door, and is not waited for; a command that has
 * it is done in a moment. The problem is one sentence.
 */
export async function awaitDataFolder(folder: string): Promise<Result<FolderLock, string>> {
  let lock = await lockDataFolder(folder);
  for (let waitedMs = 0; !lock.ok && waitedMs < PATIENCE_MS; waitedMs += LOOK_EVERY_MS) {
    const door = findDoor(folder);
    if (!door.ok || door.value !== null) return lock;
    await sleep(LOOK_EVERY_MS);
    lock = await lockDataFolder(folder);
  }
  return lock;
}
