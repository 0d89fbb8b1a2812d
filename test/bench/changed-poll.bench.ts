import { join } from 'node:path';
import type { Benchmark, Findings, Tools } from './kit/benchmark.ts';
import type { Cost } from './kit/cpu.ts';
import { figure, median, spread } from './kit/figures.ts';
import { inTurns } from './kit/in-turns.ts';
import { componentsFor, summaryOf } from './kit/model-page.ts';
import { startModelServer } from './kit/model-server.ts';
import { profiledPolls } from './kit/profiled-polls.ts';
import { startProgram } from './kit/start-program.ts';

const MOST_TIMES_CONTROL = 2;
const CONTESTANTS = {
  parse: 'gunzip and `JSON.parse` of the body',
  bare: '`node:http`, 200, gunzip, `JSON.parse`',
  port: 'our HTTP port, 200',
  engine: 'a poll of the engine',
} as const;

export const benchmark: Benchmark = {
  title: 'A changed poll: the page says something new',
  async measure(tools) {
    const found = [await ofSize(tools, 10_000), await ofSize(tools, 258_000)];
    return {
      how: [
        'As above, but every page has changed before every round: a new body, one component at another level. The control the goal',
        'names is two calls, without any network; the second line is the least a program needs to have the same value in hand.',
      ],
      goals: found.flatMap(({ goals }) => goals),
      tables: found.flatMap(({ tables }) => tables),
      notes: [
        ...found.flatMap(({ notes = [] }) => notes),
        'The goal leaves no room for the request: the second line of each table is what asking, unpacking and parsing take together without anything else. Done since the first report: what has not changed stays the same object, plain texts are read at a glance, bodies are unpacked in the same thread.',
      ],
    };
  },
};

async function ofSize(
  { folder, isTiny, say }: Tools,
  bytes: number,
): Promise<Pick<Findings, 'goals' | 'tables' | 'notes'>> {
  const [pages, rounds] = isTiny ? [2, 1] : bytes > 100_000 ? [10, 15] : [50, 21];
  const components = componentsFor(bytes);
  const actualBytes = summaryOf({ index: 0, components, version: 0 }).length;
  const server = await startModelServer(folder, { pages, components });
  const polls = await startProgram('polls', folder);
  await polls.ask('open', { origins: server.origins, databaseFile: join(folder, `changed-${bytes}.sqlite`) });
  say(`${rounds} rounds of ${pages} polls of ${Math.round(actualBytes / 1_000)} KB`);
  const turn = (command: string) => async (): Promise<number> => {
    await server.change();
    return (await polls.ask<Cost>(command)).cpuMs / pages;
  };
  const found = await inTurns(
    { parse: turn('parse'), bare: turn('bare'), port: turn('port'), engine: turn('engine') },
    rounds,
    isTiny ? 1 : 4,
  );
  const size = `${Math.round(actualBytes / 1_000)} KB`;
  const what = `a changed poll of ${size}`;
  const profile = await profiledPolls(polls, folder, { what, rounds, pages, turn: turn('engine') });
  await polls.ask('stop');
  await Promise.all([polls.stop(), server.stop()]);
  const [control, ours, least] = [median(found.parse), median(found.engine), median(found.bare)];
  return {
    goals: [
      {
        figure: `CPU of a changed poll, ${size}`,
        goal: '≤ 2 × gunzip + `JSON.parse`',
        measured: `${figure(ours)} ms`,
        control: `${figure(control)} ms; with the request ${figure(least)} ms`,
        isMet: ours <= control * MOST_TIMES_CONTROL,
      },
    ],
    tables: [
      {
        caption: `CPU, ms a poll of ${size}, ${components} components`,
        head: ['', 'median (least–most)', '× the two calls'],
        lines: Object.entries(CONTESTANTS).map(([name, words]) => {
          const values = found[name as keyof typeof CONTESTANTS];
          return [words, spread(values), figure(median(values) / control)];
        }),
      },
      ...profile.tables,
    ],
    notes: [profile.note],
  };
}
