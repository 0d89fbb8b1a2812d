import type { Table } from './benchmark.ts';
import { figure } from './figures.ts';
import type { Summary } from './profile.ts';

const MOST_FUNCTIONS = 20;

/** A profile as people read it; `polls` shares the figures out among that many. */
export function profileTables({ rooms, functions, busyMs }: Summary, what: string, polls = 1): readonly Table[] {
  const share = (ms: number): string => `${((ms / busyMs) * 100).toFixed(1)} %`;
  const each = (ms: number): string => figure(ms / polls);
  return [
    {
      caption: `Where ${what} goes, by room`,
      head: ['room, with what it calls of Node', 'ms', 'of what was busy', 'in its own functions', 'with all it calls'],
      lines: rooms.map(({ name, ownMs, shareMs, totalMs }) => [
        name,
        each(shareMs),
        share(shareMs),
        each(ownMs),
        each(totalMs),
      ]),
    },
    {
      caption: `The ${MOST_FUNCTIONS} functions that took most of it`,
      head: ['function, room', 'ms', 'of what was busy'],
      lines: functions.slice(0, MOST_FUNCTIONS).map(({ name, ms }) => [name, each(ms), share(ms)]),
    },
  ];
}
