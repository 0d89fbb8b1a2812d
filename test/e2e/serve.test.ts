import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { INCIDENT_TITLE, startWatchedPage, type WatchedPage } from './shell/watched-page.ts';

const ROOT = join(import.meta.dirname, '../..');

let browser: Browser;
let watched: WatchedPage;
let folder: string;
let served: ChildProcess;
let out: string;

beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  });
});
afterAll(() => browser.close());

beforeEach(async () => {
  watched = await startWatchedPage();
  folder = mkdtempSync(join(tmpdir(), 'greenbar-e2e-'));
  out = '';
  const args = ['serve', '--page', watched.url, '--interval', '1', '--no-open', '--data-dir', folder];
  served = spawn(process.execPath, [join(ROOT, 'scripts/greenbar.mjs'), ...args, '--now', '2026-02-16T20:40:00Z'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  served.stdout?.setEncoding('utf8').on('data', (text: string) => (out += text));
  await expect.poll(() => out, { timeout: 60_000 }).toMatch(/#token=\S+\n$/);
});
afterEach(async () => {
  if (served.exitCode === null) await ended('SIGKILL');
  await watched.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

/** Asks the process to end; gives its exit code. */
async function ended(signal: NodeJS.Signals): Promise<number | null> {
  const exit = new Promise<number | null>((resolve) => served.once('exit', resolve));
  served.kill(signal);
  return exit;
}

/** Opens the link in a browser of its own; everything the browser complains about is collected. */
async function openWindow(): Promise<{ readonly page: Page; readonly complaints: string[] }> {
  const context = await browser.newContext({ viewport: { width: 1200, height: 800 } });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  await page.goto(out.trim().replace('greenbar: ', ''));
  return { page, complaints };
}

describe('greenbar serve, as built, in a real browser', () => {
  test('shows the page watched, follows it live, and breaks no rule of its own policy', async () => {
    const { page, complaints } = await openWindow();
    await page.getByText('OpenAI').first().waitFor();
    expect(page.url()).not.toContain('token');
    watched.turn('down');
    await page.getByText(INCIDENT_TITLE).first().waitFor();
    expect(complaints).toEqual([]);
    expect(out.trim().split('\n')).toHaveLength(1);
    await page.context().close();
  });

  test('lets one browser in, which stays in after a reload, and no other', async () => {
    const { page } = await openWindow();
    await page.getByText('OpenAI').first().waitFor();
    await page.reload();
    await page.getByText('OpenAI').first().waitFor();
    const { page: other } = await openWindow();
    const statuses = other.evaluate(async () => {
      const call = await fetch('/rpc/state', { method: 'POST', body: '{}' });
      return [call.status, (await fetch('/events')).status];
    });
    expect(await statuses).toEqual([401, 401]);
    expect(await other.getByText('Operational').count()).toBe(0);
    await Promise.all([page.context().close(), other.context().close()]);
  });

  test.each(['SIGTERM', 'SIGINT'] as const)('ends with 0 on %s, also with a window open', async (signal) => {
    const { page } = await openWindow();
    await page.getByText('OpenAI').first().waitFor();
    expect(await ended(signal)).toBe(0);
    await page.context().close();
  });
});
