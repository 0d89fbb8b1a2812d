import type { WindowTarget } from '#core/contract/host';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createElectronOpener } from '../../../src-main/electron/electron-opener.ts';
import { setAutostart } from '../../../src-main/electron/platform/linux-autostart.ts';
import { readArguments } from '../../../src-main/electron/shell-arguments.ts';
import { placeOf, trayActions } from '../../../src-main/electron/tray-actions.ts';

describe('arguments', () => {
  test('are found among what Chromium adds', () => {
    const argv = [
      '/app',
      '--no-sandbox',
      '--page',
      'https://a.example/',
      '.',
      '--interval=1.5',
      '--page=http://[::1]/',
    ];
    expect(readArguments([...argv, '--data-dir', '/d', '--hidden'])).toEqual({
      hidden: true,
      dataDir: '/d',
      pageUrls: ['https://a.example/', 'http://[::1]/'],
      intervalMs: 1_500,
    });
  });
  test.each([[['--interval', 'soon']], [['--interval', '0']], [['--page']], [['--data-dir', '--hidden']], [[]]])(
    '%j says nothing',
    (argv) => {
      expect(readArguments(argv)).toMatchObject({ dataDir: null, pageUrls: [], intervalMs: null });
    },
  );
});

test.each([
  ['https://status.example/x?y#z', true],
  ['http://status.example/', false],
  ['file:///etc/passwd', false],
  ['javascript:alert(1)', false],
  ['ms-msdt:/id', false],
  ['https://user:pass@status.example/', false],
  [`https://status.example/${'x'.repeat(2_000)}`, false],
  ['', false],
])('opening %s: %s', async (url, opens) => {
  const opened: string[] = [];
  const opener = createElectronOpener({ openExternal: (address) => (opened.push(address), Promise.resolve()) });
  expect(await opener.open(url)).toBe(opens);
  expect(opened).toEqual(opens ? [url] : []);
});

describe('start at login on Linux', () => {
  test('is a file that comes and goes, with the AppImage where it is one', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'greenbar-autostart-'));
    const environment = { XDG_CONFIG_HOME: folder, APPIMAGE: '/home/a "b" $c/Greenbar 100%.AppImage' };
    await setAutostart(true, environment, '/tmp/.mount/greenbar');
    const [name] = await readdir(join(folder, 'autostart'));
    expect(name).toBe('org.greenbar.Greenbar.desktop');
    const entry = await readFile(join(folder, 'autostart', name!), 'utf8');
    expect(entry).toContain('Exec="/home/a \\\\"b\\\\" \\\\$c/Greenbar 100%%.AppImage" --hidden\n');
    await setAutostart(false, environment, '');
    await setAutostart(false, environment, '');
    expect(await readdir(join(folder, 'autostart'))).toEqual([]);
    await rm(folder, { recursive: true });
  });
});

test('entries of the tray lead to their places', () => {
  const done: unknown[] = [];
  const run = trayActions({
    handlers: {
      pollNow: (args) => (done.push(['pollNow', args]), null),
      snooze: (args) => (done.push(['snooze', args]), null),
    },
    showWindow: (target: WindowTarget | null) => void done.push(target),
    installUpdate: () => void done.push('update'),
    quit: () => void done.push('quit'),
  });
  run({ do: 'open', pageId: null, incidentId: null });
  run({ do: 'open', pageId: 'p', incidentId: null });
  run({ do: 'open', pageId: 'p', incidentId: 'i' });
  run({ do: 'open_settings' });
  run({ do: 'poll_now' });
  run({ do: 'snooze', forMinutes: 60 });
  run({ do: 'snooze', forMinutes: 'until_tomorrow' });
  run({ do: 'end_snooze' });
  run({ do: 'install_update' });
  run({ do: 'quit' });
  expect(done).toEqual([
    null,
    { view: 'service', pageId: 'p' },
    { view: 'incident', pageId: 'p', incidentId: 'i' },
    { view: 'settings' },
    ['pollNow', { pageId: null }],
    ['snooze', { minutes: 60 }],
    ['snooze', { minutes: 'until_tomorrow' }],
    ['snooze', { minutes: null }],
    'update',
    'quit',
  ]);
});

test('a notification about nothing in particular leads to the overview', () => {
  expect(placeOf({ pageId: '', incidentId: null })).toEqual({ view: 'overview' });
});
