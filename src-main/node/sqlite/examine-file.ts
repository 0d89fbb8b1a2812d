import { existsSync } from 'node:fs';
import { checkInThread } from './check-in-thread.ts';
import { countDamagedTexts } from './damaged-texts.ts';
import { isCorruptionCode } from './open-database.ts';

/** What a look at a database file brought. Problems are in the words of SQLite. */
export type Examined =
  | { readonly kind: 'none' | 'whole' | 'late' }
  /** Whole but for the texts of so many incidents and maintenances. */
  | { readonly kind: 'texts_damaged'; readonly count: number }
  | { readonly kind: 'damaged' | 'unread'; readonly problem: string };

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
      return checked.found === 'ok' ? examineTexts(file) : { kind: 'damaged', problem: checked.found };
    case 'failed': {
      const { problem, errcode } = checked;
      return { kind: errcode !== null && isCorruptionCode(errcode) ? 'damaged' : 'unread', problem };
    }
    case 'late':
      return { kind: 'late' };
  }
}

async function examineTexts(file: string): Promise<Examined> {
  try {
    const count = await countDamagedTexts(file);
    return count === 0 ? { kind: 'whole' } : { kind: 'texts_damaged', count };
  } catch (fault) {
    return { kind: 'unread', problem: fault instanceof Error ? fault.message : String(fault) };
  }
}
