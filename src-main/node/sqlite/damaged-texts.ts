import { setImmediate as letOthersWork } from 'node:timers/promises';
import { NEWEST_VERSION, versionOf } from './migrate.ts';
import { BUSY_TIMEOUT_MS } from './open-database.ts';
import { unpackUpdates } from './packed-updates.ts';
import { bytes, numberOrNull } from './row.ts';

/** Unpacked in two or three milliseconds: whoever asks has a window to draw. */
const KEYS_AT_ONCE = 100;

/** Of how many incidents and maintenances the texts cannot be read. For reading only, and a few at a time. */
export async function countDamagedTexts(file: string): Promise<number> {
  const { DatabaseSync: Database } = await import('node:sqlite');
  const database = new Database(file, { readOnly: true, timeout: BUSY_TIMEOUT_MS });
  try {
    // In a file of another shape they are not packed as we know it.
    if (versionOf(database) !== NEWEST_VERSION) return 0;
    let count = 0;
    for (const owner of ['incident', 'maintenance']) {
      const last = database.prepare(`SELECT max(${owner}_key) AS last FROM ${owner}_updates`).get() ?? {};
      const some = database.prepare(`SELECT packed FROM ${owner}_updates WHERE ${owner}_key BETWEEN ? AND ?`);
      for (let from = 0; from <= (numberOrNull(last, 'last') ?? -1); from += KEYS_AT_ONCE) {
        const rows = some.all(from, from + KEYS_AT_ONCE - 1);
        count += rows.filter((row) => unpackUpdates(bytes(row, 'packed')) === null).length;
        await letOthersWork();
      }
    }
    return count;
  } finally {
    database.close();
  }
}
