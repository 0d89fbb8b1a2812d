import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { rolldown } from 'rolldown';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { HookDocument } from '#core/hooks/event-document';
import { hookOn } from '../../core/hooks/sample-hooks.ts';
import { HOST, INCIDENT, incidents, RECORDED_AT, summary } from './page-world.ts';
import { startReceiver, type Mood, type Receiver } from './receiver.ts';

/** Each of them begins, has two updates at once, and ends. */
const INCIDENTS = Number(process.env['GREENBAR_HOOK_INCIDENTS'] ?? 4);
const STEPS = [
  { updates: 1, events: 1 },
  { updates: 3, events: 2 },
  { updates: 5, events: 1 },
] as const;
const SPEED = 60;
const PAGE_URL = `https://${HOST}/`;
const PATIENCE_MS = 60_000;

const folder = mkdtempSync(join(tmpdir(), 'greenbar-hook-storm-'));
const program = join(folder, 'child.mjs');
const lines = join(folder, 'lines.jsonl');
afterAll(() => rmSync(folder, { recursive: true }));

beforeAll(async () => {
  const bundle = await rolldown({
    input: join(import.meta.dirname, 'hook-storm-child.ts'),
    cwd: join(import.meta.dirname, '../../..'),
    platform: 'node',
    external: [/^node:/],
  });
  await bundle.write({ file: program, format: 'esm', codeSplitting: false });
  await bundle.close();
}, 60_000);

/** The recorded page, with copies of its recorded incident that have come so far. */
function say(progress: readonly number[]): void {
  const named = (text: string, index: number): unknown[] =>
    (JSON.parse(text.replaceAll(INCIDENT, `storm-${index}`)) as { incidents: { id: string }[] }).incidents.filter(
      ({ id }) => id === `storm-${index}`,
    );
  const page = (text: string, own: (updates: number) => string): string => {
    const document = JSON.parse(text) as { incidents: unknown[] };
    const copies = progress.flatMap((updates, index) => (updates === 0 ? [] : named(own(updates), index)));
    return JSON.stringify({ ...document, incidents: [...copies, ...document.incidents] });
  };
  const script = {
    [`${PAGE_URL}api/v2/summary.json`]: page(summary(), (updates) => summary({ updates })),
    [`${PAGE_URL}api/v2/incidents.json`]: page(incidents(), (updates) => incidents({ updates })),
  };
  writeFileSync(join(folder, 'script.new'), JSON.stringify(script));
  renameSync(join(folder, 'script.new'), join(folder, 'script.json'));
}

/** How many deliveries were ever written for both hooks, how many wait, and whether the page was read. */
function written(): { readonly ever: number; readonly left: number; readonly dead: number; readonly isRead: boolean } {
  const nothing = { ever: 0, left: 0, dead: 0, isRead: false };
  if (!existsSync(join(folder, 'history.sqlite'))) return nothing;
  const database = new DatabaseSync(join(folder, 'history.sqlite'), { timeout: 5_000 });
  try {
    const one = (sql: string): number => Number(Object.values(database.prepare(sql).get() ?? { none: 0 })[0]);
    // While it is being made nothing is in it.
    if (one("SELECT count(*) FROM sqlite_schema WHERE name = 'hook_outcome'") === 0) return nothing;
    return {
      ever: one("SELECT seq FROM sqlite_sequence WHERE name = 'hook_delivery'"),
      left: one('SELECT count(*) FROM hook_delivery WHERE dead_at IS NULL'),
      dead: one('SELECT count(*) FROM hook_delivery WHERE dead_at IS NOT NULL'),
      isRead: one('SELECT count(*) FROM page_snapshot') > 0,
    };
  } finally {
    database.close();
  }
}

async function until(isSo: () => boolean, what: () => string): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  while (!isSo()) {
    if (Date.now() > deadline) throw new Error(`never came: ${what()}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill(signal);
  await ended;
}

const commandLines = (): readonly HookDocument[] =>
  readFileSync(lines, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as HookDocument);

/** The first time each delivery was acted on, in that order: what a receiver that drops doubles does. */
function unique(documents: readonly HookDocument[]): readonly HookDocument[] {
  return [...new Map(documents.toReversed().map((one) => [one.delivery, one])).values()].reverse();
}

test(`${INCIDENTS} incidents, a receiver that dies and a Greenbar that is killed: nothing lost, doubles known`, async () => {
  const receiver: Receiver = await startReceiver();
  writeFileSync(lines, '');
  const url = receiver.url;
  writeFileSync(
    join(folder, 'hooks.json'),
    JSON.stringify([
      hookOn({ id: 'post', target: { kind: 'post', url, template: 'json', secret: 'storm' } }),
      hookOn({
        id: 'run',
        target: { kind: 'command', program: 'tee', arguments: ['-a', lines], timeLimitSeconds: 20 },
      }),
    ]),
  );
  const startedAt = Date.now();
  let seed = 4_711;
  const random = (): number => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;
  let complaint = '';
  let kills = 0;
  const args = ['--no-warnings', program, folder, PAGE_URL, startedAt, RECORDED_AT, SPEED].map(String);
  const start = (): ChildProcess => {
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] });
    child.stderr.on('data', (part: Buffer) => (complaint += part.toString()));
    return child;
  };
  const kill = async (child: ChildProcess): Promise<void> => {
    kills += 1;
    await end(child, 'SIGKILL');
  };

  const progress = Array.from({ length: INCIDENTS }, () => 0);
  say(progress);
  const first = start();
  await until(
    () => written().isRead,
    () => `a first reading; ${complaint}`,
  );
  await kill(first);
  const moods: readonly Mood[] = ['up', 'dies', 'down', 'error'];
  let expected = 0;
  let turn = 0;
  for (let index = 0; index < INCIDENTS; index += 1) {
    for (const { updates, events } of STEPS) {
      await receiver.be(moods[turn % moods.length] ?? 'up');
      turn += 1;
      progress[index] = updates;
      say(progress);
      expected += 2 * events;
      const child = start();
      await new Promise((resolve) => setTimeout(resolve, 60 + random() ** 2 * 500));
      await kill(child);
      const other = start();
      await until(
        () => written().ever >= expected,
        () => `${expected} deliveries; ${complaint}`,
      );
      await new Promise((resolve) => setTimeout(resolve, random() * 150));
      await kill(other);
      expect(written().ever).toBe(expected);
    }
  }
  await receiver.be('up');
  const last = start();
  await until(
    () => written().left === 0,
    () => `an empty outbox; ${JSON.stringify(written())}; ${complaint}`,
  );
  await end(last, 'SIGTERM');
  expect(complaint).toBe('');
  expect(written()).toMatchObject({ ever: expected, left: 0, dead: 0 });
  await receiver.be('down');

  const perHook = INCIDENTS * 4;
  const posted = unique(receiver.acted);
  const ran = unique(commandLines());
  process.stdout.write(
    `Hook storm: ${kills} kills; ${perHook} deliveries a hook. ` +
      `POST: asked ${receiver.asked()} times, acted ${receiver.acted.length} times, unique ${posted.length}. ` +
      `Program: ran ${commandLines().length} times, unique ${ran.length}.\n`,
  );
  for (const documents of [posted, ran]) {
    expect(documents).toHaveLength(perHook);
    for (let index = 0; index < INCIDENTS; index += 1) {
      const thread = documents.filter(({ incident }) => incident?.id === `storm-${index}`);
      expect(thread.map(({ event }) => event)).toEqual(['started', 'updated', 'updated', 'resolved']);
    }
  }
  // A repeat says that it may be one.
  for (const documents of [receiver.acted, commandLines()]) {
    const seen = new Set<string>();
    for (const { delivery, attempt } of documents) {
      if (seen.has(delivery)) expect(attempt).toBeGreaterThan(1);
      seen.add(delivery);
    }
  }
}, 400_000);
