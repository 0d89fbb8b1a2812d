import { statSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Benchmark } from './kit/benchmark.ts';
import { figure } from './kit/figures.ts';
import { COMPONENTS } from './kit/model-page.ts';
import { YEAR_DAYS } from './kit/model-year.ts';
import { yearDatabase } from './kit/year-database.ts';

const MOST_MB = 30;
const MOST_LEVEL_LOG_MB = 3;
const POLLS_A_DAY = 1_440;

interface Part {
  readonly name: string;
  readonly bytes: number;
  readonly payload: number;
}

export const benchmark: Benchmark = {
  title: 'The database of a year',
  async measure({ folder, isTiny, say }) {
    const pages = isTiny ? 4 : 500;
    const file = await yearDatabase(folder, pages, say);
    const grownMb = statSync(file).size / 1e6;
    const database = new DatabaseSync(file);
    const parts = database
      .prepare(
        'SELECT name, sum(pgsize) AS bytes, sum(payload) AS payload FROM dbstat GROUP BY name ORDER BY bytes DESC',
      )
      .all() as unknown as readonly Part[];
    database.exec('VACUUM');
    const compactMb = statSync(file).size / 1e6;
    database.close();
    const levelMb = (parts.find(({ name }) => name === 'level_log')?.bytes ?? 0) / 1e6;
    const rowMb = (bytesOfARow(folder) * POLLS_A_DAY * YEAR_DAYS * COMPONENTS * pages) / 1e6;
    return {
      how: [
        `${pages} services of ${COMPONENTS} components, 60 incidents each in the year, three changes of level on two components and four`,
        'updates of 300 characters of recorded incidents each; polls counted for every day. Written through the store in the order of time, since',
        'that decides how full the pages of a database are. With the index for the search. The control writes a row for every poll, as many as',
        'a day of one service has, and is multiplied. Updates are packed by incident, with dictionaries written for what status pages say (they',
        'have none of the recorded texts); levels by page and thirty days, counts of polls by page and month. The index knows which texts have a',
        'word, not where. Tried and left: brotli at its best packs as well as deflate with a dictionary, at forty times the CPU; zstd without one packs worse.',
      ],
      goals: [
        {
          figure: `database, model year of ${pages} services`,
          goal: '≤ 30 MB with texts',
          measured: `${figure(grownMb)} MB as it grew, ${figure(compactMb)} MB compacted`,
          control: `one row per poll: ${figure(rowMb)} MB`,
          isMet: grownMb <= MOST_MB,
        },
        {
          figure: 'of that the log of levels',
          goal: '≤ 3 MB',
          measured: `${figure(levelMb)} MB`,
          control: `one row per poll: ${figure(rowMb)} MB`,
          isMet: levelMb <= MOST_LEVEL_LOG_MB,
        },
      ],
      tables: [
        {
          caption: 'By table and index, as it grew',
          head: ['', 'MB', 'of it content'],
          lines: parts
            .filter(({ bytes }) => bytes > grownMb * 1e3)
            .map(({ name, bytes, payload }) => [name, figure(bytes / 1e6), figure(payload / 1e6)]),
        },
      ],
    };
  },
};

/** What a row of a log costs that has one for every poll and component. */
function bytesOfARow(folder: string): number {
  const file = join(folder, 'row-per-poll.sqlite');
  const database = new DatabaseSync(file);
  database.exec(
    'CREATE TABLE poll (row_key INTEGER, at INTEGER, level INTEGER, PRIMARY KEY (row_key, at)) WITHOUT ROWID',
  );
  const insert = database.prepare('INSERT INTO poll VALUES (?, ?, 0)');
  database.exec('BEGIN');
  for (let poll = 0; poll < POLLS_A_DAY; poll += 1) {
    for (let row = 0; row < COMPONENTS; row += 1) insert.run(row, 1_700_000_000_000 + poll * 60_000);
  }
  database.exec('COMMIT');
  database.close();
  return statSync(file).size / (POLLS_A_DAY * COMPONENTS);
}
