import type { Table } from './benchmark.ts';
import { summaryOf, type CpuProfile } from './profile.ts';
import { profileTables } from './profile-tables.ts';
import { roomsOf } from './rooms.ts';
import { bundleOf, type Program } from './start-program.ts';

/** Where a poll of the engine goes: some more rounds of `pages` polls each, under the profiler. */
export async function profiledPolls(
  polls: Program,
  folder: string,
  { what, rounds, pages, turn }: { what: string; rounds: number; pages: number; turn: () => Promise<unknown> },
): Promise<readonly Table[]> {
  await polls.ask('profile');
  for (let round = 0; round < rounds; round += 1) await turn();
  const profile = await polls.ask<CpuProfile>('profiled');
  return profileTables(summaryOf(profile, roomsOf(bundleOf('polls', folder))), what, rounds * pages);
}
