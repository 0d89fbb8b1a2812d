import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { AppState } from '#core/contract/app-state';
import type { Reply } from '#core/contract/rpc';
import type { Examination } from '#core/doctor/finding';
import type { TrayReport } from './stand-in/control.ts';
import { launchStandIn, type StandIn } from './stand-in/launch.ts';
import { INCIDENT_TITLE, startWatchedPage, type WatchedPage } from './watched-page.ts';

interface Bridge {
  call(name: string, args: unknown): Promise<Reply>;
}
declare const greenbar: Bridge;

const OPEN = 'Open history';
const QUIT = 'Quit Greenbar';

/** Off Linux node-notifier would really show something; there it cannot, and the chain has to go on to the next way. */
const DELIVERY = { delivery: process.platform === 'linux' ? 'auto' : 'electron' };

let watched: WatchedPage;
let app: StandIn;

beforeAll(async () => {
  watched = await startWatchedPage();
});
afterAll(() => watched.close());
beforeEach(async () => {
  watched.turn('quiet');
  app = await launchStandIn({
    args: ['--page', watched.url, '--interval', '0.5'],
    settings: { notifications: DELIVERY },
  });
});
afterEach(async () => {
  const faults = app.faults();
  await app.stop();
  expect(faults).toEqual([]);
});

async function openWindow(): Promise<Page> {
  await app.tray((tray) => tray.tooltip.startsWith('All') || tray.menu.some(({ label }) => label.startsWith('OpenAI')));
  await app.command('clickTrayMenu', OPEN);
  const page = await app.page();
  await page.getByText('OpenAI').first().waitFor();
  return page;
}

const call = (page: Page, name: string, args: unknown): Promise<Reply> =>
  page.evaluate(([command, given]) => greenbar.call(command, given), [name, args] as const);

describe('the way of a user', () => {
  test('tray, window, an outage as it comes, close, and again, and quit', async () => {
    const quiet = await app.tray(
      ({ picture, menu }) => /operational(Template|-dark|-22)?\.\w+$/.test(picture) && menu.length > 0,
    );
    expect(quiet.menu.map(({ label }) => label)).toEqual(expect.arrayContaining([OPEN, QUIT]));
    expect(app.pages()).toHaveLength(0);

    const page = await openWindow();
    await page
      .getByText(/operational/i)
      .first()
      .waitFor();
    expect(await app.command('windowLook')).toBe('shown');

    watched.turn('down');
    const trouble = await app.tray(({ picture }) => /major_outage(Template|-dark|-22)?\.\w+$/.test(picture));
    expect(trouble.tooltip).toMatch(/^OpenAI: /);
    const told = await app.reported('notification');
    expect(told.title).toContain(INCIDENT_TITLE);
    expect(existsSync(told.icon ?? '')).toBe(true);
    // Nobody asked the window to look again: the state was pushed.
    await page.getByText(INCIDENT_TITLE).first().waitFor();

    await app.command('closeWindow');
    await expect.poll(() => app.pages()).toHaveLength(0);
    expect(await app.command('windowLook')).toBe('gone');
    await app.command('clickTrayMenu', OPEN);
    await (await app.page()).getByText(INCIDENT_TITLE).first().waitFor();

    await app.command('clickTrayMenu', QUIT);
    expect(await app.exitCode).toBe(0);
    expect(app.log()).toBe('');
  });

  test('a click on a notification opens the incident, in a window that was not there', async () => {
    await app.tray(({ menu }) => menu.some(({ label }) => label.startsWith('OpenAI')) || menu.length > 0);
    await openWindow();
    await app.command('closeWindow');
    watched.turn('down');
    await app.reported('notification');
    await app.command('clickNotification');
    const page = await app.page();
    await page.getByRole('heading', { name: INCIDENT_TITLE }).waitFor();
  });

  test('a second start brings the window of the first, and ends', async () => {
    await app.tray(({ menu }) => menu.length > 0);
    expect(await app.again()).toBe(0);
    await app.page();
    expect(app.pages()).toHaveLength(1);
    // Once more while it is there: still one.
    expect(await app.again()).toBe(0);
    expect(app.pages()).toHaveLength(1);
  });

  test('the window opens again as it was left, at its last view', async () => {
    const page = await openWindow();
    await page.getByRole('link', { name: 'Settings' }).click();
    await page.getByRole('heading', { name: 'Settings', level: 1 }).waitFor();
    await app.command('closeWindow');
    await expect.poll(() => app.pages()).toHaveLength(0);
    const kept: unknown = JSON.parse(readFileSync(join(app.dataDir, 'window.json'), 'utf8'));
    expect(kept).toMatchObject({ address: '#/settings', maximised: false, bounds: { width: 1_080, height: 760 } });
    await app.command('clickTrayMenu', OPEN);
    await (await app.page()).getByRole('heading', { name: 'Settings', level: 1 }).waitFor();
  });

  test('a link from elsewhere opens its place, and one that is none only the window', async () => {
    const page = await openWindow();
    const { answer } = (await call(page, 'state', {})) as { answer: AppState };
    const pageId = answer.pages[0]?.id ?? '';
    expect(await app.again(`greenbar://service/${encodeURIComponent(pageId)}`)).toBe(0);
    await expect.poll(() => page.url()).toContain('#/service/');
    expect(await app.again('greenbar://quit/now')).toBe(0);
    expect(page.url()).toContain('#/service/');
    expect(await app.again('greenbar://settings')).toBe(0);
    await expect.poll(() => page.url()).toContain('#/settings');
    expect(app.pages()).toHaveLength(1);
  }, 60_000);

  test('sleep and waking up leave the tray as it was, and all that follows is seen', async () => {
    const isQuiet = ({ picture, menu }: TrayReport): boolean =>
      picture.includes('operational') && menu.some(({ label }) => label === 'OpenAI: Operational');
    await app.tray(isQuiet);
    await app.command('power', 'suspend');
    await app.command('power', 'resume');
    await app.tray(isQuiet);
    watched.turn('down');
    // The network is given time to come back before anything is read.
    await app.tray(({ picture }) => picture.includes('major_outage'), 40_000);
  }, 60_000);

  test('the history is looked through in the built app, while the window goes on', async () => {
    const page = await openWindow();
    const reply = (await call(page, 'doctor', {})) as { answer: Examination };
    expect(reply.answer.findings.find(({ subject }) => subject === 'history')).toMatchObject({
      says: 'found.history_whole',
      values: { file: join(app.dataDir, 'history.sqlite') },
    });
    expect(app.log()).toBe('');
  });

  test('a window that crashed can be opened again', async () => {
    await openWindow();
    await app.command('crashWindow');
    await expect.poll(() => app.pages()).toHaveLength(0);
    await openWindow();
    expect(readFileSync(join(app.dataDir, 'logs', 'greenbar.log'), 'utf8')).toContain('The window went away.');
  });

  test('what is set in the window is in the settings file, and the shell follows', async () => {
    const page = await openWindow();
    const changes = { appearance: { theme: 'dark', timeZone: 'UTC' }, startAtLogin: true };
    expect(await call(page, 'changeSettings', { changes })).toMatchObject({ ok: true, answer: { ok: true } });
    const saved = JSON.parse(readFileSync(join(app.dataDir, 'settings.json'), 'utf8')) as Record<string, unknown>;
    expect(saved).toMatchObject({ appearance: { theme: 'dark' }, startAtLogin: true });
    expect(await app.command('theme')).toBe('dark');
  });
});

describe('what a page cannot do', () => {
  test('see more than the functions of the bridge', async () => {
    const page = await openWindow();
    const seen = await page.evaluate(() => ({
      names: Object.keys(greenbar),
      frozen: Object.isFrozen(greenbar),
      replaced: Reflect.set(globalThis, 'greenbar', null),
      node: ['require', 'process', 'module', 'ipcRenderer', 'Buffer'].filter((name) => name in globalThis),
      secure: isSecureContext,
    }));
    expect(seen).toEqual({
      names: ['call', 'onState', 'onChange', 'onNavigate'],
      frozen: true,
      replaced: false,
      node: [],
      secure: true,
    });
  });

  test('run what does not come from the bundle, or speak to a network', async () => {
    const page = await openWindow();
    const done = await page.evaluate(async (url) => {
      const script = document.createElement('script');
      script.textContent = 'globalThis.inlineRan = true';
      document.head.append(script);
      const fetched = await fetch(url).then(
        () => true,
        () => false,
      );
      return { inline: 'inlineRan' in globalThis, fetched };
    }, watched.url);
    expect(done).toEqual({ inline: false, fetched: false });
  });

  test('open windows, go elsewhere, or ask for a permission', async () => {
    const page = await openWindow();
    const before = page.url();
    const opened = await page.evaluate(() => [window.open('https://example.com/a'), window.open('file:///etc/passwd')]);
    expect(opened).toEqual([null, null]);
    expect(await app.reported('opened')).toMatchObject({ url: 'https://example.com/a' });
    for (const address of ['https://example.com/b', 'http://bundle.app.localhost/elsewhere.html', watched.url]) {
      await page.evaluate((url) => location.assign(url), address);
      await page.waitForTimeout(200);
      expect(page.url()).toBe(before);
    }
    await page.evaluate(() => {
      const frame = document.createElement('iframe');
      frame.src = 'https://example.com/frame';
      document.body.append(frame);
    });
    await page.getByText('OpenAI').first().waitFor();
    expect(app.pages()).toHaveLength(1);
    expect(app.reports.filter(({ kind }) => kind === 'opened')).toHaveLength(1);
    for (const permission of ['media', 'geolocation', 'notifications', 'openExternal']) {
      expect(await app.command('permission', permission)).toEqual({ asked: false, checked: false });
    }
  });

  test('start a program by way of a hook, unless the user allows it outside of the page', async () => {
    const page = await openWindow();
    const target = { kind: 'command', program: '/usr/bin/touch', arguments: ['a file'], timeLimitSeconds: 5 };
    const change = { changes: { hooks: [{ id: 'x', name: 'X', target }] } };
    const saved = (): unknown =>
      (JSON.parse(readFileSync(join(app.dataDir, 'settings.json'), 'utf8')) as { hooks?: unknown }).hooks ?? [];
    expect(await call(page, 'changeSettings', change)).toMatchObject({ answer: { ok: false } });
    expect(saved()).toEqual([]);
    const { detail, buttons } = await app.reported('box');
    expect(detail).toContain('/usr/bin/touch "a file"');
    await app.command('press', buttons.at(-1) ?? '');
    expect(await call(page, 'changeSettings', change)).toMatchObject({ answer: { ok: true } });
    expect(saved()).toMatchObject([{ target: { program: '/usr/bin/touch' } }]);
  });

  test('call from anywhere but our own frame', async () => {
    const page = await openWindow();
    expect(await call(page, 'state', {})).toMatchObject({ ok: true });
    const ours = { parent: null, origin: 'app://bundle' };
    const strangers = [null, { ...ours, parent: ours }, { ...ours, origin: 'https://example.com' }];
    for (const stranger of strangers) {
      const reply = await app.command('invokeAs', stranger, 'greenbar:call', ['state', {}]);
      expect(reply).toEqual({ ok: false, reason: 'Only the window may call.' });
    }
    const state = (await app.command('invokeAs', ours, 'greenbar:call', ['state', {}])) as { answer: AppState };
    expect(state.answer.pages).toHaveLength(1);
  });
});
