import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Reply } from '#core/contract/rpc';
import { connectToBus } from '../../fakes/dbus/connection.ts';
import { shownSizes } from '../../fakes/dbus/status-notifier.ts';
import type { Desktop } from '../../fakes/desktop.ts';
import { startLoopbackServer } from '../../fakes/loopback-server.ts';
import { startPanel, type Panel } from '../../fakes/panel.ts';
import { useDesktop } from '../../fakes/use-desktop.ts';
import { boundsOfTrays } from './trays.ts';
import { startWatchedPage, type WatchedPage } from './watched-page.ts';

declare const greenbar: { call(name: string, args: unknown): Promise<Reply> };

const ROOT = join(import.meta.dirname, '..', '..', '..');
const PATIENCE = { timeout: 30_000 };
const PACKAGE = join(ROOT, 'node_modules', 'electron');

/** Electron's program, without asking its package: that would start a download. */
function findElectron(): string | null {
  const pathFile = join(PACKAGE, 'path.txt');
  if (!existsSync(pathFile)) return null;
  const folder = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(PACKAGE, 'dist');
  const program = join(folder, readFileSync(pathFile, 'utf8').trim());
  return existsSync(program) ? program : null;
}

/** Why real Electron cannot be tried here; null where it can. */
function whyNot(): string | null {
  if (findElectron() === null) return 'Electron’s program is not here (npx install-electron fetches it)';
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (process.platform === 'linux' && DISPLAY === undefined && WAYLAND_DISPLAY === undefined) {
    return 'there is no display (xvfb-run -a gives one)';
  }
  return null;
}

/** Linux never says where an icon is; Windows does while there is a taskbar, which not every session has. */
function tellsWhereIconsAre(): boolean {
  if (process.platform !== 'win32') return process.platform === 'darwin';
  return spawnSync('tasklist', ['/FI', 'IMAGENAME eq explorer.exe'], { encoding: 'utf8' }).stdout.includes('explorer');
}

function fail(why: string): never {
  throw new Error(why);
}

function orNull(desktopOr: (skip: typeof fail) => Desktop): Desktop | null {
  try {
    return desktopOr(fail);
  } catch {
    return null;
  }
}

const byFirst = ([one = 0]: readonly number[], [other = 0]: readonly number[]): number => one - other;

const reason = whyNot();
const isRequired = process.env['GREENBAR_REQUIRE_ELECTRON'] === '1';

test('real Electron is here where it is required', ({ skip }) => {
  skip(!isRequired && reason !== null, reason ?? '');
  expect(reason).toBeNull();
});

describe.skipIf(reason !== null)('in real Electron', () => {
  let watched: WatchedPage;
  let app: ElectronApplication;
  let dataDir = '';
  let panel: Panel | null = null;
  // On Linux the icon is looked for on a panel of the tests’ own, which is there before the app looks for one.
  const desktopOr = process.platform === 'linux' ? useDesktop(['xfce4-panel']) : null;

  const start = (folder: string, ...more: readonly string[]): Promise<ElectronApplication> =>
    _electron.launch({
      executablePath: findElectron() ?? '',
      args: [...more, ROOT, '--data-dir', folder, '--page', watched.url, '--interval', '1', '--hidden'],
      timeout: 60_000,
    });

  beforeAll(async () => {
    watched = await startWatchedPage();
    dataDir = await mkdtemp(join(tmpdir(), 'greenbar-electron-'));
    const desktop = desktopOr === null ? null : orNull(desktopOr);
    if (desktop !== null) panel = await startPanel(desktop.environment);
    app = await start(dataDir);
  }, 90_000);
  afterAll(async () => {
    await panel?.close();
    await watched.close();
    await rm(dataDir, { recursive: true, force: true, maxRetries: 5 });
  });

  test('the runtime has what we build on', async () => {
    const found = await app.evaluate(({ app: electronApp }) => {
      const { DatabaseSync } = process.getBuiltinModule('node:sqlite');
      const database = new DatabaseSync(':memory:');
      const row = database.prepare('select sqlite_version() as version').get();
      return { node: process.versions.node, sqlite: String(row?.['version']), data: electronApp.getPath('userData') };
    });
    expect(found.node).toMatch(/^24\./);
    expect(found.sqlite).toMatch(/^3\./);
    expect(found.data).toBe(dataDir);
  });

  test('there is one icon in the tray, and the system knows where', async () => {
    await expect.poll(() => app.evaluate(boundsOfTrays), PATIENCE).toHaveLength(1);
    if (!tellsWhereIconsAre()) return;
    const [bounds] = await app.evaluate(boundsOfTrays);
    expect(Math.min(bounds?.width ?? 0, bounds?.height ?? 0)).toBeGreaterThan(0);
  });

  test.runIf(process.platform === 'linux')(
    'a panel is sent the picture for the scale of the screen',
    async ({ skip }) => {
      const desktop = desktopOr?.(isRequired ? fail : skip);
      const bus = await connectToBus(desktop?.environment['DBUS_SESSION_BUS_ADDRESS'] ?? '');
      const folder = await mkdtemp(join(tmpdir(), 'greenbar-electron-'));
      await expect.poll(() => shownSizes(bus), PATIENCE).toEqual([[22]]);
      const large = await start(folder, '--force-device-scale-factor=2');
      try {
        await expect.poll(async () => (await shownSizes(bus)).toSorted(byFirst), PATIENCE).toEqual([[22], [48]]);
      } finally {
        await large.close();
        bus.close();
        await rm(folder, { recursive: true, force: true, maxRetries: 5 });
      }
    },
    120_000,
  );

  test('a screen that changes its scale has the icon drawn anew, and it stays the one', async () => {
    const isHeard = await app.evaluate(({ screen }) =>
      screen.emit('display-metrics-changed', {}, screen.getPrimaryDisplay(), ['scaleFactor']),
    );
    expect(isHeard).toBe(true);
    expect(await app.evaluate(boundsOfTrays)).toHaveLength(1);
    expect(readFileSync(join(dataDir, 'logs', 'greenbar.log'), 'utf8')).not.toContain('nobody caught');
  });

  test('sleep and unlocked screens are listened for, and nothing holds a shutdown back', async () => {
    const heard = await app.evaluate(({ powerMonitor }) =>
      ['suspend', 'resume', 'unlock-screen', 'shutdown'].map((event) => powerMonitor.listenerCount(event)),
    );
    expect(heard.map((count) => count > 0)).toEqual([true, true, true, false]);
  });

  test('Chromium’s network does what our double of it does', async () => {
    const server = await startLoopbackServer((request, response) => {
      if (request.url === '/redirect') response.writeHead(302, { location: '/there' }).end();
      else if (request.headers['if-none-match'] === '"1"') response.writeHead(304).end();
      else response.writeHead(200, { 'set-cookie': 'a=1', etag: '"1"', 'cache-control': 'max-age=600' }).end('x');
    });
    const ask = (url: string, headers: Record<string, string> = {}) =>
      app.evaluate(
        ({ net, session }, asked) =>
          new Promise((resolve) => {
            const request = net.request({
              ...asked,
              session: session.fromPartition('nightly', { cache: false }),
              credentials: 'omit',
              cache: 'no-store',
              redirect: 'manual',
            });
            request.on('redirect', (status, _method, location) => resolve({ status, location }));
            request.on('response', (response) => {
              response.on('data', () => undefined);
              response.on('end', () => resolve({ status: response.statusCode }));
            });
            request.on('error', ({ message }) => resolve({ message }));
            request.end();
          }),
        { url, headers },
      );
    expect(await ask(`${server.origin}/redirect`)).toEqual({ status: 302, location: `${server.origin}/there` });
    expect(await ask(server.origin)).toEqual({ status: 200 });
    expect(await ask(server.origin)).toEqual({ status: 200 });
    expect(await ask(server.origin, { 'if-none-match': '"1"' })).toEqual({ status: 304 });
    expect(server.requests).toHaveLength(4);
    for (const { headers } of server.requests) {
      expect({ cookie: headers.cookie, cache: headers['cache-control'] }).toEqual({});
    }
    await server.close();
    expect(await ask(server.origin)).toEqual({ message: 'net::ERR_CONNECTION_REFUSED' });
    expect(await ask('http://no-such-name.invalid/')).toEqual({ message: 'net::ERR_NAME_NOT_RESOLVED' });
  });

  test('a second start brings the window, which lives behind its walls and hears the state', async () => {
    const opened = app.waitForEvent('window');
    const second = spawnSync(findElectron() ?? '', [
      ...(process.platform === 'linux' ? ['--no-sandbox'] : []),
      ROOT,
      '--data-dir',
      dataDir,
    ]);
    expect(second.status).toBe(0);
    const page = await opened;
    await page.getByText('OpenAI').first().waitFor();
    expect(page.url()).toMatch(/^app:\/\/bundle\//);
    const seen = await page.evaluate(async () => ({
      reply: await greenbar.call('state', {}),
      node: 'require' in globalThis || 'process' in globalThis,
      popup: window.open('http://example.com/'),
    }));
    expect(seen).toMatchObject({ reply: { ok: true }, node: false, popup: null });
    watched.turn('down');
    await page.getByText('major outage').first().waitFor();
  });

  test('a thread finds SQLite, and looks through the history', async () => {
    const reply = await app.windows()[0]?.evaluate(() => greenbar.call('doctor', {}));
    expect(JSON.stringify(reply)).toContain('found.history_whole');
  });

  test('a link brings the window to its place', async () => {
    const page = app.windows()[0];
    const second = spawnSync(findElectron() ?? '', [
      ...(process.platform === 'linux' ? ['--no-sandbox'] : []),
      ROOT,
      '--data-dir',
      dataDir,
      'greenbar://settings',
    ]);
    expect(second.status).toBe(0);
    await expect.poll(() => page?.url()).toBe('app://bundle/#/settings');
  });

  test('it is no heavier than a tray app may be', async () => {
    const megabytes = await app.evaluate(({ app: electronApp }) =>
      electronApp.getAppMetrics().map(({ type, memory }) => ({ type, size: Math.round(memory.workingSetSize / 1024) })),
    );
    process.stdout.write(`${JSON.stringify(megabytes)}\n`);
    expect(megabytes.map(({ type }) => type)).toContain('Browser');
  });

  test('closing the window keeps the app, quitting ends it with 0', async () => {
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().forEach((window) => window.close()));
    await expect.poll(() => app.windows()).toHaveLength(0);
    expect(await app.evaluate(({ app: electronApp }) => electronApp.isReady())).toBe(true);
    const ended = new Promise((resolve) => app.process().once('exit', resolve));
    await app.evaluate(({ app: electronApp }) => setTimeout(() => electronApp.quit(), 0));
    expect(await ended).toBe(0);
  });
});
