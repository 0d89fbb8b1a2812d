import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { defaultSettings } from '#core/settings/parse-settings';
import type { Locale } from '#core/i18n/locales';
import { openFakeHost, type FakeHost } from '../../fakes/fake-host.ts';
import { recordedPages } from '../../fakes/recorded-world.ts';
import { launchChromium, openWindow, violations } from './open-window.ts';
import { serveWindow, type ServedWindow } from './serve-window.ts';

let browser: Browser;
let served: ServedWindow;
let host: FakeHost;

beforeAll(async () => {
  [browser, served] = await Promise.all([launchChromium(), serveWindow()]);
}, 60_000);
afterAll(async () => {
  await Promise.allSettled([browser.close(), served.close()]);
});
beforeEach(() => async () => {
  await host.stop();
});

async function open(language: Locale, hash: string): Promise<Page> {
  const appearance = { ...defaultSettings.appearance, language };
  host = await openFakeHost({ pages: recordedPages(), settings: { appearance } });
  const { page } = await openWindow(browser, { url: served.url, host, hash });
  await page.locator(`html[lang="${language}"]`).waitFor({ state: 'attached' });
  return page;
}

const boxOf = async (page: Page, selector: string) => {
  const box = await page.locator(selector).first().boundingBox();
  if (box === null) throw new Error(`no ${selector}`);
  return box;
};

test('a language that is chosen holds at once, and is called as its speakers call it', async () => {
  const page = await open('en', '#/settings');
  await page.getByLabel('Language').selectOption('Deutsch');
  await page.getByRole('heading', { name: 'Einstellungen' }).waitFor();
  expect(await page.locator('html').getAttribute('lang')).toBe('de');
  expect(await page.title()).toContain('Einstellungen');
  await page.getByLabel('Sprache').selectOption('日本語');
  await page.getByRole('heading', { name: '設定', exact: true }).waitFor();
  await page.close();
});

test('in Arabic the window is mirrored, and time still runs to the right', async () => {
  const page = await open('ar', '#/service/status.openai.com');
  await page.locator('.grid-row .bar-strip').first().waitFor();
  expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
  const [name, bars] = [await boxOf(page, '.grid-name'), await boxOf(page, '.grid-row .bar-strip')];
  expect(name.x).toBeGreaterThan(bars.x + bars.width);

  const grid = page.locator('.bar-grid');
  await grid.focus();
  const today = await boxOf(page, '.grid-cursor-keys');
  await page.keyboard.press('ArrowLeft');
  const yesterday = await boxOf(page, '.grid-cursor-keys');
  expect(today.x + today.width).toBeGreaterThanOrEqual(bars.x + bars.width);
  expect(yesterday.x).toBeLessThan(today.x);
  const card = await boxOf(page, '.day-card');
  expect(card.x).toBeLessThan(today.x);
  expect(card.x + card.width).toBeGreaterThan(yesterday.x);
  await page.close();
});

test.each(['ar', 'de', 'ja'] as const)('in %s there is no barrier', async (language) => {
  const page = await open(language, '#/');
  await page.locator('.bar-strip').first().waitFor();
  expect(await violations(page)).toEqual([]);
  await page.close();
});
