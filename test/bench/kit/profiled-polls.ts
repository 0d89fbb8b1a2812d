import type { Table } from './benchmark.ts';
import { figure } from './figures.ts';
import { summaryOf, type CpuProfile, type Summary } from './profile.ts';
import { profileTables } from './profile-tables.ts';
import { roomsOf } from './rooms.ts';
import { bundleOf, type Program } from './start-program.ts';

/** Where a poll of the engine goes: some more rounds of `pages` polls each, under the profiler. */
export async function profiledPolls(
  polls: Program,
  folder: string,
  { what, rounds, pages, turn }: { what: string; rounds: number; pages: number; turn: () => Promise<unknown> },
): Promise<{ readonly tables: readonly Table[]; readonly note: string }> {
  await polls.ask('profile');
  for (let round = 0; round < rounds; round += 1) await turn();
  const profile = await polls.ask<CpuProfile>('profiled');
  const summary = summaryOf(profile, roomsOf(bundleOf('polls', folder)));
  const polled = rounds * pages;
  return { tables: profileTables(summary, what, polled), note: spentWords(summary, what, polled) };
}

/** What of a poll a room works for. */
const WORK: readonly (readonly [words: string, room: RegExp])[] = [
  ['asking and the answer (the port and Node’s sockets)', /^(src-main\/node\/http|Node of its own accord)$/],
  ['reading the page and checking its shape', /^(src-core\/feeds|zod|htmlparser2)$/],
  ['comparing it with the last reading and judging what is new', /^src-core\/(history|events|hooks)$/],
  ['writing it down', /^src-main\/node\/sqlite$/],
  ['the garbage collector', /^garbage collector$/],
];

/** The profile in a sentence. */
function spentWords({ rooms, busyMs }: Summary, what: string, polls: number): string {
  const named = WORK.map(([words, room]) => {
    const ms = rooms.filter(({ name }) => room.test(name)).reduce((sum, { shareMs }) => sum + shareMs, 0);
    return [words, ms] as const;
  });
  const restMs = busyMs - named.reduce((sum, [, ms]) => sum + ms, 0);
  const parts = [...named, ['the engine and everything else', restMs] as const]
    .toSorted(([, one], [, other]) => other - one)
    .map(([words, ms]) => `${words} ${figure(ms / polls)} ms`);
  return `Of the ${figure(busyMs / polls)} ms the profiler saw ${what} take: ${parts.join(', ')}.`;
}
