import type { Benchmark } from './kit/benchmark.ts';
import type { Cost } from './kit/cpu.ts';
import { figure, median, spread } from './kit/figures.ts';
import { inTurns } from './kit/in-turns.ts';
import { COMPONENTS } from './kit/model-page.ts';
import { summaryOf, type CpuProfile } from './kit/profile.ts';
import { profileTables } from './kit/profile-tables.ts';
import { roomsOf } from './kit/rooms.ts';
import { bundleOf, startProgram } from './kit/start-program.ts';
import { yearDatabase } from './kit/year-database.ts';

/** Drawings in one profile. */
const PROFILED = 20;
const MOST_WARM_MS = 60;
const MOST_COLD_MS = 250;

export const benchmark: Benchmark = {
  title: 'Ninety bars of 6,000 components',
  async measure({ folder, isTiny, say }) {
    const [pages, rounds, colds] = isTiny ? [4, 1, 1] : [500, 21, 5];
    const databaseFile = await yearDatabase(folder, pages, say);
    const cold: Cost[] = [];
    for (let start = 0; start < colds; start += 1) {
      say(`cold start ${start + 1} of ${colds}`);
      const fresh = await startProgram('day-bars', folder);
      cold.push(await fresh.ask<Cost>('open', { databaseFile, count: pages }));
      await fresh.stop();
    }
    const program = await startProgram('day-bars', folder);
    await program.ask('open', { databaseFile, count: pages });
    await program.ask('read');
    const turn = (command: string) => async (): Promise<number> => (await program.ask<Cost>(command)).cpuMs;
    say(`${rounds} rounds`);
    const found = await inTurns(
      { plain: turn('plain'), whole: turn('whole'), strips: turn('strips'), read: turn('read') },
      rounds,
      isTiny ? 1 : 4,
    );
    const warm = await program.ask<CpuProfile>('profiled', PROFILED);
    await program.stop();
    const first = await startProgram('day-bars', folder);
    const start = await first.ask<CpuProfile>('profiledOpen', { databaseFile, count: pages });
    await first.stop();
    const rooms = roomsOf(bundleOf('day-bars', folder));
    const [, drawing] = profileTables(summaryOf(warm, rooms), 'drawing every bar', PROFILED);
    const [starting] = profileTables(summaryOf(start, rooms), 'a cold start');
    const control = median(found.plain);
    const coldMs = cold.map(({ cpuMs }) => cpuMs);
    const line = (words: string, values: readonly number[]): readonly string[] => [
      words,
      spread(values),
      figure(median(values) / control),
    ];
    return {
      how: [
        `${pages} pages of ${COMPONENTS} components, the last 90 days of the model year in Berlin’s days. Warm: from what the store has read, every`,
        'bar with its level, seconds, uptime, evidence, disagreement and incidents. Cold: a new process opens the file, reads and draws all of it.',
        'The control adds up milliseconds by day and level over typed arrays, and knows nothing else of a bar. CPU, user and system.',
      ],
      goals: [
        {
          figure: `bars of ${(pages * COMPONENTS).toLocaleString('en')} components, 90 days, warm`,
          goal: '≤ 60 ms',
          measured: `${figure(median(found.whole))} ms`,
          control: `plain sweep: ${figure(control)} ms`,
          isMet: median(found.whole) <= MOST_WARM_MS,
        },
        {
          figure: 'the same cold, from the file',
          goal: '≤ 250 ms',
          measured: `${figure(median(coldMs))} ms`,
          control: `plain sweep: ${figure(control)} ms`,
          isMet: median(coldMs) <= MOST_COLD_MS,
        },
      ],
      tables: [
        {
          caption: 'CPU, ms for all of them',
          head: ['', 'median (least–most)', '× plain sweep'],
          lines: [
            line('plain sweep over typed arrays', found.plain),
            line('bars of every component, group and page', found.whole),
            line('bars of the pages alone, for the overview', found.strips),
            line('reading it from SQLite', found.read),
            line('cold: opening, reading, drawing', coldMs),
          ],
        },
        { ...drawing!, caption: `Drawing every bar, warm, under the profiler: ${drawing!.caption.toLowerCase()}` },
        starting!,
      ],
      notes: [
        'What is left of a warm drawing is flat: every edge of every row is walked, and sorted once more for the row of its page; a day with trouble is an object of its own with its seconds by level; and what was read is told apart by row. Calm days, more than nine in ten, are passed over and share one bar. Tried as well: merging the sorted edges of components instead of sorting them, and clearing less of a day (both within the noise).',
        'Levels and counts of polls are read packed, a month in a row; what is left of the reading is mostly SQLite handing over the incidents that touch the days, title, components and all. Tried as well: rows as arrays instead of objects, which takes as long, since the values are what costs.',
        'What a cold start adds to it is the reading from SQLite, the first use of the time zones of `Intl` (20 ms in every process), and functions that are not compiled yet.',
      ],
    };
  },
};
