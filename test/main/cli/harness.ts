import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { runCli } from '../../../src-main/cli/run-cli.ts';
import type { CliWorld } from '../../../src-main/cli/world.ts';
import { startLoopbackServer } from '../../fakes/loopback-server.ts';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs one command line in this process, with nothing of this machine's desktop. */
export function run(...args: string[]): Promise<Ran> {
  return runIn({}, ...args);
}

/** The same in a world that differs. */
export function runIn(differences: Partial<CliWorld>, ...args: string[]): Promise<Ran> {
  const running = startIn(differences, ...args);
  running.stop();
  return running.ended;
}

/** One that goes on until it is stopped. */
export interface Running {
  readonly out: () => string;
  readonly err: () => string;
  stop(): void;
  readonly ended: Promise<Ran>;
}

export function start(...args: string[]): Running {
  return startIn({}, ...args);
}

function startIn(differences: Partial<CliWorld>, ...args: string[]): Running {
  const said = { out: '', err: '' };
  let stop = (): void => undefined;
  const stopped = new Promise<void>((resolve) => (stop = resolve));
  const world: CliWorld = {
    out: (text) => (said.out += text),
    err: (text) => (said.err += text),
    isTerminal: false,
    columns: 200,
    platform: 'linux',
    environment: { CI: '1', PATH: '/nowhere' },
    untilStopped: () => stopped,
    ...differences,
  };
  const ended = runCli(args, world).then((code) => ({ code, ...said }));
  return { out: () => said.out, err: () => said.err, stop, ended };
}

/** A data folder for one test. */
export function dataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'greenbar-cli-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export const FIXTURES = join(import.meta.dirname, '../../fixtures/feeds');

export function fixture(name: string): string {
  return readFileSync(join(FIXTURES, name), 'utf8');
}

export interface Served {
  readonly status?: number;
  readonly type?: string;
  readonly body: string | Buffer;
  /** Says that more is coming, and hangs up. */
  readonly cut?: boolean;
}

/** A server on this machine that has these documents; `*` answers for all others, which are 404 otherwise. */
export async function serveDocuments(documents: Readonly<Record<string, Served>>): Promise<string> {
  const server = await startLoopbackServer((request, response) => {
    const found = documents[request.url?.split('?')[0] ?? ''] ?? documents['*'] ?? { status: 404, body: 'Not found' };
    const body = Buffer.from(found.body);
    response.writeHead(found.status ?? 200, {
      'content-type': found.type ?? 'application/json',
      'content-length': body.length + (found.cut === true ? 1_000 : 0),
    });
    if (found.cut === true) response.write(body, () => response.destroy());
    else response.end(body);
  });
  onTestFinished(() => server.close());
  return `${server.origin}/`;
}
