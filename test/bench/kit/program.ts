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
  const all: Commands = { memory, ...commands };
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
