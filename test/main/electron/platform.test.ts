import { afterEach, expect, test, vi } from 'vitest';
import { english } from '#core/i18n/language';
import { keepLoginItem } from '../../../src-main/electron/login-item.ts';
import { platformNamed } from '../../../src-main/electron/platform/platforms.ts';

const SYSTEMS = ['darwin', 'win32', 'linux'] as const;
const nothing = (): void => undefined;
const ACTIONS = { say: english.say, openOverview: nothing, openSettings: nothing };

type LoginItem = Partial<Electron.LoginItemSettings>;

/** What is asked of an app about starting at login. */
function loginApp(answers: LoginItem, isPackaged = true) {
  const set: Electron.Settings[] = [];
  const asked: unknown[] = [];
  const app = {
    isPackaged,
    getLoginItemSettings: (options?: object) => {
      asked.push(options?.['args' as keyof object]);
      return answers;
    },
    setLoginItemSettings: (settings: Electron.Settings) => void set.push(settings),
  };
  return { app: app as never, set, asked };
}

test.each(SYSTEMS)('%s: every key works without the mouse, and none is there twice', (system) => {
  const items = platformNamed(system)
    .menu(ACTIONS)
    .flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []));
  const keys = items.flatMap(({ accelerator }) => (accelerator == null ? [] : [accelerator]));
  expect(new Set(keys).size).toBe(keys.length);
  const roles = items.map(({ role }) => role);
  expect(roles).toContain('close');
  expect(roles).toContain('quit');
  const plus = system === 'darwin' ? 'Command' : 'Ctrl';
  expect(keys).toEqual(expect.arrayContaining([`${plus}+,`, `${plus}+0`]));
});

test('macOS: copy and paste need an Edit menu, seen or not', () => {
  expect(
    platformNamed('darwin')
      .menu(ACTIONS)
      .map(({ role }) => role),
  ).toContain('editMenu');
});

test('Windows: asked for with the words it was set with, and what the user forbade is told', async () => {
  const off = loginApp({ openAtLogin: false, executableWillLaunchAtLogin: false });
  expect(await platformNamed('win32').setStartAtLogin(off.app, true)).toBe('shell.login_disabled');
  expect(off.set).toEqual([{ openAtLogin: true, args: ['--hidden'] }]);
  expect(off.asked).toEqual([['--hidden'], ['--hidden']]);
  const on = loginApp({ openAtLogin: true, executableWillLaunchAtLogin: true });
  expect(await platformNamed('win32').setStartAtLogin(on.app, true)).toBeNull();
  expect(on.set).toEqual([]);
});

test('macOS: consent that is still wanting is told', async () => {
  const waiting = loginApp({ openAtLogin: false, status: 'requires-approval' });
  expect(await platformNamed('darwin').setStartAtLogin(waiting.app, true)).toBe('shell.login_needs_approval');
  expect(waiting.set).toEqual([{ openAtLogin: true }]);
  expect(await platformNamed('darwin').setStartAtLogin(waiting.app, false)).toBeNull();
});

test.each(SYSTEMS)('%s: unpackaged nothing is set', async (system) => {
  const { app, set } = loginApp({ openAtLogin: false }, false);
  expect(await platformNamed(system).setStartAtLogin(app, true)).toBeNull();
  expect(set).toEqual([]);
});

test('the login item is set at the start and when it is changed, not with every other setting', async () => {
  const asked: boolean[] = [];
  const told: unknown[] = [];
  const keep = keepLoginItem(
    {} as never,
    {
      setStartAtLogin: (_app, enabled) => {
        asked.push(enabled);
        return enabled ? Promise.reject(new Error('EACCES')) : Promise.resolve(null);
      },
    },
    { info: nothing, warn: nothing },
    (problem) => told.push(problem),
  );
  for (const startAtLogin of [false, false, true, true, false]) keep({ startAtLogin });
  await vi.waitFor(() => expect(told).toHaveLength(3));
  expect(asked).toEqual([false, true, false]);
  expect(told.toSorted()).toEqual([null, 'shell.login_failed', null].toSorted());
});

test('Windows: names itself before it is ready, and takes links only where it is installed', () => {
  const done: string[] = [];
  const app = (isPackaged: boolean) =>
    ({
      isPackaged,
      setAppUserModelId: (id: string) => void done.push(id),
      setToastActivatorCLSID: () => undefined,
      setAsDefaultProtocolClient: (scheme: string) => void done.push(scheme),
    }) as never;
  platformNamed('win32').prepare(app(false));
  platformNamed('win32').prepare(app(true));
  expect(done).toEqual(['org.greenbar.Greenbar', 'org.greenbar.Greenbar', 'greenbar']);
});

afterEach(() => void vi.restoreAllMocks());
