import { closeSync, constants, fstatSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { failed, ok, type Result } from '#core/model/result';

/** Where a Greenbar that runs takes commands from a terminal, and what it knows them by. */
export interface DoorAddress {
  /** The name of a command is put behind it. */
  readonly url: string;
  readonly token: string;
}

const FILE = 'door.json';

const shape = z.object({
  url: z.string().regex(/^http:\/\/127\.0\.0\.1:\d{1,5}\/door\/$/),
  token: z.string().regex(/^[\w-]{32}$/),
});

/** Tells commands of this user where the door is. Throws what the file system throws. */
export function postDoor(folder: string, address: DoorAddress): void {
  const file = join(folder, FILE);
  const begun = `${file}.new`;
  // A new file, so that nobody who has an old one open or under another name reads the secret.
  rmSync(begun, { force: true });
  writeFileSync(begun, JSON.stringify(address), { mode: 0o600, flag: 'wx' });
  renameSync(begun, file);
}

/** Takes down one's own door: by then another may have put up theirs. */
export function takeDoorDown(folder: string, { token }: DoorAddress): void {
  const found = findDoor(folder);
  if (found.ok && found.value?.token === token) clearDoor(folder);
}

/** Whoever holds the folder's lock knows that a door left there leads nowhere. */
export function clearDoor(folder: string): void {
  try {
    rmSync(join(folder, FILE), { force: true });
  } catch {
    // A folder that cannot be written: nobody has put a door there either.
  }
}

/**
 * The door that was posted in the folder; null where there is none. One that others may read or write is not believed:
 * the secret is none, or the address is theirs. The problem is one sentence.
 */
export function findDoor(folder: string): Result<DoorAddress | null, string> {
  const file = join(folder, FILE);
  let handle: number | null = null;
  try {
    // Windows has no such flag, and no such links for everybody.
    handle = openSync(file, constants.O_RDONLY | (process.platform === 'win32' ? 0 : constants.O_NOFOLLOW));
    const { uid, mode } = fstatSync(handle);
    // On Windows everybody's folders are their own, and a mode says nothing.
    const ownId = process.geteuid?.();
    if (ownId !== undefined && uid !== ownId) return failed(`${file} belongs to another user, and is not trusted.`);
    if (ownId !== undefined && (mode & 0o077) !== 0) {
      return failed(`${file} may be used by others, and is not trusted; start Greenbar again.`);
    }
    return ok(shape.parse(JSON.parse(readFileSync(handle, 'utf8'))));
  } catch (fault) {
    const isMissing = fault instanceof Error && 'code' in fault && /^E(NOENT|NOTDIR)$/.test(String(fault.code));
    if (isMissing) return ok(null);
    return failed(`${file} cannot be read; start Greenbar again.`);
  } finally {
    if (handle !== null) closeSync(handle);
  }
}
