import type { Benchmark, Tools } from './kit/benchmark.ts';
import type { Cost } from './kit/cpu.ts';
import { exponent, figure, median } from './kit/figures.ts';
import { COMPONENTS } from './kit/model-page.ts';
import { startModelServer } from './kit/model-server.ts';
import type { Memory } from './kit/program.ts';
import { startProgram } from './kit/start-program.ts';
import { yearDatabase } from './kit/year-database.ts';

const FIGURES = {
  startMs: 'open and first state, CPU ms',
  roundMs: 'a round of quiet polls, CPU ms',
  pollMs: 'one of them, CPU ms',
  overviewMs: 'bars of the overview, CPU ms',
  residentMb: 'resident, MB',
  databaseMb: 'database of a quarter, MB',
} as const;

type Point = Readonly<Record<keyof typeof FIGURES, number>>;

export const benchmark: Benchmark = {
  title: 'From one page to two thousand',
  async measure(tools) {
    const sizes = tools.isTiny ? [1, 3] : [1, 10, 100, 500, 2_000];
    const points: Point[] = [];
    for (const pages of sizes) points.push(await pointAt(tools, pages));
    const names = Object.keys(FIGURES) as (keyof Point)[];
    const large = sizes.flatMap((size, at) => (size >= 100 || tools.isTiny ? [at] : []));
    const slope = (name: keyof Point, among: readonly number[]): string =>
      exponent(among.map((at) => [sizes[at]!, points[at]![name]])).toFixed(2);
    const all = sizes.map((_, at) => at);
    return {
      how: [
        'An engine over its own ports, pages with their own history, each at a port of its own. Exponents are slopes on doubly logarithmic paper:',
        '1 where twice as many pages cost twice as much, 0 where they cost nothing more.',
      ],
      goals: [],
      tables: [
        {
          caption: 'By number of pages',
          head: ['', ...sizes.map((size) => size.toLocaleString('en')), 'exponent', 'exponent from 100'],
          lines: names.map((name) => [
            FIGURES[name],
            ...points.map((point) => figure(point[name])),
            slope(name, all),
            slope(name, large),
          ]),
        },
      ],
      notes: [
        'Where it bends: below a hundred pages the fixed part (Node, the opened file, the first message of a language) is most of it, so start and memory hardly grow; above, work grows with the pages. A single poll stays the same while a slot publishes its state once; what grows in it with the number of pages is looking at all of them for that one state.',
      ],
    };
  },
};

async function pointAt({ folder, isTiny, say }: Tools, pages: number): Promise<Point> {
  say(`${pages} pages`);
  const databaseFile = await yearDatabase(folder, pages, say, QUARTER);
  const server = await startModelServer(folder, { pages, components: COMPONENTS });
  const program = await startProgram('scale', folder, ['--expose-gc']);
  const opened = await program.ask<Cost>('open', { origins: server.origins, databaseFile });
  const rounds: number[] = [];
  for (let round = 0; round < (isTiny ? 2 : 6); round += 1) rounds.push((await program.ask<Cost>('poll')).cpuMs);
  const overview = await program.ask<Cost>('overview');
  const { residentMb } = await program.ask<Memory>('memory');
  const databaseMb = (await program.ask<number>('bytes')) / 1e6;
  await program.ask('stop');
  await Promise.all([program.stop(), server.stop()]);
  // The first round reads everything anew.
  const roundMs = median(rounds.slice(1));
  return {
    startMs: opened.cpuMs,
    roundMs,
    pollMs: roundMs / pages,
    overviewMs: overview.cpuMs,
    residentMb,
    databaseMb,
  };
}

/** A year of two thousand pages would take minutes to write. */
const QUARTER = 91;
