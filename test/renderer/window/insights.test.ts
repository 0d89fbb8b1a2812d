import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openFakeHost, type FakeHost } from '../../fakes/fake-host.ts';
import { recordedPages } from '../../fakes/recorded-world.ts';
import { launchChromium, openWindow, violations } from './open-window.ts';
import { serveWindow, type ServedWindow } from './serve-window.ts';

const SCREENS = join(import.meta.dirname, '..', '..', '..', 'out', 'screens');
const SERVICE = '#/service/status.openai.com';

let browser: Browser;
let served: ServedWindow;
let host: FakeHost;

beforeAll(async () => {
  mkdirSync(SCREENS, { recursive: true });
  [browser, served] = await Promise.all([launchChromium(), serveWindow()]);
}, 60_000);
afterAll(async () => {
  await Promise.allSettled([browser.close(), served.close()]);
});
beforeEach(async () => {
  host = await openFakeHost({ pages: recordedPages(), timeZone: 'America/New_York' });
  return async () => {
    await host.stop();
  };
});

async function open(hash = SERVICE): Promise<Page> {
  const { page } = await openWindow(browser, { url: served.url, host, hash });
  await page.locator('.streaks-headline').waitFor();
  return page;
}

/** What is on screen of two figures side by side, by row. */
async function figures(page: Page, name: string): Promise<readonly string[]> {
  const table = page.getByRole('table', { name });
  await table.waitFor();
  return (await table.getByRole('row').allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').trim());
}

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  test.each([1_400, 900, 480])(
    'insights are shown at %i px, without a fault and without a barrier',
    async (width) => {
      const look = { url: served.url, host, hash: SERVICE, colorScheme, width, height: 2_600 };
      const { page, faults } = await openWindow(browser, look);
      await page.locator('.heat-map').waitFor();
      await page.getByLabel('Day', { exact: true }).fill('2026-03-01');
      await page.getByLabel('What happened').fill('A new model');
      await page.getByRole('button', { name: 'Mark the day' }).click();
      await page.getByRole('table', { name: 'Before and since 1 Mar' }).waitFor();
      await page.getByLabel('Compare with').selectOption('linearstatus.com');
      await page.getByRole('table', { name: 'OpenAI and Linear' }).waitFor();
      const path = join(SCREENS, `insights-${width}-${colorScheme}.png`);
      await page.locator('.insights').screenshot({ path });
      expect(await violations(page)).toEqual([]);
      expect(faults).toEqual([]);
      const overflow = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
      expect(await page.evaluate(overflow)).toBeLessThanOrEqual(0);
      await page.close();
    },
    60_000,
  );
});

test('the hours are walked by arrow keys, and each is said', async () => {
  const page = await open();
  const map = page.getByRole('grid', { name: 'Trouble of OpenAI by weekday and hour' });
  const words = page.locator('.heat-words');
  expect(await words.innerText()).toBe('No hour of the day stands out. The worst is Tuesday from 15 to 16.');
  await map.focus();
  expect(await words.innerText()).toMatch(/^Mondays, 9:00 to 10:00: 9 min of the hour in trouble; 2 h/);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('End');
  const said = await page.evaluate<string>(
    'document.getElementById(document.activeElement.getAttribute("aria-activedescendant")).getAttribute("aria-label")',
  );
  expect(said).toMatch(/^Tuesdays, 23:00 to 24:00: 10 min of the hour/);
  expect(await words.innerText()).toBe(said);
  await page.keyboard.press('Tab');
  expect(await words.innerText()).toMatch(/^No hour of the day stands out/);
  await page.close();
});

test('hours that stand out are marked, not by colour alone', async () => {
  const page = await open('#/service/linearstatus.com');
  expect(await page.locator('.heat-words').innerText()).toMatch(/^Trouble gathers from 14 to 16\./);
  expect(await page.locator('.heat-peak').allInnerTexts()).toEqual([
    expect.stringContaining('14'),
    expect.stringContaining('15'),
  ]);
  await page.getByRole('columnheader', { name: /14.*stands out/ }).waitFor();
  await page.close();
});

test('a group or a component is asked about by itself, and what nobody knows is not drawn', async () => {
  const page = await open();
  await page.getByLabel('About').selectOption({ label: 'FedRAMP' });
  await page.getByText('9 green days of 9 known in the last 90').waitFor();
  await page.getByText('8% of it is known.').waitFor();
  await page.getByText('7 days', { exact: true }).click();
  await page.getByText('7 green days of the last 7').waitFor();
  await page.goto(`${served.url}#/service/status.claude.com`);
  await page.getByText('No hour of these days is known yet').waitFor();
  expect(await page.locator('.heat-map, .months').count()).toBe(0);
  await page.close();
});

test('a day is marked, looked at and unmarked, by keyboard alone', async () => {
  const page = await open();
  await page.getByLabel('Day', { exact: true }).focus();
  await page.keyboard.type('03012026');
  await page.getByLabel('What happened').focus();
  await page.keyboard.type('A new model');
  await page.keyboard.press('Enter');
  expect(await figures(page, 'Before and since 1 Mar')).toEqual([
    'Before Since 1 Mar',
    'Uptime 99.56% 100%',
    'In trouble 5.7% 65.2%',
    'Green days 45 of 73 2 of 17',
    'Known 100% of the time 100% of the time',
  ]);
  await page.getByText('A new model').waitFor();
  await page.getByLabel('Day', { exact: true }).fill('2026-02-01');
  await page.keyboard.press('Enter');
  await page.getByRole('table', { name: 'Before and since 1 Feb' }).waitFor();
  await page.getByText('1 Mar', { exact: true }).click();
  await page.getByRole('table', { name: 'Before and since 1 Mar' }).waitFor();
  await page.getByRole('button', { name: 'Remove the mark of 1 Mar' }).press('Enter');
  await page.getByRole('table', { name: 'Before and since 1 Feb' }).waitFor();
  await page.reload();
  await page.getByRole('table', { name: 'Before and since 1 Feb' }).waitFor();
  expect(host.called.filter(([name]) => name.endsWith('Marker'))).toHaveLength(3);
  await page.close();
});

test('two services stand side by side over the days both are known', async () => {
  const page = await open();
  await page.getByLabel('Compare with').selectOption('linearstatus.com');
  expect(await figures(page, 'OpenAI and Linear')).toContain('Green days 47 of 90 82 of 90');
  await page.getByText('Over all 90 days; both in trouble on 8 days.').waitFor();
  await page.close();
});

test('a day that is picked lists its incidents next to the bars', async () => {
  const page = await open();
  const top = (selector: string): Promise<number> =>
    page.evaluate(`document.querySelector('${selector}').getBoundingClientRect().top`);
  expect(await top('.incidents')).toBeGreaterThan(await top('.insights'));
  await page.getByRole('grid', { name: 'Days of OpenAI' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: /^Incidents on 17 March 2026/ }).waitFor();
  expect(await top('.incidents')).toBeLessThan(await top('.insights'));
  await page.close();
});
