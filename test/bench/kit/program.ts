import { existsSync, readFileSync } from 'node:fs';

/** What of the resident memory is which, in MB; empty where the system does not say. */
export type Mappings = Readonly<Record<string, number>>;

type Commands = Readonly<Record<string, (argument: never) => unknown>>;

interface Asked {
  readonly id: number;
  readonly command: string;
  readonly argument: unknown;
}

export interface Memory {
  readonly residentMb: number;
  readonly heapMb: number;
}

/** The other end of `startProgram`: carries out what the parent asks, one after the other, and ends with it. */
export function answerParent(commands: Commands): void {
  const all: Commands = { memory, mappings, ...commands };
  let last = Promise.resolve();
  process.on('message', ({ id, command, argument }: Asked) => {
    last = last.then(async () => {
      try {
        process.send?.({ id, answer: await all[command]!(argument as never) });
      } catch (fault) {
        process.send?.({ id, fault: fault instanceof Error ? (fault.stack ?? fault.message) : String(fault) });
      }
    });
  });
  process.on('disconnect', () => process.exit());
}

/** After everything that could be thrown away has been, as far as Node was started with `--expose-gc`. */
async function memory(): Promise<Memory> {
  for (let round = 0; round < 3; round += 1) {
    globalThis.gc?.();
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const { rss, heapUsed } = process.memoryUsage();
  return { residentMb: rss / 1e6, heapMb: heapUsed / 1e6 };
}

/** From the kernel's list of mappings (Linux): pages of files, what C allocated in one piece, and everything else. */
function mappings(): Mappings {
  const file = '/proc/self/smaps';
  if (!existsSync(file)) return {};
  const found = { files: 0, cHeap: 0, other: 0 };
  let kind: keyof typeof found = 'other';
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (/^[0-9a-f]+-[0-9a-f]+ /.test(line)) {
      kind = line.endsWith('[heap]') ? 'cHeap' : line.includes('/') ? 'files' : 'other';
    } else if (line.startsWith('Rss:')) found[kind] += (Number.parseInt(line.slice(4), 10) * 1024) / 1e6;
  }
  return found;
}
