import type { Benchmark } from './kit/benchmark.ts';
import { figure, median, spread } from './kit/figures.ts';
import { inTurns } from './kit/in-turns.ts';
import { timeToStart } from './kit/start-program.ts';
import { yearDatabase } from './kit/year-database.ts';

const MOST_MS = 300;

export const benchmark: Benchmark = {
  title: 'Cold start',
  async measure({ folder, isTiny, say }) {
    const [pages, rounds] = isTiny ? [4, 1] : [500, 15];
    const databaseFile = await yearDatabase(folder, pages, say);
    say(`${rounds} starts of each`);
    const found = await inTurns(
      {
        bare: () => timeToStart('bare', folder, []),
        open: () => timeToStart('start', folder, ['open', databaseFile]),
        engine: () => timeToStart('start', folder, ['engine', databaseFile, String(pages)]),
      },
      rounds,
    );
    const up = median(found.bare);
    const ours = median(found.engine) - up;
    const control = median(found.open) - up;
    return {
      how: [
        `From the launch of the process to the first state of the tray, ${pages} pages with a year of history each, one bundled`,
        'file; less what an empty program takes to say that it is there. The control loads the same file and only opens the database.',
      ],
      goals: [
        {
          figure: 'cold start to the first tray state, a year of history',
          goal: '≤ 300 ms after Node is up',
          measured: `${figure(ours)} ms`,
          control: `opening the file: ${figure(control)} ms`,
          isMet: ours <= MOST_MS,
        },
      ],
      tables: [
        {
          caption: 'ms since the launch',
          head: ['', 'median (least–most)'],
          lines: [
            ['empty program', spread(found.bare)],
            ['the bundle, and the database opened', spread(found.open)],
            ['the first state of the tray', spread(found.engine)],
          ],
        },
      ],
    };
  },
};
