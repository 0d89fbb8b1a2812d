import { join } from 'node:path';
import type { Benchmark } from './kit/benchmark.ts';
import { figure } from './kit/figures.ts';
import { COMPONENTS } from './kit/model-page.ts';
import { startModelServer } from './kit/model-server.ts';
import { startProgram } from './kit/start-program.ts';

const POLLS_A_DAY = 1_440;
const MOST_MB = 1;

export const benchmark: Benchmark = {
  title: 'The wire: a day of one quiet service',
  async measure({ folder, isTiny, say }) {
    const polls = isTiny ? 3 : POLLS_A_DAY;
    const found: number[] = [];
    for (const validates of [true, false]) {
      say(`${polls} polls, ${validates ? 'conditional' : 'of a server that does not validate'}`);
      const server = await startModelServer(folder, { pages: 1, components: COMPONENTS, validates });
      const program = await startProgram('polls', folder);
      const databaseFile = join(folder, `wire-${validates}.sqlite`);
      await program.ask('open', { origins: server.origins, databaseFile });
      for (let poll = 0; poll < polls; poll += 1) await program.ask('engine');
      const { received, sent } = await server.traffic();
      found.push(((received + sent) / 1e6) * (POLLS_A_DAY / polls));
      await program.ask('stop');
      await Promise.all([program.stop(), server.stop()]);
    }
    const [conditional = 0, unconditional = 0] = found;
    return {
      how: [
        `${POLLS_A_DAY} polls of the engine, as many as a day has minutes, over one connection; bytes as the server’s sockets`,
        'counted them, both ways, headers and bodies. Without TLS, which adds about 29 bytes a record.',
      ],
      goals: [
        {
          figure: 'wire, one quiet service, a day at 60 s',
          goal: '≤ 1 MB where the server validates',
          measured: `${figure(conditional)} MB`,
          control: `unconditional: ${figure(unconditional)} MB`,
          isMet: conditional <= MOST_MB,
        },
      ],
      tables: [
        {
          caption: 'Both ways, MB a day',
          head: ['', 'MB', 'bytes a poll'],
          lines: [
            ['the server validates (ETag)', figure(conditional), figure((conditional * 1e6) / POLLS_A_DAY)],
            ['it does not', figure(unconditional), figure((unconditional * 1e6) / POLLS_A_DAY)],
          ],
        },
      ],
    };
  },
};
