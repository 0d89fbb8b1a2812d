import { existsSync } from 'node:fs';
import { checkInThread } from './check-in-thread.ts';
import { isCorruptionCode } from './open-database.ts';

/** What a look at a database file brought. Problems are in the words of SQLite. */
export type Examined =
  { readonly kind: 'none' | 'whole' | 'late' } | { readonly kind: 'damaged' | 'unread'; readonly problem: string };

/** Far longer than a history of years takes: whoever waits for it is told that it cannot be done. */
const WITHIN_MS = 30_000;

/**
 * Looks through a whole database file, for reading only and without keeping anybody from their work: nothing is created,
 * moved or brought to a newer shape.
 */
export async function examineFile(file: string, withinMs = WITHIN_MS): Promise<Examined> {
  if (!existsSync(file)) return { kind: 'none' };
  const checked = await checkInThread(file, withinMs);
  switch (checked.kind) {
    case 'looked':
      return checked.found === 'ok' ? { kind: 'whole' } : { kind: 'damaged', problem: checked.found };
    case 'failed': {
      const { problem, errcode } = checked;
      return { kind: errcode !== null && isCorruptionCode(errcode) ? 'damaged' : 'unread', problem };
    }
    case 'late':
      return { kind: 'late' };
  }
}
