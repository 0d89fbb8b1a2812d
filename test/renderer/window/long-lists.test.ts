import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openFakeHost, type FakeHost } from '../../fakes/fake-host.ts';
import { manyPages } from '../../fakes/recorded-world.ts';
import { launchChromium, openWindow } from './open-window.ts';
import { serveWindow, type ServedWindow } from './serve-window.ts';

const SCREENS = join(import.meta.dirname, '..', '..', '..', 'out', 'screens');
const SERVICES = 300;
/** Two that are found by one letter: on a busy machine a word may be typed too slowly to be one. */
const NAMES: Readonly<Record<number, string>> = { 150: 'Xylophone', 210: 'Zeppelin' };
/** Tests run beside others on two cores. */
const LATER = { timeout: 15_000 };

let browser: Browser;
let served: ServedWindow;
let host: FakeHost;

beforeAll(async () => {
  mkdirSync(SCREENS, { recursive: true });
  const names = Array.from({ length: SERVICES }, (_, index) => NAMES[index + 1] ?? `Service ${index + 1}`);
  [browser, served, host] = await Promise.all([
    launchChromium(),
    serveWindow(),
    openFakeHost({ pages: manyPages(SERVICES, names) }),
  ]);
}, 120_000);
afterAll(async () => {
  await Promise.allSettled([browser.close(), served.close(), host.stop()]);
});

/** The services in their own order: which one stands where does not hang on how it is. */
async function open(): Promise<Page> {
  const { page } = await openWindow(browser, { url: served.url, host, width: 900 });
  page.setDefaultTimeout(LATER.timeout);
  await page.getByRole('radio', { name: 'My order' }).click();
  await row(page, 1).waitFor();
  return page;
}

const row = (page: Page, place: number) => page.locator(`.service-row[aria-posinset="${place}"]`);
const link = (page: Page, place: number) => row(page, place).getByRole('link');
/** The place of the row that has the focus. */
const focused = (page: Page): Promise<string | null> =>
  page.evaluate('document.activeElement.closest(".service-row")?.getAttribute("aria-posinset") ?? null');
const listHeight = (page: Page): Promise<number> =>
  page.evaluate('document.querySelector(".service-list > ul").getBoundingClientRect().height');

test('three hundred services cost as many nodes as fit the window, and every one is come by', async () => {
  const page = await open();
  await row(page, 1).locator('.bar-strip').waitFor();
  expect(await page.evaluate('document.querySelectorAll("*").length')).toBeLessThan(900);
  expect(await row(page, 1).getAttribute('aria-setsize')).toBe(String(SERVICES));
  await page.screenshot({ path: join(SCREENS, 'overview-300-900-light.png') });

  // The end is where it would be with all of them, and what is scrolled to is there.
  const heightPx = await listHeight(page);
  expect(heightPx).toBeGreaterThanOrEqual(SERVICES * 52);
  await page.mouse.move(450, 400);
  await page.mouse.wheel(0, heightPx / 2);
  await row(page, SERVICES / 2)
    .locator('.bar-strip')
    .waitFor();
  expect(await row(page, 40).count()).toBe(0);
  expect(Math.abs((await listHeight(page)) - heightPx)).toBeLessThan(2);

  await page.getByRole('searchbox', { name: 'Filter services' }).fill('service 29');
  await expect.poll(() => page.locator('.service-row').count(), LATER).toBe(13);
  await page.close();
}, 90_000);

test('the keyboard walks the whole list: by row, to its ends, by what is typed, and with the tab key', async () => {
  const page = await open();
  await link(page, 1).focus();
  await page.keyboard.press('ArrowDown');
  expect(await focused(page)).toBe('2');
  await page.keyboard.press('End');
  await expect.poll(() => focused(page), LATER).toBe(String(SERVICES));
  await row(page, SERVICES - 6)
    .locator('.bar-strip')
    .waitFor();
  await page.keyboard.press('Home');
  await expect.poll(() => focused(page), LATER).toBe('1');
  await page.keyboard.press('x');
  await expect.poll(() => focused(page), LATER).toBe('150');
  // Far more rows than are drawn at a time.
  for (let place = 151; place <= 190; place += 1) await page.keyboard.press('Tab');
  expect(await focused(page)).toBe('190');
  await page.keyboard.press('Shift+Tab');
  expect(await focused(page)).toBe('189');
  // Out of sight it is still where the keyboard is.
  await page.evaluate('window.scrollTo(0, 0)');
  await row(page, 2).waitFor();
  expect(await focused(page)).toBe('189');
  await page.keyboard.press('Tab');
  expect(await focused(page)).toBe('190');
  await page.close();
}, 90_000);

test('who comes back finds the list as far down as it was, and the focus where it was', async () => {
  const page = await open();
  await link(page, 1).focus();
  await page.keyboard.press('z');
  await expect.poll(() => focused(page), LATER).toBe('210');
  const scrolled = await page.evaluate<number>('window.scrollY');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: /^Zeppelin/ }).waitFor();
  await page.goBack();
  await expect.poll(() => page.evaluate('window.scrollY'), LATER).toBe(scrolled);
  await expect.poll(() => focused(page), LATER).toBe('210');
  expect(await link(page, 210).innerText()).toBe('Zeppelin');
  await page.close();
}, 90_000);

test('with text at twice its size every row is still come by', async () => {
  const page = await open();
  await page.evaluate('document.documentElement.style.fontSize = "200%"');
  await link(page, 1).focus();
  await page.keyboard.press('End');
  await expect.poll(() => focused(page), LATER).toBe(String(SERVICES));
  await row(page, SERVICES - 4)
    .locator('.bar-strip')
    .waitFor();
  // Rows above are measured as they are drawn, and move it once more.
  const isInside = async (): Promise<boolean> => {
    const box = await row(page, SERVICES).boundingBox();
    return box !== null && box.y >= 0 && box.y + box.height <= 900;
  };
  await expect.poll(isInside, LATER).toBe(true);
  await page.close();
}, 90_000);

test('paper gets every row', async () => {
  const page = await open();
  await page.evaluate(`{
    window.mostRows = 0;
    new MutationObserver(() => {
      window.mostRows = Math.max(window.mostRows, document.querySelectorAll('.service-row').length);
    }).observe(document.body, { childList: true, subtree: true });
  }`);
  await page.pdf();
  expect(await page.evaluate('window.mostRows')).toBe(SERVICES);
  await expect.poll(() => page.locator('.service-row').count(), LATER).toBeLessThan(60);
  await page.close();
}, 90_000);
