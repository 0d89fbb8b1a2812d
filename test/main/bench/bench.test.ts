import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, test } from 'vitest';
import { ROOT } from '../../layers/source-files.ts';
import { exponent, figure, quantile, spread } from '../../bench/kit/figures.ts';
import { markdown, merged, type Report, type Section } from '../../bench/kit/report.ts';
import { NAMES } from '../../bench/names.ts';

const folder = mkdtempSync(join(tmpdir(), 'greenbar-bench-test-'));
afterAll(() => rmSync(folder, { recursive: true }));

const section = (title: string): Section => ({
  title,
  machine: '2 × A processor, 4 GiB, linux 6, Node v24.0.0, 2026-01-02 03:04 UTC, load 0.1 at the start',
  tookSeconds: 3.2,
  how: ['One.', 'Two.'],
  goals: [{ figure: title, goal: '≤ 1 | 2', measured: '3', control: '4', isMet: false }],
  tables: [{ caption: 'Cost', head: ['', 'ms'], lines: [['ours', '1.00']] }],
});

test('every benchmark is in the report, and every name of the report is a benchmark', () => {
  const files = readdirSync(join(ROOT, 'test/bench')).flatMap((file) => /^(.+)\.bench\.ts$/.exec(file)?.[1] ?? []);
  expect([...NAMES].sort()).toEqual(files.sort());
});

test('what was measured anew takes its old place; the rest stays', () => {
  const old: Report = { start: section('Old start'), wire: section('Old wire') };
  const report = merged(old, { wire: section('New wire'), 'quiet-poll': section('Quiet') }, NAMES);
  expect(Object.values(report).map(({ title }) => title)).toEqual(['Quiet', 'Old start', 'New wire']);
});

test('a report says whether goals are met, with the control beside them, and on which machine', () => {
  const text = markdown({ wire: section('The wire') });
  expect(text).toContain('| The wire | ≤ 1 \\| 2 | 3 | 4 | **missed** |');
  expect(text).toContain('| ours | 1.00 |');
  expect(text).toContain('Machine: 2 × A processor, 4 GiB, linux 6, Node v24.0.0.');
  expect(text).toContain('`npm run bench -- wire`, 3 s.');
});

test('figures: three digits, spreads, shares, and how a curve grows', () => {
  expect([0.12345, 1.2345, 12.345, 1234.5, Number.NaN].map(figure)).toEqual(['0.123', '1.23', '12.3', '1,235', '–']);
  expect(spread([3, 1, 2])).toBe('2.00 (1.00–3.00)');
  expect(quantile([1, 2, 3, 4], 0.5)).toBe(3);
  expect(exponent([1, 10, 100].map((size) => [size, 5 * size ** 1.5]))).toBeCloseTo(1.5);
});

test('a run measures beside the control, and writes only what it measured', { timeout: 120_000 }, async () => {
  writeFileSync(join(folder, 'benchmarks.json'), JSON.stringify({ start: section('As it was') }));
  const args = ['--no-warnings', 'test/bench/run.ts', '--tiny', `--report=${folder}`, 'quiet-poll'];
  const { stderr } = await promisify(execFile)(process.execPath, args, { cwd: ROOT });
  expect(stderr).toContain('1/1 quiet-poll');
  const report = JSON.parse(readFileSync(join(folder, 'benchmarks.json'), 'utf8')) as Report;
  expect(Object.keys(report)).toEqual(['quiet-poll', 'start']);
  const [goal] = report['quiet-poll']!.goals;
  expect(goal).toMatchObject({ control: expect.stringMatching(/^[\d.]+ ms$/) as string });
  expect(report['quiet-poll']!.tables[0]!.lines).toHaveLength(3);
  expect(readFileSync(join(folder, 'benchmarks.md'), 'utf8')).toContain('## As it was');
});

test('who asks for what there is not is told what there is', async () => {
  const args = ['--no-warnings', 'test/bench/run.ts', 'speed'];
  const run = promisify(execFile)(process.execPath, args, { cwd: ROOT });
  await expect(run).rejects.toMatchObject({
    code: 2,
    stderr: expect.stringContaining('quiet-poll, changed-poll') as string,
  });
});
