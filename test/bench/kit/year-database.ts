import { copyFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { openSqliteStore } from '../../../src-main/node/sqlite-store.ts';
import { pageId } from './model-engine.ts';
import { writeModelYear, YEAR_DAYS } from './model-year.ts';

/** A database with the model year of so many pages, or its last days; made once in a run, every call brings a copy. */
export async function yearDatabase(
  folder: string,
  pages: number,
  say: (words: string) => void,
  days = YEAR_DAYS,
): Promise<string> {
  const made = join(folder, `${days}-days-${pages}.sqlite`);
  if (!existsSync(made)) {
    say(`writing ${days} days of ${pages} pages`);
    const opened = await openSqliteStore(made);
    if (!opened.ok) throw new Error(opened.problem);
    writeModelYear(
      opened.value.store,
      Array.from({ length: pages }, (_, index) => pageId(index)),
      days,
    );
    opened.value.store.close();
  }
  const copy = join(folder, `${days}-days-${pages}-${Math.round(performance.now())}.sqlite`);
  copyFileSync(made, copy);
  return copy;
}
