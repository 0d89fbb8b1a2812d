import type * as Electron from 'electron';
import { EventEmitter } from 'node:events';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { join, resolve } from 'node:path';
import { chromium } from './cdp.ts';
import { onCommand, report } from './control.ts';
import { preventable } from './main-events.ts';

type Used = Pick<
  Electron.App,
  | 'disableHardwareAcceleration'
  | 'enableSandbox'
  | 'exit'
  | 'getAppMetrics'
  | 'getAppPath'
  | 'getName'
  | 'getPath'
  | 'getPreferredSystemLanguages'
  | 'getVersion'
  | 'isPackaged'
  | 'isReady'
  | 'quit'
  | 'relaunch'
  | 'releaseSingleInstanceLock'
  | 'requestSingleInstanceLock'
  | 'setAppUserModelId'
  | 'setName'
  | 'setPath'
  | 'setToastActivatorCLSID'
  | 'whenReady'
>;

/** What quitting asks of the windows. */
export interface Closable {
  close(): void;
  isDestroyed(): boolean;
}

/** Where a packed app has its resources; it is one only where they are named. */
const RESOURCES = process.env['STAND_IN_RESOURCES'];
if (RESOURCES !== undefined) Object.assign(process, { resourcesPath: RESOURCES });

/** `on` and its kin are Node's: Electron's overloads return its whole class. */
class App extends EventEmitter implements Used {
  readonly isPackaged = RESOURCES !== undefined;
  /** There is none to hide. */
  readonly dock = undefined;
  sandboxed = false;
  readonly windows = new Set<Closable>();
  private readonly root = resolve(process.argv[2] ?? '.');
  private readonly paths = new Map([['userData', join(resolve('.'), 'user-data')]]);
  private name = 'greenbar';
  private ready = false;
  private locked = false;
  private listening: Server | null = null;
  private quitting = false;
  /** Holds the end of the process back until the first instance has been told. */
  private leaving: Promise<void> = Promise.resolve();
  /** On a busy machine quitting takes its time: it begins when the test says so. */
  private lingers = false;
  entryEnded = (): void => undefined;
  private readonly readiness = Promise.all([
    chromium(),
    new Promise<void>((resolve) => (this.entryEnded = resolve)),
  ]).then(() => {
    this.ready = true;
    this.emit('ready', {}, {});
  });

  getName = (): string => this.name;
  /** As the operating system lists them. */
  getPreferredSystemLanguages = (): string[] => ['en-US'];
  getAppPath = (): string => this.root;

  /** A process for the app and one for each window, as far as one who has only the first can tell. */
  getAppMetrics(): Electron.ProcessMetric[] {
    const workingSetSize = Math.round(process.memoryUsage().rss / 1_000);
    const metric = (type: Electron.ProcessMetric['type']): Electron.ProcessMetric => ({
      ...{ type, pid: process.pid, creationTime: 0, memory: { workingSetSize, peakWorkingSetSize: workingSetSize } },
      cpu: { percentCPUUsage: 0, idleWakeupsPerSecond: 0 },
    });
    return [metric('Browser'), ...[...this.windows].map(() => metric('Tab'))];
  }
  isReady = (): boolean => this.ready;
  whenReady = (): Promise<void> => this.readiness;
  setName(name: string): void {
    this.name = name;
  }
  getVersion(): string {
    const about = JSON.parse(readFileSync(join(this.root, 'package.json'), 'utf8')) as { version: string };
    return about.version;
  }
  getPath(name: string): string {
    const path = this.paths.get(name);
    if (path === undefined) throw new Error(`stand-in: no path ${name}`);
    return path;
  }
  setPath(name: string, path: string): void {
    if (this.locked && name === 'userData') throw new Error('stand-in: userData moved after the lock was taken');
    this.paths.set(name, path);
  }
  setAppUserModelId(id: string): void {
    this.beforeReady(`setAppUserModelId(${id})`);
  }
  setToastActivatorCLSID(id: string): void {
    if (!/^\{[0-9A-F-]{36}\}$/i.test(id)) throw new Error(`stand-in: ${id} is no class id`);
  }
  enableSandbox(): void {
    this.beforeReady('enableSandbox');
    this.sandboxed = true;
  }
  disableHardwareAcceleration(): void {
    this.beforeReady('disableHardwareAcceleration');
  }

  /** A real lock: a file with the owner's name on it, and a socket to tell the owner about us. */
  requestSingleInstanceLock(): boolean {
    const folder = this.getPath('userData');
    mkdirSync(folder, { recursive: true });
    const lock = join(folder, 'stand-in.lock');
    const socket =
      process.platform === 'win32' ? `\\\\.\\pipe\\${encodeURIComponent(folder)}` : join(folder, 'stand-in.socket');
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
    } catch {
      this.leaving = new Promise((told) => {
        const line = connect(socket, () => line.end(JSON.stringify(process.argv), () => told()));
      });
      return false;
    }
    this.locked = true;
    this.listening = createServer((line) => {
      let text = '';
      line.on('data', (part) => (text += String(part)));
      line.on('end', () => this.emit('second-instance', preventable({}), JSON.parse(text), folder, undefined));
    }).listen(socket);
    process.on('exit', () => this.releaseSingleInstanceLock());
    return true;
  }
  releaseSingleInstanceLock(): void {
    if (!this.locked) return;
    this.locked = false;
    this.listening?.close();
    for (const name of ['stand-in.socket', 'stand-in.lock'])
      rmSync(join(this.getPath('userData'), name), { force: true });
  }
  relaunch({ execPath = process.execPath }: Electron.RelaunchOptions = {}): void {
    report({ kind: 'relaunch', execPath });
  }

  quit(): void {
    if (this.quitting || this.lingers) return;
    const before = preventable({});
    this.emit('before-quit', before);
    if (before.defaultPrevented) return;
    this.quitting = true;
    for (const window of this.windows) window.close();
    if ([...this.windows].some((window) => !window.isDestroyed())) {
      this.quitting = false;
      return;
    }
    const will = preventable({});
    this.emit('will-quit', will);
    if (will.defaultPrevented) this.quitting = false;
    else this.exit(0);
  }
  linger(): void {
    this.lingers = true;
  }
  leave(): void {
    this.lingers = false;
    this.quit();
  }
  exit(code = 0): void {
    this.emit('quit', {}, code);
    void this.leaving.finally(() => process.exit(code));
  }

  /** A window is gone: without a listener that would be the end of the app. */
  windowGone(window: Closable): void {
    this.windows.delete(window);
    if (this.windows.size > 0 || this.quitting) return;
    if (!this.emit('window-all-closed')) this.quit();
  }
  private beforeReady(what: string): void {
    if (this.ready) throw new Error(`stand-in: app.${what} after ready`);
  }
}

export const app = new App();
process.on('SIGTERM', () => app.quit());
// As a session ends for a process on Linux; on macOS it is asked to terminate, which Electron answers in the same way.
onCommand('terminate', () => process.kill(process.pid, 'SIGTERM'));
onCommand('metrics', () => app.getAppMetrics());
onCommand('linger', () => app.linger());
onCommand('leave', () => app.leave());
onCommand('activate', () => app.emit('activate', {}, false));
