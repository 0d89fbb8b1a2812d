import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Notification } from '#core/events/event';
import { openSqliteStore } from '../../../src-main/node/sqlite-store.ts';
import { EVER } from '../node/store-samples.ts';
import { COMPONENT, HOST, INCIDENT, RECORDED_AT, serving, type Saying } from './page-world.ts';

/** A run of everything takes two hundred (50 s); in between a quarter of them shows the same. */
const KILLS = Number(process.env['GREENBAR_KILLS'] ?? 50);
/** A restart is well within the ten minutes after which it would be an absence. */
const SPEED = 60;

/** What the page says, and after which share of the kills it begins to. */
const LIFE: readonly (readonly [share: number, saying: Saying])[] = [
  [0, {}],
  [0.1, { updates: 1 }],
  [0.3, { updates: 2, component: 'major_outage' }],
  [0.5, { updates: 3, component: 'partial_outage' }],
  [0.7, { updates: 4 }],
  [0.85, { updates: 5 }],
];

const PAGE_URL = `https://${HOST}/`;
const built = mkdtempSync(join(tmpdir(), 'greenbar-storm-'));
const program = join(built, 'child.mjs');
/** Another for every try: what is left of one that failed would fail the next. */
let folder = '';
afterAll(() => rmSync(built, { recursive: true }));

/** One file starts four times faster than the two hundred it is made of. */
beforeAll(async () => {
  const root = join(import.meta.dirname, '../../..');
  const bundle = await rolldown({
    input: join(import.meta.dirname, 'storm-child.ts'),
    cwd: root,
    platform: 'node',
    external: [/^node:/],
  });
  await bundle.write({ file: program, format: 'esm', codeSplitting: false });
  await bundle.close();
}, 60_000);

function say(saying: Saying): void {
  const urls = ['summary', 'incidents'].map((name) => `${PAGE_URL}api/v2/${name}.json`);
  writeFileSync(
    join(folder, 'script.new'),
    JSON.stringify(Object.fromEntries(urls.map((url) => [url, serving(saying)(url)]))),
  );
  renameSync(join(folder, 'script.new'), join(folder, 'script.json'));
}

function told(): readonly Notification[] {
  const file = join(folder, 'told.jsonl');
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Notification);
}

/** What a start takes on a machine with nothing else to do. */
const USUAL_START_MS = 150;

/** Lets a child live for a while after it is up, longer where everything is slow, or kills it on its way up. */
async function liveFor(child: ChildProcess, afterMs: number, signal: NodeJS.Signals, onItsWay = false): Promise<void> {
  const bornAt = Date.now();
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const up = new Promise<void>((resolve) => child.stdout?.once('data', () => resolve()));
  if (!onItsWay) await Promise.race([up, ended]);
  const slowness = Math.max(1, (Date.now() - bornAt) / USUAL_START_MS);
  await new Promise((resolve) => setTimeout(resolve, afterMs * slowness));
  child.kill(signal);
  await ended;
}

test(`${KILLS} kills in the life of an outage: one beginning, one end, and the history whole`, async () => {
  folder = mkdtempSync(join(built, 'life-'));
  const startedAt = Date.now();
  let seed = 4_711;
  const random = (): number => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;
  let complaint = '';
  const args = ['--no-warnings', program, folder, PAGE_URL, startedAt, RECORDED_AT, SPEED].map(String);
  const start = (): ChildProcess => {
    const child = spawn(process.execPath, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stderr.on('data', (part: Buffer) => (complaint += part.toString()));
    return child;
  };
  for (let kill = 0; kill < KILLS; kill += 1) {
    const saying = LIFE.find(([share]) => Math.round(share * KILLS) === kill)?.[1];
    if (saying !== undefined) say(saying);
    // Sometimes before it has opened anything, mostly in the middle of a poll, sometimes after many.
    const onItsWay = random() < 0.25;
    await liveFor(start(), onItsWay ? 60 + random() * 60 : random() ** 2 * 300, 'SIGKILL', onItsWay);
  }
  await liveFor(start(), 3_000, 'SIGTERM');
  process.stdout.write(`Restart storm: ${KILLS} kills in ${Math.round((Date.now() - startedAt) / 1_000)} s.\n`);
  expect(complaint).toBe('');

  const opened = await openSqliteStore(join(folder, 'history.sqlite'));
  if (!opened.ok) throw new Error(opened.problem);
  const { store } = opened.value;
  expect([opened.value.warning, opened.value.integrityProblem()]).toEqual([null, null]);
  const { changes } = store.readHistory(HOST, EVER);
  expect(changes.filter(({ rowId }) => rowId === COMPONENT).map(({ level }) => level)).toEqual([
    'operational',
    'major_outage',
    'partial_outage',
    'operational',
  ]);
  const incident = store.readIncident(HOST, INCIDENT);
  expect([incident?.status, incident?.updates.length]).toEqual(['resolved', 5]);
  expect(store.readThreads(HOST).filter(({ phase }) => phase === 'started')).toEqual([]);
  store.close();

  // The one in between says that it got worse: a component of it went down.
  const lines = told().map(({ threadId, title }) => [threadId, title.includes('Resolved')]);
  const incidentThread = `incident:${HOST}:${INCIDENT}`;
  expect(lines).toEqual([
    [incidentThread, false],
    [incidentThread, false],
    [incidentThread, true],
  ]);
}, 600_000);
