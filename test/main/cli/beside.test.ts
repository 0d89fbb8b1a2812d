import { spawn } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { AppState } from '#core/contract/app-state';
import type { Settings } from '#core/settings/settings';
import { postDoor } from '../../../src-main/node/door/door-file.ts';
import { lockDataFolder } from '../../../src-main/node/folder-lock.ts';
import { send, signIn } from '../browser/http-client.ts';
import { dataFolder, fixture, run, serveDocuments, start } from './harness.ts';

const QUIET = { '/api/v2/summary.json': { body: fixture('statuspage/claude/api-v2-summary.2026-09-15.quiet.json') } };
const LINK = /^greenbar: (http:\/\/127\.0\.0\.1:\d+\/#token=[\w-]+)\n/;
const PATIENCE = { timeout: 15_000, interval: 100 };
const ROOT = join(import.meta.dirname, '../../..');

function settingsIn(folder: string): Settings {
  return JSON.parse(readFileSync(join(folder, 'settings.json'), 'utf8')) as Settings;
}

/** Browser mode with the data of a folder, and its state as its window sees it. */
async function serveIn(folder: string): Promise<{ state: () => Promise<AppState>; stop: () => Promise<unknown> }> {
  const serving = start('serve', '--no-open', '--data-dir', folder);
  onTestFinished(() => serving.stop());
  await expect.poll(serving.out, PATIENCE).toMatch(LINK);
  const link = LINK.exec(serving.out())?.[1] ?? '';
  const cookie = await signIn(link);
  return {
    async state() {
      const answer = await send(link, '/rpc/state', { method: 'POST', headers: { cookie }, body: '{}' });
      return (JSON.parse(answer.body.toString('utf8')) as { answer: AppState }).answer;
    },
    stop() {
      serving.stop();
      return serving.ended;
    },
  };
}

describe('beside browser mode', () => {
  test('what is added, silenced and removed is so in its window at once, and in the settings', async () => {
    const folder = dataFolder();
    const serving = await serveIn(folder);
    const url = await serveDocuments(QUIET);
    const at = ['--data-dir', folder, '--json'];
    expect(await run('add', url, '--name', 'Mine', ...at)).toMatchObject({ code: 0, err: '' });
    await expect.poll(async () => (await serving.state()).pages[0]?.level, PATIENCE).toBe('operational');
    expect((await run('list', ...at)).out).toContain('"level": "operational"');
    expect(await run('snooze', 'mine', '--for', 'until-resolved', ...at)).toMatchObject({ code: 0, err: '' });
    expect(await run('snooze', '--for', '1h', ...at)).toMatchObject({ code: 0, err: '' });
    const { pages, snoozedUntil } = await serving.state();
    expect([pages[0]?.name, typeof snoozedUntil]).toEqual(['Mine', 'number']);
    expect(settingsIn(folder).pages).toMatchObject([{ name: 'Mine' }]);
    expect(await run('remove', 'mine', ...at)).toMatchObject({ code: 0, err: '' });
    expect((await serving.state()).pages).toEqual([]);
    expect(settingsIn(folder).pages).toEqual([]);
    await serving.stop();
    expect(existsSync(join(folder, 'door.json'))).toBe(false);
    // And nobody is asked any more.
    expect(await run('add', url, ...at)).toMatchObject({ code: 0, err: '' });
    expect(settingsIn(folder).pages).toMatchObject([{ name: 'Claude' }]);
  });

  test('what it refuses is told in its words, and a door that others may read is not used', async () => {
    const folder = dataFolder();
    await serveIn(folder);
    const nothing = await serveDocuments({});
    const refused = await run('add', nothing, '--data-dir', folder, '--json');
    expect(refused).toMatchObject({ code: 2, out: '' });
    expect(refused.err).toMatch(/^greenbar: There is nothing at this address[^\n]+\n$/);
    if (process.platform === 'win32') return;
    chmodSync(join(folder, 'door.json'), 0o644);
    const untrusted = await run('snooze', '--for', '1h', '--data-dir', folder);
    expect(untrusted).toMatchObject({ code: 2, out: '', err: expect.stringMatching(/not trusted[^\n]+\n$/) as string });
  });
});

test('one that was killed leaves a door behind, and the next command writes itself', async () => {
  const folder = dataFolder();
  const program = join(ROOT, 'src-main/cli/main.ts');
  const child = spawn(process.execPath, ['--no-warnings', program, 'serve', '--no-open', '--data-dir', folder], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  let said = '';
  child.stdout.on('data', (part) => (said += String(part)));
  await expect.poll(() => said, { timeout: 25_000 }).toMatch(LINK);
  const door = readFileSync(join(folder, 'door.json'), 'utf8');
  child.kill('SIGKILL');
  await ended;
  expect(readFileSync(join(folder, 'door.json'), 'utf8')).toBe(door);
  expect(await run('snooze', '--for', '1h', '--data-dir', folder)).toMatchObject({ code: 0, err: '' });
  expect(settingsIn(folder).snoozedUntil).toBeGreaterThan(Date.now());
  expect(existsSync(join(folder, 'door.json'))).toBe(false);
}, 60_000);

test('one that has just begun is waited for; one whose door leads nowhere is not waited for without end', async () => {
  const folder = dataFolder();
  const lock = await lockDataFolder(folder);
  // A port nobody listens on, and a key nobody has.
  postDoor(folder, { url: 'http://127.0.0.1:9/door/', token: 'x'.repeat(32) });
  const waited = await run('snooze', '--for', '1h', '--data-dir', folder);
  expect(waited).toMatchObject({ code: 2, out: '', err: expect.stringMatching(/does not answer[^\n]+\n$/) as string });
  const waiting = run('snooze', '--for', '1h', '--data-dir', folder);
  if (lock.ok) lock.value.release();
  expect(await waiting).toMatchObject({ code: 0 });
}, 60_000);

describe('what only reads', () => {
  /** A folder with one page watched and read. */
  async function filledFolder(): Promise<{ folder: string; url: string }> {
    const folder = dataFolder();
    const url = await serveDocuments(QUIET);
    await run('add', url, '--data-dir', folder);
    expect((await run('history', 'claude', '--days', '2', '--data-dir', folder)).code).toBe(0);
    return { folder, url };
  }

  const commands = (url: string): readonly (readonly string[])[] => [
    ['status', 'claude', '--json'],
    ['list', '--json'],
    ['history', 'claude', '--days', '2', '--json'],
    ['incidents', '--json'],
    ['incidents', 'claude', '--json'],
    ['export', 'claude', '--format', 'json'],
    ['wait', 'claude', '--until', 'operational', '--json'],
    ['check', url, '--json'],
  ];

  test('works beside one that runs, and writes nothing', async () => {
    const { folder, url } = await filledFolder();
    const writer = new DatabaseSync(join(folder, 'history.sqlite'));
    const lock = await lockDataFolder(folder);
    const version = (): unknown => writer.prepare('PRAGMA data_version').get()?.['data_version'];
    const before = { version: version(), settings: readFileSync(join(folder, 'settings.json'), 'utf8') };
    for (const command of commands(url)) {
      expect([command, await run(...command, '--data-dir', folder)]).toMatchObject([command, { code: 0, err: '' }]);
    }
    expect({ version: version(), settings: readFileSync(join(folder, 'settings.json'), 'utf8') }).toEqual(before);
    writer.close();
    if (lock.ok) lock.value.release();
  });

  test('beside nobody leaves nothing beside the history', async () => {
    const { folder, url } = await filledFolder();
    const bytes = readFileSync(join(folder, 'history.sqlite'));
    for (const command of commands(url)) expect((await run(...command, '--data-dir', folder)).code).toBe(0);
    expect(readFileSync(join(folder, 'history.sqlite')).equals(bytes)).toBe(true);
    for (const ending of ['-wal', '-shm']) expect(existsSync(join(folder, `history.sqlite${ending}`))).toBe(false);
  });

  test('reads a page that the one that runs has not read yet, and leaves the keeping to it', async () => {
    const folder = dataFolder();
    await run('add', await serveDocuments(QUIET), '--data-dir', folder);
    const lock = await lockDataFolder(folder);
    expect((await run('history', 'claude', '--days', '2', '--data-dir', folder)).code).toBe(0);
    expect(existsSync(join(folder, 'history.sqlite'))).toBe(false);
    if (lock.ok) lock.value.release();
  });

  test('of a history that was damaged says so, and leaves it to the one that runs', async () => {
    const folder = dataFolder();
    writeFileSync(join(folder, 'history.sqlite'), 'no database, but something someone may want back');
    const lock = await lockDataFolder(folder);
    const { code, out, err } = await run('incidents', '--data-dir', folder, '--json');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^greenbar: The history in [^\n]+ cannot be read while Greenbar uses it; [^\n]+\.\n$/);
    expect(readFileSync(join(folder, 'history.sqlite'), 'utf8')).toContain('someone may want back');
    if (lock.ok) lock.value.release();
  });
});
