import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openFakeHost, type FakeHost } from '../../fakes/fake-host.ts';
import { recordedPages } from '../../fakes/recorded-world.ts';
import { launchChromium, openWindow, violations } from './open-window.ts';
import { serveWindow, type ServedWindow } from './serve-window.ts';

const SCREENS = join(import.meta.dirname, '..', '..', '..', 'out', 'screens');

/** Tests run beside others on two cores. */
const LATER = { timeout: 15_000 };

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

async function open(hash: string): Promise<Page> {
  return (await openWindow(browser, { url: served.url, host, hash })).page;
}

function focusedText(page: Page): Promise<string> {
  return page.evaluate('document.activeElement.textContent');
}

/** How many incidents the view says it shows. */
async function count(page: Page): Promise<string> {
  await page.locator('.search-hits[aria-busy="false"]').waitFor({ state: 'attached' });
  return page.locator('.search-count').innerText();
}

describe('the incidents', () => {
  test.each(['light', 'dark'] as const)(
    'are listed in %s without a fault and without a barrier',
    async (colorScheme) => {
      for (const width of [1_400, 900]) {
        for (const [name, hash] of [
          ['search', '#/incidents'],
          ['search-words', '#/incidents?q=elevated%20error'],
          ['search-nothing', '#/incidents?q=xyzzy&impact=critical'],
        ] as const) {
          const { page, faults } = await openWindow(browser, { url: served.url, host, hash, colorScheme, width });
          expect(await count(page)).not.toBe('');
          await page.screenshot({ path: join(SCREENS, `${name}-${width}-${colorScheme}.png`) });
          expect(await violations(page)).toEqual([]);
          expect(faults).toEqual([]);
          const overflow = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
          expect(await page.evaluate(overflow)).toBeLessThanOrEqual(0);
          await page.close();
        }
      }
    },
    60_000,
  );

  test('are found while one types, and what was found is marked', async () => {
    const page = await open('#/incidents');
    await page.locator('.search-hit').first().waitFor();
    const asked = host.called.length;
    await page.getByRole('searchbox').pressSequentially('elev err', { delay: 20 });
    await page.locator('.search-hit mark').first().waitFor();
    await expect.poll(() => page.url()).toContain('#/incidents?q=elev%20err');
    expect(await page.locator('.search-hit').first().locator('mark').allInnerTexts()).toEqual(
      expect.arrayContaining([expect.stringMatching(/^elev$/i)]),
    );
    const questions = host.called.slice(asked).filter(([name]) => name === 'search');
    expect(questions.length).toBeLessThanOrEqual(3);
    await page.close();
  });

  test('are listed with the maintenances that say the words, which say what they are and lead to their own view', async () => {
    const planned = host.state().pages.flatMap(({ maintenances }) => maintenances)[0]!;
    const page = await open(`#/incidents?q=${encodeURIComponent(planned.title)}`);
    const hit = page.locator('.search-hit', { hasText: planned.title }).first();
    await hit.getByText('Maintenance', { exact: true }).waitFor();
    expect(await hit.locator('.level-mark-under_maintenance').count()).toBe(1);
    expect(await count(page)).toMatch(/^\d+ results?$/);
    await hit.getByRole('link').click();
    await page.getByRole('heading', { level: 1, name: planned.title }).waitFor();
    expect(page.url()).toContain('#/maintenance/');
    await page.close();
  });

  test('can be walked by keyboard, from the words down and back', async () => {
    const page = await open('#/incidents?q=chatgpt');
    await page.locator('.search-hit').nth(2).waitFor();
    await page.getByRole('searchbox').focus();
    await page.keyboard.press('ArrowDown');
    const titles = await page.locator('.search-hit a').allInnerTexts();
    expect(await focusedText(page)).toBe(titles[0]);
    await page.keyboard.press('ArrowDown');
    expect(await focusedText(page)).toBe(titles[1]);
    await page.keyboard.press('End');
    expect(await focusedText(page)).toBe(titles.at(-1));
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowUp');
    expect(await page.evaluate('document.activeElement.matches(".search-words input")')).toBe(true);
    await page.close();
  });

  test('narrow by service, impact and what is open, and the address says so', async () => {
    const page = await open('#/incidents');
    await page.getByLabel('Service', { exact: true }).selectOption('OpenAI');
    await page.getByLabel('Impact', { exact: true }).selectOption('Major');
    await expect.poll(() => page.url()).toContain('#/incidents?service=status.openai.com&impact=major');
    await expect
      .poll(async () => new Set(await page.locator('.search-hit-facts span:nth-child(3)').allInnerTexts()))
      .toEqual(new Set(['Major']));
    await page.getByText('Open only').click();
    await expect.poll(() => page.url()).toContain('open=1');
    await page.reload();
    await page.locator('main h1').waitFor();
    expect(await page.getByLabel('Service', { exact: true }).inputValue()).toBe('status.openai.com');
    expect(await page.getByRole('switch', { name: 'Open only' }).isChecked()).toBe(true);
    await page.close();
  });

  test('where none matches, it is said what to do', async () => {
    const page = await open('#/incidents?q=xyzzy&impact=minor');
    await page.getByText('No incident matches “xyzzy”.').waitFor();
    await page.getByRole('button', { name: 'Clear the words' }).click();
    await page.locator('.search-hit').first().waitFor();
    expect(await page.getByRole('searchbox').inputValue()).toBe('');
    expect(page.url()).toContain('#/incidents?impact=minor');
    await page.close();
  });
});

test('an address that leads nowhere explains itself', async () => {
  const { page, faults } = await openWindow(browser, { url: served.url, host, hash: '#/nowhere/%E0%A4%A?x=<b>' });
  expect(await page.locator('h1').innerText()).toBe('There is nothing at this address');
  expect(await violations(page)).toEqual([]);
  await page.getByRole('link', { name: 'Look among all incidents' }).click();
  await page.locator('.search-hit').first().waitFor();
  expect(faults).toEqual([]);
  await page.close();
});

describe('going back', () => {
  test('finds a list where it was left, with the focus where it was', async () => {
    const page = await open('#/incidents');
    const link = page.locator('.search-hit a').nth(30);
    await link.scrollIntoViewIfNeeded();
    await link.focus();
    const scrolled = await page.evaluate<number>('window.scrollY');
    const title = await focusedText(page);
    expect(scrolled).toBeGreaterThan(500);
    await page.keyboard.press('Enter');
    await page.locator('.incident-facts').waitFor();
    await expect
      .poll(() => page.evaluate('[document.activeElement.tagName, window.scrollY]'), LATER)
      .toEqual(['H1', 0]);
    expect(await focusedText(page)).toBe(title);
    await page.goBack();
    await expect.poll(() => page.evaluate('window.scrollY'), LATER).toBe(scrolled);
    await expect.poll(() => page.evaluate('document.activeElement.tagName'), LATER).toBe('A');
    expect(await focusedText(page)).toBe(title);
    await page.goForward();
    await page.locator('.incident-facts').waitFor();
    expect(await page.evaluate('window.scrollY')).toBe(0);
    await page.close();
  }, 60_000);

  test('leads past what was only typed, and brings the words back', async () => {
    const page = await open('#/');
    await page.getByRole('link', { name: 'Incidents', exact: true }).click();
    await page.getByRole('searchbox').pressSequentially('login');
    await expect.poll(() => page.url(), LATER).toContain('q=login');
    await page.getByRole('link', { name: 'Settings' }).click();
    await page.getByRole('heading', { name: 'Settings', level: 1 }).waitFor();
    await page.goBack();
    await page.getByRole('heading', { name: 'Incidents', level: 1 }).waitFor();
    expect(await page.getByRole('searchbox').inputValue()).toBe('login');
    await page.goBack();
    await page.locator('.service-row').first().waitFor();
    await page.close();
  }, 60_000);

  test('is held where it was left only until somebody presses something', async () => {
    const page = await open('#/service/status.openai.com');
    await page.locator('.incident-line a').last().click();
    await page.locator('.incident-facts').waitFor();
    await page.evaluate('history.back()');
    await page.locator('.history-bar [role=radio]').first().waitFor();
    // In one go, for the place is held for a short time only: a control takes the press, and the user scrolls on.
    const scrolled = await page.evaluate<number>(`(async () => {
      const frame = () => new Promise((resume) => requestAnimationFrame(resume));
      const press = new PointerEvent('pointerdown', { bubbles: true, cancelable: true, pointerType: 'mouse', button: 0 });
      document.querySelector('.history-bar [role=radio]').dispatchEvent(press);
      window.scrollTo(0, 0);
      for (let count = 0; count < 5; count += 1) await frame();
      return window.scrollY;
    })()`);
    expect(scrolled).toBe(0);
    await page.close();
  }, 60_000);

  test('a service keeps the bar that was opened in its address, and the range', async () => {
    const page = await open('#/service/status.openai.com');
    const grid = page.getByRole('grid', { name: 'Days of OpenAI' });
    await grid.focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('PageUp');
    await page.keyboard.press('Enter');
    await page.locator('#opened-heading').waitFor();
    const opened = await page.locator('#opened-heading').innerText();
    await page.getByRole('heading', { name: /^Incidents on/ }).waitFor();
    await page.locator('.incident-line a').first().click();
    await page.locator('.incident-facts').waitFor();
    await page.goBack();
    await page.locator('#opened-heading').waitFor();
    expect(await page.locator('#opened-heading').innerText()).toBe(opened);
    expect(page.url()).toMatch(/row=.+&day=\d{4}-\d{2}-\d{2}$/);
    await page.getByRole('radio', { name: '30 days' }).click();
    await expect.poll(() => page.url(), LATER).toContain('days=30');
    await page.reload();
    await page.getByRole('radio', { name: '30 days' }).waitFor();
    expect(await page.getByRole('radio', { name: '30 days' }).isChecked()).toBe(true);
    await page.close();
  }, 60_000);
});
