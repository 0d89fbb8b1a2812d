import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchStandIn, type StandIn } from './stand-in/launch.ts';
import { startWatchedPage, type WatchedPage } from './watched-page.ts';

const PROGRAM = resolve(import.meta.dirname, '../../../out/cli/greenbar.js');

let watched: WatchedPage;
let app: StandIn;

beforeAll(async () => {
  watched = await startWatchedPage();
});
afterAll(() => watched.close());

/** The built command line, with the data of the app. */
function greenbar(...args: string[]): Promise<{ code: number | null; out: string; err: string }> {
  const said = { out: '', err: '' };
  const child = spawn(process.execPath, ['--no-warnings', PROGRAM, ...args, '--data-dir', app.dataDir], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.stdout.on('data', (part) => (said.out += String(part)));
  child.stderr.on('data', (part) => (said.err += String(part)));
  return new Promise((done) => child.on('close', (code) => done({ code, ...said })));
}

test('beside the app: a service is added, silenced and removed, and the tray shows it', async () => {
  app = await launchStandIn({ args: ['--hidden'] });
  try {
    await app.tray(({ menu }) => menu.length > 0);
    await expect.poll(() => existsSync(join(app.dataDir, 'door.json')), { timeout: 15_000 }).toBe(true);
    const added = await greenbar('add', watched.url, '--name', 'From a terminal');
    expect(added).toEqual({ code: 0, out: 'From a terminal is watched from now on.\n', err: '' });
    await app.tray(({ menu }) => menu.some(({ label }) => label.startsWith('From a terminal')));
    expect(await greenbar('snooze', '--for', '1h')).toMatchObject({ code: 0, err: '' });
    await app.tray(({ picture }) => /paused(Template|-dark|-22)?\.\w+$/.test(picture));
    expect(await greenbar('snooze', '--for', 'off')).toMatchObject({ code: 0, err: '' });
    await app.tray(({ picture }) => !/paused/.test(picture));
    expect(await greenbar('list', '--json')).toMatchObject({ code: 0, err: '' });
    expect(await greenbar('remove', 'from a terminal')).toMatchObject({ code: 0, err: '' });
    await app.tray(({ menu }) => menu.every(({ label }) => !label.startsWith('From a terminal')));
    const { pages } = JSON.parse(readFileSync(join(app.dataDir, 'settings.json'), 'utf8')) as { pages: unknown[] };
    expect(pages).toEqual([]);

    await app.command('clickTrayMenu', 'Quit Greenbar');
    expect(await app.exitCode).toBe(0);
    expect(existsSync(join(app.dataDir, 'door.json'))).toBe(false);
    expect(await greenbar('add', watched.url)).toMatchObject({ code: 0, err: '' });
    expect(app.faults()).toEqual([]);
  } finally {
    await app.stop();
  }
}, 60_000);
