import { EventEmitter } from 'node:events';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { denyPermissions, harden } from '../../../src-main/electron/harden.ts';
import { webPreferences } from '../../../src-main/electron/web-preferences.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const SHELL = join(ROOT, 'src-main', 'electron');

/** Every source of the shell, by its name. */
const sources = readdirSync(SHELL, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => ({ name: name.replaceAll('\\', '/'), text: readFileSync(join(SHELL, name), 'utf8') }));
const naming = (words: RegExp): readonly string[] =>
  sources.filter(({ text }) => words.test(text)).map(({ name }) => name);

test('a page has every wall there is', () => {
  expect(webPreferences('/preload.cjs', false)).toEqual({
    preload: '/preload.cjs',
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: false,
    devTools: false,
  });
});

test('no window is made without those walls, and nothing that Chromium is still trying is switched on', () => {
  expect(naming(/new BrowserWindow\(/)).toEqual(['shell.ts']);
  expect(naming(/webPreferences: webPreferences\(/)).toEqual(['window.ts']);
  expect(naming(/experimentalFeatures|enableBlinkFeatures|BrowserView|WebContentsView/)).toEqual([]);
});

test('nothing is loaded but our own scheme', () => {
  expect(naming(/\.loadFile\(/)).toEqual([]);
  expect(naming(/\.loadURL\(/)).toEqual(['window.ts']);
  expect(naming(/['"`](file|http):\/\//)).toEqual([]);
});

test('programs of the system are reached through one guarded function only', () => {
  expect(naming(/shell\.openExternal\(/)).toEqual(['electron-opener.ts']);
  expect(naming(/openPath|showItemInFolder/)).toEqual([]);
});

test('the window reaches the engine only past the question what may be started', () => {
  expect(naming(/openDoor\(ipcMain, withProgramConsent\(/)).toEqual(['shell.ts']);
  expect(naming(/\bopenDoor\(/)).toEqual(['ipc.ts', 'shell.ts']);
  expect(naming(/showMessageBox/)).toEqual(['shell.ts']);
});

test('the preload hands over named functions and nothing of Electron', () => {
  expect(naming(/contextBridge\./)).toEqual(['preload.ts']);
  expect(naming(/ipcMain\.(on|once|handleOnce)\(/)).toEqual([]);
  const preload = readFileSync(join(SHELL, 'preload.ts'), 'utf8');
  expect(preload.match(/exposeInMainWorld/g)).toHaveLength(1);
  expect(preload).not.toMatch(/ipcRenderer[,}]\s*\)|listener\(_?event/);
});

test('whatever is asked for is refused', () => {
  type Ask = (contents: null, permission: string, answer: (granted: boolean) => void) => void;
  const handlers: { ask?: Ask; check?: () => boolean; device?: () => boolean } = {};
  denyPermissions({
    setPermissionRequestHandler: (handler: Ask) => (handlers.ask = handler),
    setPermissionCheckHandler: (handler: () => boolean) => (handlers.check = handler),
    setDevicePermissionHandler: (handler: () => boolean) => (handlers.device = handler),
  } as never);
  const answers: boolean[] = [];
  handlers.ask?.(null, 'media', (granted) => answers.push(granted));
  expect([...answers, handlers.check?.(), handlers.device?.()]).toEqual([false, false, false]);
});

test('a page stays where it is: no navigation, no redirect, no webview, and popups go to the browser', () => {
  const opened: string[] = [];
  let openHandler = (_details: { url: string }): { action: string } => ({ action: 'allow' });
  const contents = Object.assign(new EventEmitter(), {
    setWindowOpenHandler: (handler: typeof openHandler) => (openHandler = handler),
  });
  harden(contents as never, { open: (url) => Promise.resolve(opened.push(url) > 0) });
  for (const event of ['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview']) {
    let prevented = 0;
    contents.emit(event, { preventDefault: () => (prevented += 1) });
    expect({ event, prevented }).toEqual({ event, prevented: 1 });
  }
  expect(openHandler({ url: 'https://status.example/' })).toEqual({ action: 'deny' });
  expect(opened).toEqual(['https://status.example/']);
});

test('the page says its policy too, should a header ever be missing', () => {
  const page = readFileSync(join(ROOT, 'src-renderer', 'index.html'), 'utf8');
  expect(page).toMatch(/http-equiv="Content-Security-Policy"/);
  expect(page).not.toMatch(/unsafe-|https?:\/\//);
});

test('Electron is one that is still looked after: of the three newest majors when this was released', () => {
  const { devDependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    devDependencies: Record<string, string>;
  };
  expect(Number(devDependencies['electron']?.split('.')[0])).toBeGreaterThanOrEqual(45);
});

test('what must be said before the app is ready is said before anything is awaited', () => {
  const entry = readFileSync(join(SHELL, 'main.ts'), 'utf8');
  const top = entry.slice(0, entry.indexOf('async function run'));
  expect(top).not.toMatch(/^await /m);
  for (const said of [
    'platform.prepare(app)',
    'app.enableSandbox()',
    'registerSchemesAsPrivileged',
    "app.setPath('userData'",
  ]) {
    expect(top.indexOf(said)).toBeGreaterThan(0);
    expect(top.indexOf(said)).toBeLessThan(top.indexOf('requestSingleInstanceLock'));
  }
});
