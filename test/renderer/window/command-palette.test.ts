import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openFakeHost, type FakeHost } from '../../fakes/fake-host.ts';
import { recordedPages } from '../../fakes/recorded-world.ts';
import { launchChromium, openWindow, violations } from './open-window.ts';
import { serveWindow, type ServedWindow } from './serve-window.ts';

const SCREENS = join(import.meta.dirname, '..', '..', '..', 'out', 'screens');

let browser: Browser;
let served: ServedWindow;
let host: FakeHost;

beforeAll(async () => {
  mkdirSync(SCREENS, { recursive: true });
  [browser, served, host] = await Promise.all([
    launchChromium(),
    serveWindow(),
    openFakeHost({ pages: recordedPages() }),
  ]);
}, 60_000);
afterAll(async () => {
  await Promise.allSettled([browser.close(), served.close(), host.stop()]);
});

async function open(hash = '#/'): Promise<Page> {
  return (await openWindow(browser, { url: served.url, host, hash })).page;
}

/** What a screen reader is told the cursor is at. */
function activeOption(page: Page): Promise<string> {
  return page.evaluate(
    'document.getElementById(document.activeElement.getAttribute("aria-activedescendant")).querySelector(".palette-title").textContent',
  );
}

describe('the command palette', () => {
  test.each(['light', 'dark'] as const)(
    'is shown in %s without a fault and without a barrier',
    async (colorScheme) => {
      for (const width of [1_400, 900]) {
        const { page, faults } = await openWindow(browser, { url: served.url, host, colorScheme, width });
        await page.keyboard.press('Control+k');
        await page.getByRole('combobox').waitFor();
        await page.screenshot({ path: join(SCREENS, `palette-${width}-${colorScheme}.png`) });
        await page.keyboard.type('error');
        await page
          .getByRole('option', { name: /Incident$/ })
          .first()
          .waitFor();
        await page.screenshot({ path: join(SCREENS, `palette-typed-${width}-${colorScheme}.png`) });
        expect(await violations(page)).toEqual([]);
        expect(faults).toEqual([]);
        await page.close();
      }
    },
    60_000,
  );

  test('goes where one says, by keyboard alone, and remembers', async () => {
    const page = await open();
    await page.keyboard.press('Control+K');
    await page.keyboard.type('lin');
    expect(await activeOption(page)).toBe('Linear');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: /^Linear/, level: 1 }).waitFor();
    expect(page.url()).toContain('#/service/linearstatus.com');
    await expect.poll(() => page.evaluate('document.activeElement.tagName')).toBe('H1');

    await page.keyboard.press('Control+k');
    expect(await activeOption(page)).toBe('Linear');
    await page.getByRole('option', { name: /^Linear .*Recent$/ }).waitFor();
    await page.keyboard.press('ArrowUp');
    const last = await activeOption(page);
    await page.keyboard.press('Home');
    await page.keyboard.press('End');
    expect(await activeOption(page)).toBe(last);
    await page.close();
  });

  test('closes without a trace: the focus is where it was', async () => {
    const page = await open('#/incidents');
    const box = page.getByRole('searchbox');
    await box.fill('typed');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('settings');
    await page.keyboard.press('Escape');
    await page.getByRole('combobox', { name: 'A service, an incident, or what to do' }).waitFor({ state: 'detached' });
    await expect.poll(() => page.evaluate('document.activeElement.value')).toBe('typed');
    expect(page.url()).toContain('#/incidents');
    await page.close();
  });

  test('does things: a theme, a silence, and its end', async () => {
    const page = await open();
    await page.getByRole('button', { name: /^Find or do/ }).click();
    await page.keyboard.type('dark');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate('document.documentElement.dataset.theme')).toBe('dark');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('snooze hour');
    await page.keyboard.press('Enter');
    await page.getByText(/^Notifications are silent until/).waitFor();
    await page.keyboard.press('Control+k');
    await page.keyboard.type('end sil');
    await page.keyboard.press('Enter');
    await page.getByText(/^Notifications are silent until/).waitFor({ state: 'detached' });
    await page.close();
  });

  test('finds incidents, and leads to all of them', async () => {
    const page = await open();
    await page.keyboard.press('Control+k');
    await page.keyboard.type('chatgpt login');
    await page
      .getByRole('option', { name: /Incident$/ })
      .first()
      .waitFor();
    await page.getByRole('option', { name: /^Find incidents with “chatgpt login”/ }).click();
    await page.locator('.search-hit').first().waitFor();
    expect(await page.getByRole('searchbox').inputValue()).toBe('chatgpt login');
    await page.close();
  });
});
