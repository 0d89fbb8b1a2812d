import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import type { Report, TrayReport } from './control.ts';

const ROOT = resolve(import.meta.dirname, '..', '..', '..', '..');
/** Where the built app is: this checkout, or an unpacked release. */
export const APP = process.env['GREENBAR_APP'] ?? ROOT;
export const START = join(import.meta.dirname, 'start.ts');
const PATIENCE_MS = 15_000;

export interface StandInOptions {
  readonly args: readonly string[];
  /** Whether the desktop has a place for tray icons. */
  readonly trayHost?: boolean;
  /** Scripts in place of programs of the desktop, by name. */
  readonly programs?: Readonly<Record<string, string>>;
  /** What the settings file says at the start. */
  readonly settings?: object;
  /** Of a packed app: where its resources are. */
  readonly resources?: string;
  /** Said to the app besides what this process was told. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Done with the data folder before the app starts. */
  readonly before?: (dataDir: string) => Promise<unknown>;
}

export interface StandIn {
  readonly dataDir: string;
  readonly reports: readonly Report[];
  readonly exitCode: Promise<number | null>;
  command(name: string, ...args: unknown[]): Promise<unknown>;
  /** Waits until what the tray shows satisfies the condition. */
  tray(condition: (tray: TrayReport) => boolean, withinMs?: number): Promise<TrayReport>;
  /** Waits for a report. */
  reported<Kind extends Report['kind']>(
    kind: Kind,
    condition?: (report: Extract<Report, { kind: Kind }>) => boolean,
  ): Promise<Extract<Report, { kind: Kind }>>;
  /** Waits for the window's page. */
  page(withinMs?: number): Promise<Page>;
  pages(): readonly Page[];
  /** What the app got wrong, by the stand-in's reckoning. */
  faults(): readonly string[];
  log(): string;
  /** Starts the app once more on the same data, as a user would who forgot that it runs. */
  again(...more: readonly string[]): Promise<number | null>;
  stop(): Promise<void>;
}

/** Starts a Chromium and the built app on the stand-in. */
export async function launchStandIn({
  args,
  trayHost = true,
  programs = {},
  settings = {},
  resources,
  environment = {},
  before,
}: StandInOptions): Promise<StandIn> {
  const folder = await mkdtemp(join(tmpdir(), 'greenbar-shell-'));
  const data = join(folder, 'data');
  await mkdir(data);
  await writeFile(join(data, 'settings.json'), JSON.stringify(settings));
  await before?.(data);
  const browser = await startChromium(join(folder, 'chromium'));
  await writeFile(join(folder, 'busctl'), `#!/bin/sh\necho b ${String(trayHost)}\n`, { mode: 0o755 });
  for (const [name, script] of Object.entries(programs)) await writeFile(join(folder, name), script, { mode: 0o755 });
  const start = (more: readonly string[] = []): ChildProcess =>
    spawn(process.execPath, ['--no-warnings', START, APP, '--data-dir', data, ...args, ...more], {
      cwd: folder,
      env: {
        ...deskless(),
        PATH: `${folder}${delimiter}${process.env['PATH'] ?? ''}`,
        STAND_IN_CHROMIUM: browser.address,
        // A packed app writes where the desktop looks.
        XDG_CONFIG_HOME: join(folder, 'config'),
        XDG_CACHE_HOME: join(folder, 'cache'),
        ...(resources === undefined ? {} : { STAND_IN_RESOURCES: resources }),
        ...environment,
      },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });

  const reports: Report[] = [];
  let log = '';
  let tell: (() => void)[] = [];
  let lastId = 0;
  const app = start();
  app.on('message', (message) => {
    reports.push(message as Report);
    for (const wake of tell.splice(0)) wake();
  });
  for (const stream of [app.stdout, app.stderr]) stream?.on('data', (part) => (log += String(part)));
  const exitCode = new Promise<number | null>((done) => app.on('exit', done));

  async function wait<Value>(what: string, look: () => Value | undefined, withinMs = PATIENCE_MS): Promise<Value> {
    const giveUpAt = Date.now() + withinMs;
    for (;;) {
      const found = look();
      if (found !== undefined) return found;
      if (app.exitCode !== null || app.signalCode !== null)
        throw new Error(`the app ended (${app.exitCode ?? app.signalCode}) before ${what}\n${log}`);
      if (Date.now() > giveUpAt)
        throw new Error(`waited in vain for ${what}\n${log}\n${JSON.stringify(reports.slice(-5))}`);
      await new Promise<void>((resolve) => {
        tell.push(resolve);
        setTimeout(resolve, 100);
      });
    }
  }
  const ofKind = <Kind extends Report['kind']>(kind: Kind) =>
    reports.filter((one): one is Extract<Report, { kind: Kind }> => one.kind === kind);
  const pages = (): Page[] =>
    browser.playwright.contexts().flatMap((context) => context.pages().filter((page) => page.url().includes('.app.')));

  return {
    dataDir: data,
    reports,
    exitCode,
    async command(name, ...commandArgs) {
      lastId += 1;
      const id = lastId;
      app.send({ id, name, args: commandArgs });
      const done = await wait(`the answer to ${name}`, () => ofKind('done').find((one) => one.id === id));
      if (done.failure !== null) throw new Error(done.failure);
      return done.value;
    },
    tray: (condition, withinMs) =>
      wait(
        'the tray',
        () => {
          const tray = ofKind('tray').at(-1)?.tray;
          return tray !== undefined && condition(tray) ? tray : undefined;
        },
        withinMs,
      ),
    reported: (kind, condition = () => true) => wait(kind, () => ofKind(kind).find(condition)),
    page: (withinMs) => wait('the window', () => pages().at(-1), withinMs),
    pages,
    faults: () => ofKind('fault').map(({ reason }) => reason),
    log: () => log,
    again: (...more) => new Promise((done) => start(more).on('exit', done)),
    async stop() {
      if (app.exitCode === null) app.kill('SIGKILL');
      await exitCode;
      await browser.playwright.close();
      browser.process.kill('SIGKILL');
      await new Promise((done) => (browser.process.exitCode === null ? browser.process.on('exit', done) : done(null)));
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
      tell = [];
    },
  };
}

interface Chromium {
  readonly process: ChildProcess;
  readonly address: string;
  readonly playwright: Browser;
}

async function startChromium(profile: string): Promise<Chromium> {
  const executable =
    process.env['CHROMIUM_PATH'] ?? ['/usr/bin/chromium'].find(existsSync) ?? chromium.executablePath();
  const child = spawn(
    executable,
    [
      '--headless=new',
      '--no-sandbox',
      '--no-first-run',
      '--no-startup-window',
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  let said = '';
  const address = await new Promise<string>((resolve, reject) => {
    child.stderr.on('data', (part) => {
      said += String(part);
      const found = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
      if (found !== undefined) resolve(found);
    });
    child.on('exit', () => reject(new Error(`Chromium did not start: ${said}`)));
  });
  try {
    return { process: child, address, playwright: await chromium.connectOverCDP(address, { timeout: PATIENCE_MS }) };
  } catch (error) {
    child.kill('SIGKILL');
    throw error;
  }
}

/** The environment without the way to this machine's own desktop: nothing of a test is to appear there. */
export function deskless(): NodeJS.ProcessEnv {
  const desk = /^(DISPLAY|WAYLAND_DISPLAY|DBUS_SESSION_BUS_ADDRESS|XDG_RUNTIME_DIR|NODE_OPTIONS)$/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !desk.test(name)));
}
