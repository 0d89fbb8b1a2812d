import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BrowserShell } from '../../../src-main/browser/browser-shell.ts';
import { createFakeEngine } from '../../fakes/fake-engine.ts';
import { openShell } from '../../main/browser/http-client.ts';
import { launchChromium } from './open-window.ts';
import { serveWindow, type ServedWindow } from './serve-window.ts';

let browser: Browser;
let served: ServedWindow;

beforeAll(async () => {
  [browser, served] = await Promise.all([launchChromium(), serveWindow()]);
}, 60_000);
afterAll(async () => {
  await Promise.allSettled([browser.close(), served.close()]);
});

async function open(url: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.goto(url);
  return page;
}

test('the link signs the window in once, states arrive, and a lost engine is said', async () => {
  const engine = createFakeEngine();
  const shell: BrowserShell = await openShell(engine, served.folder);
  const page = await open(shell.link);
  await page.getByRole('heading', { name: 'What do you depend on?' }).waitFor();
  expect(page.url()).not.toContain('token');

  engine.publish({ notices: ['The history cannot be written.'] });
  await page.getByText('The history cannot be written.').waitFor();
  await page.reload();
  await page.getByText('The history cannot be written.').waitFor();

  shell.navigate({ view: 'settings' });
  await page.getByRole('heading', { name: 'Settings' }).waitFor();

  await shell.close();
  await page.getByText('Connection to Greenbar lost.').waitFor();
  await page.context().close();
});

test('a window without the link says how to get in', async () => {
  const shell = await openShell(createFakeEngine(), served.folder);
  const page = await open(new URL('/', shell.link).href);
  await page.getByText('This window is not signed in. Open Greenbar again with the link').waitFor();
  await page.context().close();
  await shell.close();
});
