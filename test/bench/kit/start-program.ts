import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { ROOT } from '../../layers/source-files.ts';

/** A program of `test/bench/programs` that runs in a process of its own. */
export interface Program {
  ask<Answer>(command: string, argument?: unknown): Promise<Answer>;
  stop(): Promise<void>;
}

const OWN = join(import.meta.dirname, '..', 'programs');

/**
 * Starts a program as the product is started: bundled into one file, on the same Node. `folder` is where bundles are kept for the
 * run.
 */
export async function startProgram(
  name: string,
  folder: string,
  nodeArguments: readonly string[] = [],
): Promise<Program> {
  const child = launch(await bundled(name, folder), nodeArguments, []);
  const waiting = new Map<number, { resolve: (answer: never) => void; reject: (fault: Error) => void }>();
  let asked = 0;
  child.on('message', ({ id, answer, fault }: { id: number; answer: never; fault?: string }) => {
    const one = waiting.get(id);
    waiting.delete(id);
    if (fault === undefined) one?.resolve(answer);
    else one?.reject(new Error(`${name}: ${fault}`));
  });
  const ended = new Promise<void>((resolve) => {
    child.once('exit', (code, signal) => {
      for (const { reject } of waiting.values()) reject(new Error(`${name} ended (${code ?? signal})`));
      resolve();
    });
  });
  return {
    ask: (command, argument) =>
      new Promise((resolve, reject) => {
        asked += 1;
        waiting.set(asked, { resolve, reject });
        child.send({ id: asked, command, argument });
      }),
    stop() {
      if (child.connected) child.disconnect();
      return ended;
    },
  };
}

/** How long a program takes from its launch until it says that it is there, in milliseconds. */
export async function timeToStart(name: string, folder: string, programArguments: readonly string[]): Promise<number> {
  const file = await bundled(name, folder);
  const startedAt = performance.now();
  const child = launch(file, [], programArguments);
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`${name} ended (${code})`)));
    child.once('message', () => {
      resolve(performance.now() - startedAt);
      child.kill('SIGKILL');
    });
  });
}

function launch(file: string, nodeArguments: readonly string[], programArguments: readonly string[]): ChildProcess {
  return spawn(process.execPath, ['--no-warnings', ...nodeArguments, file, ...programArguments], {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
}

/** Where the bundle of a program is kept. */
export function bundleOf(name: string, folder: string): string {
  return join(folder, `${name}.mjs`);
}

async function bundled(name: string, folder: string): Promise<string> {
  const file = bundleOf(name, folder);
  if (existsSync(file)) return file;
  const bundle = await rolldown({
    input: join(OWN, `${name}.ts`),
    cwd: ROOT,
    platform: 'node',
    external: [/^node:/, 'node-notifier'],
    logLevel: 'silent',
  });
  // The map says which file a function came from, for the profile by room.
  await bundle.write({ file, format: 'esm', codeSplitting: false, sourcemap: true });
  await bundle.close();
  return file;
}
