import type { CliWorld } from './world.ts';

const DEFAULT_COLUMNS = 80;

/** The world of a real process. */
export function createProcessWorld(): CliWorld {
  return {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    isTerminal: process.stdout.isTTY,
    // Not set where standard output is no terminal.
    columns: process.stdout.isTTY ? process.stdout.columns : DEFAULT_COLUMNS,
    platform: process.platform,
    environment: process.env,
    untilStopped: () =>
      new Promise((resolve) => {
        // They stay: a second signal must not cut the orderly end short.
        for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve());
      }),
  };
}
