import { existsSync } from 'node:fs';
import { integrityProblem, isCorruption } from './open-database.ts';

/** What a look at a database file brought. Problems are in the words of SQLite. */
export type Examined =
  { readonly kind: 'none' | 'whole' } | { readonly kind: 'damaged' | 'unread'; readonly problem: string };

/** Looks through a whole database file, for reading only: nothing is created, moved or brought to a newer shape. */
export async function examineFile(file: string): Promise<Examined> {
  if (!existsSync(file)) return { kind: 'none' };
  try {
    const { DatabaseSync: Database } = await import('node:sqlite');
    const database = new Database(file, { readOnly: true });
    try {
      const problem = integrityProblem(database);
      return problem === null ? { kind: 'whole' } : { kind: 'damaged', problem };
    } finally {
      database.close();
    }
  } catch (fault) {
    const problem = fault instanceof Error ? fault.message : String(fault);
    return { kind: isCorruption(fault) ? 'damaged' : 'unread', problem };
  }
}
