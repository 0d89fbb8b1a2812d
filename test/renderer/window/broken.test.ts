import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { AppState, PageState } from '#core/contract/app-state';
import { ok } from '#core/model/result';
import { openFakeHost, type FakeHost } from '../../fakes/fake-host.ts';
import { recordedPages } from '../../fakes/recorded-world.ts';
import { launchChromium, openWindow, violations } from './open-window.ts';
import { serveWindow, type ServedWindow } from './serve-window.ts';

const OPENAI = 'status.openai.com';
const SERVICE = `#/service/${OPENAI}`;

let browser: Browser;
let served: ServedWindow;
let host: FakeHost;

beforeAll(async () => {
  [browser, served] = await Promise.all([launchChromium(), serveWindow()]);
}, 60_000);
afterAll(async () => {
  await Promise.allSettled([browser.close(), served.close()]);
});
beforeEach(async () => {
  host = await openFakeHost({ pages: recordedPages(), handlers: { detectAgain: () => ok('not_found') } });
  return () => host.stop();
});

/** The state in which one page is as given. */
const where = (changes: Partial<PageState>) => (state: AppState) => ({
  ...state,
  pages: state.pages.map((page) => (page.id === OPENAI ? { ...page, ...changes } : page)),
});
const broken = where({
  level: 'unknown',
  freshness: 'broken',
  failure: { kind: 'shape', reason: 'The page no longer lists any components.' },
});

async function open(hash: string): Promise<Page> {
  return (await openWindow(browser, { url: served.url, host, hash })).page;
}

const help = (page: Page) => page.getByRole('region', { name: 'What you can do' });

test('a broken source says what its user can do, and does it', async () => {
  await host.override(broken);
  const page = await open(SERVICE);
  await help(page).getByRole('link', { name: 'Open the address' }).click();
  await expect
    .poll(() => host.called.findLast(([name]) => name === 'openExternal')?.[1])
    .toEqual({ url: 'https://status.openai.com/' });
  expect(await help(page).getByRole('link', { name: 'Add its new address' }).getAttribute('href')).toBe('#/add');
  await help(page).getByRole('button', { name: 'Detect again now' }).click();
  await help(page).getByText('Nothing was found that Greenbar can read instead.').waitFor();
  expect(host.called.findLast(([name]) => name === 'detectAgain')?.[1]).toEqual({ pageId: OPENAI });
  expect(await violations(page)).toEqual([]);
  await page.close();
});

test('so does one that never could be read, but not one that we cannot reach', async () => {
  await host.override(where({ readAt: null, freshness: 'waiting', failure: { kind: 'shape', reason: 'No page.' } }));
  const page = await open(SERVICE);
  await help(page).getByText('This page could not be read yet.').waitFor();
  await host.override(
    where({ readAt: null, freshness: 'waiting', failure: { kind: 'offline', reason: 'No connection.' } }),
  );
  await page.getByText('No connection.').waitFor();
  expect(await help(page).count()).toBe(0);
  await host.override(where({ freshness: 'stale', failure: { kind: 'http_status', reason: 'Gone.', status: 410 } }));
  await help(page).getByText('What stands at this address is no longer').waitFor();
  await host.override(where({ freshness: 'stale', failure: { kind: 'http_status', reason: 'Busy.', status: 503 } }));
  await page.getByText('Busy.').waitFor();
  expect(await help(page).count()).toBe(0);
  await page.close();
});

test('one that works says nothing of it, and the overview points to where help is', async () => {
  const page = await open(SERVICE);
  await page.getByRole('heading', { level: 1, name: /OpenAI/ }).waitFor();
  expect(await help(page).count()).toBe(0);
  await host.override(broken);
  await help(page).waitFor();
  await page.evaluate("window.location.hash = '#/'");
  const row = page.getByText('Source broken: The page no longer lists any components.');
  expect(await row.getAttribute('title')).toBe('Open the service to see what helps.');
  await page.close();
});
