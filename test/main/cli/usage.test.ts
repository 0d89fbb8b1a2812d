import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import packageJson from '../../../package.json' with { type: 'json' };
import { dataFolder, run } from './harness.ts';

describe('the command line', () => {
  test('tells its version, and of every command what it does', async () => {
    expect(await run('--version')).toEqual({ code: 0, out: `${packageJson.version}\n`, err: '' });
    const { code, out } = await run('--help');
    expect(code).toBe(0);
    for (const command of 'check status history incidents wait export serve replay demo doctor'.split(' ')) {
      expect(out).toMatch(new RegExp(`^ {2}${command} `, 'm'));
    }
  });

  test.each([
    [['frobnicate']],
    [['check']],
    [['check', 'a', 'b']],
    [['check', 'a', '--nothing']],
    [['export', 'a', '--format', 'xls']],
    [['export', 'a']],
    [['wait', 'a']],
    [['serve', '--port', '70000']],
    [['serve', '--interval', '0']],
    [['replay', 'a', '--speed', '-1']],
  ])('%j is refused in one sentence', async (args) => {
    const { code, out, err } = await run(...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^greenbar: [^\n]+\n$/);
  });
});

test('the options of every command may stand before it', async () => {
  const folder = dataFolder();
  for (const args of [
    ['--json', '--data-dir', folder, 'incidents'],
    [`--data-dir=${folder}`, '--now', '2026-01-01', 'incidents', '--json'],
  ]) {
    expect(await run(...args)).toEqual({ code: 0, out: '{\n  "incidents": []\n}\n', err: '' });
  }
  expect(readdirSync(folder)).toEqual([]);
  expect((await run('--data-dir')).code).toBe(2);
});

test('a history that was damaged is set aside and told of', async () => {
  const folder = dataFolder();
  writeFileSync(join(folder, 'history.sqlite'), 'no database, but something someone may want back');
  const { code, err } = await run('incidents', '--data-dir', folder);
  expect(code).toBe(0);
  expect(err).toMatch(/^greenbar: The history was damaged and has been kept as history\.corrupt-.+\.sqlite; [^\n]+\n$/);
});

describe('doctor', () => {
  test('says in JSON what this machine offers', async () => {
    const folder = dataFolder();
    const { code, out } = await run('doctor', '--data-dir', folder, '--json');
    expect(code).toBe(0);
    const { findings } = JSON.parse(out) as {
      findings: { name: string; state: string; finding: string; words: string; advice: string | null }[];
    };
    const names = [
      'notifications',
      'tray',
      'electron',
      'browser',
      'data folder',
      'settings',
      'history',
      'proxy',
      'certificates',
      'network',
      'clock',
    ];
    expect(findings.map(({ name }) => name)).toEqual(names);
    for (const { state, words, finding, advice } of findings) {
      expect(words).toMatch(/\.$/);
      expect(finding).toMatch(/^found\.[a-z_]+$/);
      expect(advice === null).toBe(state === 'ok' || finding === 'found.clock_not_compared');
    }
  });

  test('a damaged history is told of, and left where it is', async () => {
    const folder = dataFolder();
    writeFileSync(join(folder, 'history.sqlite'), 'no database, but something someone may want back');
    const { code, out } = await run('doctor', '--data-dir', folder);
    expect(code).toBe(1);
    expect(out).toMatch(/^broken +history +\S+history\.sqlite is damaged: file is not a database/m);
    expect(readdirSync(folder)).toEqual(['history.sqlite']);
  });

  test('ends with 1 when the data folder cannot be used', async () => {
    const file = join(dataFolder(), 'file');
    writeFileSync(file, '');
    const { code, out } = await run('doctor', '--data-dir', join(file, 'sub'));
    expect(code).toBe(1);
    expect(out).toMatch(/^broken +data folder /m);
  });
});
