import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { deskless, launchStandIn } from '../shell/stand-in/launch.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const PATIENCE_MS = 60_000;
/** For what the window is to show next. */
const WAIT_MS = 15_000;

/** The built app with its window open, and nothing watched yet. */
export interface OpenApp {
  readonly page: Page;
  /** What went wrong that nobody would see. */
  faults(): readonly string[];
  close(): Promise<void>;
}

/** What the desktop around the app is. */
export interface GivenDesktop {
  /** Scripts in place of its programs, by name. */
  readonly programs: Readonly<Record<string, string>>;
}

const NO_PROGRAMS: GivenDesktop = { programs: {} };

/** The shells there are: the same engine and the same window, so the same tests. */
export const HOSTS: readonly (readonly [name: string, open: (desktop?: GivenDesktop) => Promise<OpenApp>])[] = [
  ['the browser', openInBrowser],
  ['the app, on the stand-in for Electron', openInShell],
];

async function openInBrowser({ programs } = NO_PROGRAMS): Promise<OpenApp> {
  const folder = mkdtempSync(join(tmpdir(), 'greenbar-window-'));
  writeFileSync(join(folder, 'settings.json'), '{}');
  const args = [join(ROOT, 'scripts', 'greenbar.mjs'), 'serve', '--no-open', '--interval', '2', '--data-dir', folder];
  const bin = join(folder, 'bin');
  mkdirSync(bin);
  for (const [name, script] of Object.entries(programs)) writeFileSync(join(bin, name), script, { mode: 0o755 });
  const env = { ...deskless(), PATH: `${bin}${delimiter}${process.env['PATH'] ?? ''}` };
  const served = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise((done) => served.once('exit', done));
  const link = await new Promise<string>((resolve, reject) => {
    let out = '';
    const late = setTimeout(() => reject(new Error(`no link: ${out}`)), PATIENCE_MS);
    served.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
      const found = /^greenbar: (\S+#token=\S+)\n/m.exec(out)?.[1];
      if (found === undefined) return;
      clearTimeout(late);
      resolve(found);
    });
  });
  const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  const page = await browser.newPage({ viewport: { width: 1_200, height: 800 } });
  page.setDefaultTimeout(WAIT_MS);
  const faults = complaintsOf(page);
  await page.goto(link);
  return {
    page,
    faults: () => faults,
    async close() {
      await browser.close();
      served.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function openInShell({ programs } = NO_PROGRAMS): Promise<OpenApp> {
  const app = await launchStandIn({ args: ['--interval', '2'], programs });
  await app.tray(({ menu }) => menu.some(({ label }) => label === 'Open history'));
  await app.command('clickTrayMenu', 'Open history');
  const page = await app.page();
  page.setDefaultTimeout(WAIT_MS);
  const faults = complaintsOf(page);
  return { page, faults: () => [...faults, ...app.faults()], close: () => app.stop() };
}

/** What the window complains of: faults, and everything its policy refused. */
function complaintsOf(page: Page): readonly string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  return complaints;
}
