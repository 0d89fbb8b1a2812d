// Runs in a network namespace of its own (`unshare -n`): page, service and neutral addresses are at 127.9.0.1, the
// window's end at 127.0.0.1. A route cuts off the first and leaves the second. Prints the verdicts on the way.
import { execFileSync } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import type { AppState } from '#core/contract/app-state';
import { openVerdictWorld } from './verdict-world.ts';

const ip = (...args: string[]): void => void execFileSync('ip', args);
const LOST = ['unreachable', '127.9.0.0/16', 'table', 'local'];
const PATIENCE_MS = 60_000;

ip('link', 'set', 'lo', 'up');
const world = await openVerdictWorld('127.9.0.1');
print(await until(({ verdict }) => verdict?.kind === 'all_fine'));
ip('route', 'add', ...LOST);
print(await until(({ verdict }) => verdict?.kind === 'me'));
ip('route', 'del', ...LOST);
print(await until(({ verdict }) => verdict?.kind === 'all_fine'));
await world.close();

async function until(holds: (state: AppState) => boolean): Promise<AppState> {
  const from = Date.now();
  for (;;) {
    const state = await world.state();
    if (holds(state) || Date.now() - from > PATIENCE_MS) return state;
    await sleep(200);
  }
}

function print({ verdict }: AppState): void {
  process.stdout.write(`${verdict?.kind} ${verdict?.reason}\n`);
}
