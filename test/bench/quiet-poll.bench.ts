import { join } from 'node:path';
import type { Benchmark } from './kit/benchmark.ts';
import type { Cost } from './kit/cpu.ts';
import { figure, median, spread } from './kit/figures.ts';
import { inTurns } from './kit/in-turns.ts';
import { COMPONENTS } from './kit/model-page.ts';
import { startModelServer } from './kit/model-server.ts';
import { profiledPolls } from './kit/profiled-polls.ts';
import { startProgram } from './kit/start-program.ts';

const MOST_TIMES_CONTROL = 1.3;
const MOST_ABOVE_MS = 0.1;
const CONTESTANTS = {
  bare: '`node:http`, the same 304',
  port: 'our HTTP port',
  engine: 'a poll of the engine',
} as const;

export const benchmark: Benchmark = {
  title: 'A quiet poll: nothing has changed',
  async measure({ folder, isTiny, say }) {
    const [pages, rounds] = isTiny ? [4, 1] : [100, 25];
    const server = await startModelServer(folder, { pages, components: COMPONENTS });
    const polls = await startProgram('polls', folder);
    await polls.ask('open', { origins: server.origins, databaseFile: join(folder, 'quiet-poll.sqlite') });
    say(`${rounds} rounds of ${pages} polls`);
    const turn = (command: string) => async (): Promise<number> => (await polls.ask<Cost>(command)).cpuMs / pages;
    const found = await inTurns(
      { bare: turn('bare'), port: turn('port'), engine: turn('engine') },
      rounds,
      isTiny ? 1 : 5,
    );
    const profile = await profiledPolls(polls, folder, { what: 'a quiet poll', rounds, pages, turn: turn('engine') });
    await polls.ask('stop');
    await Promise.all([polls.stop(), server.stop()]);
    const [control, ours] = [median(found.bare), median(found.engine)];
    const allowed = control * MOST_TIMES_CONTROL + MOST_ABOVE_MS;
    return {
      how: [
        `${pages} pages on as many ports, answered with a 304 over kept connections, 8 at once. CPU of the process that`,
        'asks, user and system. A poll of the engine is everything: the request, the record, the day’s count in SQLite, the state.',
      ],
      goals: [
        {
          figure: 'CPU of a quiet poll, 304',
          goal: '≤ 1.3 × the `node:http` loop + 0.1 ms',
          measured: `${figure(ours)} ms, allowed ${figure(allowed)}`,
          control: `${figure(control)} ms`,
          isMet: ours <= allowed,
        },
      ],
      tables: [
        {
          caption: 'CPU, ms a poll',
          head: ['', 'median (least–most)', '× control'],
          lines: Object.entries(CONTESTANTS).map(([name, words]) => {
            const values = found[name as keyof typeof CONTESTANTS];
            return [words, spread(values), figure(median(values) / control)];
          }),
        },
        ...profile.tables,
      ],
      notes: [profile.note],
    };
  },
};
