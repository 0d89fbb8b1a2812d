import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { shownTray } from '../../../src-main/electron/shown-tray.ts';
import { createUpdates, type Updater } from '../../../src-main/electron/updates.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function setUp(channel: 'stable' | 'beta' | 'off', check: () => Promise<unknown> = () => Promise.resolve(null)) {
  const seen = {
    loads: 0,
    checks: 0,
    ready: [] as string[],
    refused: 0,
    warnings: 0,
    installed: [] as boolean[][],
    channel,
  };
  const updater = Object.assign(new EventEmitter(), {
    autoDownload: false,
    autoInstallOnAppQuit: true,
    allowPrerelease: true,
    allowDowngrade: true,
    logger: null,
    checkForUpdates: () => {
      seen.checks += 1;
      return check();
    },
    quitAndInstall: (...how: boolean[]) => void seen.installed.push(how),
  });
  const updates = createUpdates({
    load: () => {
      seen.loads += 1;
      return Promise.resolve(updater as Updater);
    },
    channel: () => seen.channel,
    installsQuietly: false,
    log: { info: () => undefined, warn: () => (seen.warnings += 1) },
    onReady: (version) => seen.ready.push(version),
    onRefused: () => (seen.refused += 1),
  });
  return { seen, updater, updates };
}

const MINUTE = 60_000;

test('nothing is loaded at start, then it looks after a minute and four times a day', async () => {
  const { seen, updates, updater } = setUp('stable');
  updates.start();
  expect(seen.loads).toBe(0);
  await vi.advanceTimersByTimeAsync(MINUTE);
  expect(seen).toMatchObject({ loads: 1, checks: 1 });
  await vi.advanceTimersByTimeAsync(24 * 60 * MINUTE);
  expect(seen).toMatchObject({ loads: 1, checks: 5 });
  expect(updater).toMatchObject({ autoDownload: true, autoInstallOnAppQuit: false, allowPrerelease: false });
  expect(updater).toMatchObject({ allowDowngrade: false, logger: null });
  updates.stop();
  await vi.advanceTimersByTimeAsync(24 * 60 * MINUTE);
  expect(seen.checks).toBe(5);
});

test('a version that is ready is told, and put in place when asked', async () => {
  const { seen, updates, updater } = setUp('stable');
  updates.install();
  updates.start();
  await vi.advanceTimersByTimeAsync(MINUTE);
  updater.emit('update-downloaded', { version: '1.2.3' });
  expect(seen.ready).toEqual(['1.2.3']);
  updates.install();
  await vi.advanceTimersByTimeAsync(0);
  expect(seen.installed).toEqual([[true, true]]);
});

test('a version that cannot be put in place is told once, and only where somebody asked for it', async () => {
  const { seen, updates, updater } = setUp('stable');
  updates.start();
  await vi.advanceTimersByTimeAsync(MINUTE);
  updater.emit('error', new Error('no latest.yml'));
  expect(seen.refused).toBe(0);
  updates.install();
  updater.emit('error', new Error('EACCES: permission denied'));
  updater.emit('error', new Error('EACCES: permission denied'));
  expect(seen).toMatchObject({ refused: 1, warnings: 3 });
});

test('failures are quiet, and it looks again', async () => {
  const { seen, updates, updater } = setUp('stable', () => Promise.reject(new Error('net::ERR_INTERNET_DISCONNECTED')));
  updates.start();
  await vi.advanceTimersByTimeAsync(MINUTE);
  updater.emit('error', new Error('no latest.yml'));
  expect(seen).toMatchObject({ checks: 1, ready: [], warnings: 1 });
  await vi.advanceTimersByTimeAsync(6 * 60 * MINUTE);
  expect(seen.checks).toBe(2);
});

test('switched off nobody is asked; switched on it looks soon, and beta takes what comes early', async () => {
  const { seen, updates, updater } = setUp('off');
  updates.start();
  await vi.advanceTimersByTimeAsync(24 * 60 * MINUTE);
  expect(seen).toMatchObject({ loads: 0, checks: 0 });
  seen.channel = 'beta';
  updates.channelChanged();
  updates.channelChanged();
  await vi.advanceTimersByTimeAsync(MINUTE);
  expect(seen.checks).toBe(1);
  expect(updater.allowPrerelease).toBe(true);
});

test('a version that waits is an entry before the settings, and the number can be left out', () => {
  const open = { do: 'open', pageId: null, incidentId: null } as const;
  const model = {
    icon: 'operational',
    tooltip: '',
    troubled: 2,
    menu: [
      { kind: 'action', label: 'Open', action: open },
      { kind: 'separator' },
      { kind: 'action', label: 'Settings…', action: { do: 'open_settings' } },
      { kind: 'action', label: 'Quit', action: { do: 'quit' } },
    ],
  } as const;
  expect(shownTray(model, { counts: true, update: null })).toEqual(model);
  const shown = shownTray(model, { counts: false, update: 'Restart' });
  expect(shown.troubled).toBe(0);
  expect(shown.menu.map((item) => ('label' in item ? item.label : '-'))).toEqual([
    'Open',
    '-',
    'Restart',
    'Settings…',
    'Quit',
  ]);
});
