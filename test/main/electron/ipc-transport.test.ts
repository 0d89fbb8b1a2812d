import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileFunction } from 'node:vm';
import type { AppState } from '#core/contract/app-state';
import type { WindowTarget } from '#core/contract/host';
import type { Reply } from '#core/contract/rpc';
import { isChange, type StateMessage } from '#core/contract/state-change';
import { expect, test } from 'vitest';
import { openDoor } from '../../../src-main/electron/ipc.ts';
import { parsePlace } from '../../../src-main/electron/window-place.ts';
import { createHistoryWindow } from '../../../src-main/electron/window.ts';
import { createFakeEngine, type FakeEngine } from '../../fakes/fake-engine.ts';
import { transportSuite, type Transport } from '../transport.suite.ts';

const PRELOAD = join(import.meta.dirname, '..', '..', '..', 'out', 'electron', 'preload.cjs');

interface Bridge {
  call(name: string, args: unknown): Promise<Reply>;
  onState(listener: (state: AppState) => void): () => void;
  onChange(listener: (message: StateMessage) => void): () => void;
  onNavigate(listener: (target: WindowTarget) => void): () => void;
}
type Handler = (event: object, ...args: unknown[]) => unknown;

/** The real door, window and built preload, with Electron's cloning between them. */
function openBridge(engine: FakeEngine) {
  let handler: Handler = () => undefined;
  const ipcMain = { handle: (_channel: string, given: Handler) => (handler = given) };
  const log = { info: () => undefined, warn: () => undefined };
  openDoor(ipcMain as never, engine.handlers, log);

  const toPage = new EventEmitter();
  const contents = new EventEmitter();
  const sending = Object.assign(contents, {
    send: (channel: string, ...args: unknown[]) => toPage.emit(channel, {}, ...structuredClone(args)),
  });
  const fakeWindow = Object.assign(new EventEmitter(), {
    webContents: sending,
    loadURL: () => Promise.resolve(),
    isMinimized: () => false,
    show: () => undefined,
    focus: () => undefined,
  });
  const window = createHistoryWindow({
    create: () => fakeWindow as never,
    preloadFile: PRELOAD,
    iconFile: '',
    devTools: false,
    darkColours: () => false,
    mayGo: () => true,
    menuBarHides: () => true,
    onCrash: () => undefined,
    onSessionEnd: () => undefined,
    memory: { load: () => parsePlace(null), save: () => undefined },
    workAreas: () => [],
    historyKeys: { modifier: 'alt', back: 'ArrowLeft', forward: 'ArrowRight' },
  });
  const stop = engine.onState((state) => window.publish(state));
  window.show({ view: 'service', pageId: 'first' });
  const bridge = runPreload(PRELOAD, {
    invoke: async (_channel: string, ...args: unknown[]) =>
      structuredClone(
        await handler({ senderFrame: { parent: null, origin: 'app://bundle' } }, ...structuredClone<unknown[]>(args)),
      ),
    on: (channel: string, listener: (...args: unknown[]) => void) => toPage.on(channel, listener),
  });
  contents.emit('did-finish-load');
  return { bridge, window, stop };
}

function openIpcTransport(engine: FakeEngine): Promise<Transport> {
  const { bridge, stop } = openBridge(engine);
  return Promise.resolve({
    call: (name, args) => bridge.call(name, args),
    onState: (listener) => bridge.onState(listener),
    close: () => {
      stop();
      return Promise.resolve();
    },
  });
}

/** What the preload exposes, given what a sandbox lets it require. */
function runPreload(file: string, ipcRenderer: object): Bridge {
  let exposed: unknown = null;
  const contextBridge = { exposeInMainWorld: (_key: string, api: unknown) => (exposed = api) };
  const run = compileFunction(readFileSync(file, 'utf8'), ['require']) as (require: (name: string) => object) => void;
  run((name) => {
    if (name !== 'electron') throw new Error(`a sandboxed preload cannot require ${name}`);
    return { contextBridge, ipcRenderer };
  });
  return exposed as Bridge;
}

transportSuite('the desktop bridge', openIpcTransport);

test('a place that was named before anyone listened is not lost, and is told once', () => {
  const { bridge, window } = openBridge(createFakeEngine());
  const told: WindowTarget[][] = [[], []];
  const stop = bridge.onNavigate((target) => told[0]?.push(target));
  bridge.onNavigate((target) => told[1]?.push(target));
  expect(told).toEqual([[{ view: 'service', pageId: 'first' }], []]);
  stop();
  window.show({ view: 'settings' });
  expect(told).toEqual([[{ view: 'service', pageId: 'first' }], [{ view: 'settings' }]]);
});

test('a window is told a state once, and then how each next one differs', async () => {
  const engine = createFakeEngine();
  const { bridge } = openBridge(engine);
  const told: StateMessage[] = [];
  const whole: AppState[] = [];
  bridge.onChange((message) => told.push(message));
  bridge.onState((state) => whole.push(state));
  engine.publish({ theme: 'dark' });
  engine.publish({ online: false });
  await expect.poll(() => told.length).toBe(2);
  expect(told.map(isChange)).toEqual([false, true]);
  expect(JSON.stringify(told[1])).not.toContain('theme');
  expect(whole.at(-1)).toEqual(engine.state());
});
