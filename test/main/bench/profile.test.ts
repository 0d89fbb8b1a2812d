import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';
import { afterAll, expect, test } from 'vitest';
import { createProfiler } from '../../bench/kit/profiler.ts';
import { summaryOf, type ProfileNode } from '../../bench/kit/profile.ts';
import { profileTables } from '../../bench/kit/profile-tables.ts';
import { roomOf, roomsOf } from '../../bench/kit/rooms.ts';
import { ROOT } from '../../layers/source-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'greenbar-profile-test-'));
afterAll(() => rmSync(folder, { recursive: true }));

function node(id: number, functionName: string, url: string, ...children: readonly number[]): ProfileNode {
  return { id, callFrame: { functionName, url, lineNumber: 0, columnNumber: 0 }, children };
}

/** Every file of the program is a room here, by its own name. */
const rooms = ({ url }: { readonly url: string }): string | null => /^file:\/\/\/(.+)$/.exec(url)?.[1] ?? null;

const PROFILE = {
  nodes: [
    node(1, '(root)', '', 2, 5, 6, 7, 9),
    node(2, 'poll', 'file:///engine', 3, 8),
    node(3, 'write', 'file:///store', 4),
    node(4, 'run', ''),
    node(5, 'onread', 'node:internal/stream'),
    node(6, '(idle)', ''),
    node(7, 'post', 'node:inspector', 10),
    node(8, '(garbage collector)', ''),
    node(9, '(program)', ''),
    node(10, 'dispatch', ''),
  ],
  samples: [2, 3, 4, 4, 5, 6, 7, 8, 9, 10],
  timeDeltas: [1_000, 2_000, 3_000, 4_000, 5_000, 90_000, 80_000, 6_000, 70_000, 60_000],
};

test('what Node does is charged to the nearest caller of ours, and the profiler and waiting to nobody', () => {
  const { busyMs, rooms: spent, functions } = summaryOf(PROFILE, rooms);
  expect(busyMs).toBe(21);
  expect(spent).toEqual([
    { name: 'store', ownMs: 2, shareMs: 9, totalMs: 9 },
    { name: 'garbage collector', ownMs: 0, shareMs: 6, totalMs: 6 },
    { name: 'Node of its own accord', ownMs: 0, shareMs: 5, totalMs: 5 },
    { name: 'engine', ownMs: 1, shareMs: 1, totalMs: 16 },
  ]);
  expect(functions.map(({ name, ms }) => [name, ms])).toEqual([
    ['run, Node for store', 7],
    ['garbage collector, Node', 6],
    ['onread, Node of its own accord', 5],
    ['write, store', 2],
    ['poll, engine', 1],
  ]);
});

test('the tables share the time out among the polls', () => {
  const [byRoom] = profileTables(summaryOf(PROFILE, rooms), 'a poll', 10);
  expect(byRoom?.caption).toBe('Where a poll goes, by room');
  expect(byRoom?.lines[0]).toEqual(['store', '0.900', '42.9 %', '0.200', '0.900']);
});

test('a room is a folder, a part of Node’s ports, a package, or the benchmark itself', () => {
  expect(roomOf('../../src-core/feeds/kit/json.ts')).toBe('src-core/feeds');
  expect(roomOf('../../src-main/engine/poller.ts')).toBe('src-main/engine');
  expect(roomOf('../../src-main/node/sqlite/page-table.ts')).toBe('src-main/node/sqlite');
  expect(roomOf('../../src-main/node/http.ts')).toBe('src-main/node/http');
  expect(roomOf('../../node_modules/@formatjs/icu/index.js')).toBe('@formatjs/icu');
  expect(roomOf('../../test/bench/programs/polls.ts')).toBe('the benchmark');
});

test('functions of a bundle are found in the rooms they were written in', async () => {
  const entry = join(folder, 'entry.ts');
  writeFileSync(
    entry,
    `import { parseJson } from '${join(ROOT, 'src-core/feeds/kit/json.ts')}';
     export function read(text: string, forMs: number): void {
       const until = performance.now() + forMs;
       while (performance.now() < until) parseJson(text);
     }`,
  );
  const file = join(folder, 'entry.mjs');
  const bundle = await rolldown({ input: entry, cwd: ROOT, platform: 'node', logLevel: 'silent' });
  await bundle.write({ file, format: 'esm', codeSplitting: false, sourcemap: true });
  await bundle.close();
  const { read } = (await import(pathToFileURL(file).href)) as { read(text: string, forMs: number): void };
  const profiler = createProfiler();
  await profiler.start();
  read(JSON.stringify(Array.from({ length: 1_000 }, (_, index) => ({ index }))), 200);
  const profile = await profiler.stop();
  const { rooms: spent } = summaryOf(profile!, roomsOf(file));
  expect(spent.map(({ name }) => name)).toContain('src-core/feeds');
});
