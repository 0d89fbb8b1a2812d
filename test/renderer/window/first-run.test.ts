import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openFakeHost, type FakeHost } from '../../fakes/fake-host.ts';
import { recordedPages } from '../../fakes/recorded-world.ts';
import { catalogueRows } from './catalogue-rows.ts';
import { launchChromium, openWindow, violations } from './open-window.ts';
import { serveWindow, type ServedWindow } from './serve-window.ts';

const SCREENS = join(import.meta.dirname, '..', '..', '..', 'out', 'screens');

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
  host = await openFakeHost({ pages: [], reachable: recordedPages(), catalogue: catalogueRows() });
  return async () => {
    await host.stop();
  };
});

async function open(look: Partial<Parameters<typeof openWindow>[1]> = {}): Promise<Page> {
  const { page } = await openWindow(browser, { url: served.url, host, ...look });
  await page.getByRole('checkbox', { name: 'GitHub' }).waitFor();
  return page;
}

function added(): readonly unknown[] {
  return host.called.filter(([name]) => name === 'addPage').map(([, args]) => args);
}

test('what is proposed is chosen, more is found and pasted, and all of it is watched at once, by the keyboard alone', async () => {
  const page = await open();
  const button = (count: number) => page.getByRole('button', { name: `Watch ${count} services` });
  await button(3).waitFor();
  expect(await page.getByRole('checkbox', { checked: true }).count()).toBe(3);

  const search = page.getByRole('searchbox', { name: /^Search by name/ });
  await search.focus();
  await page.keyboard.type('linear');
  await page.getByRole('group', { name: 'Services that match' }).getByRole('checkbox', { name: 'Linear' }).focus();
  await page.keyboard.press('Space');
  await button(4).waitFor();
  await page.getByRole('group', { name: 'Chosen' }).getByRole('checkbox', { name: 'OpenAI' }).focus();
  await page.keyboard.press('Space');
  await button(3).waitFor();

  await search.fill('https://status.cloudamqp.com/');
  await search.press('Enter');
  await button(4).waitFor();
  await page
    .getByRole('group', { name: 'Chosen' })
    .getByRole('checkbox', { name: /^CloudAMQP/ })
    .waitFor();
  expect(await search.inputValue()).toBe('');

  await button(4).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Services', exact: true }).waitFor();
  expect(
    host
      .state()
      .pages.map(({ name }) => name)
      .sort(),
  ).toEqual(['Claude', 'CloudAMQP', 'GitHub', 'Linear']);
  await expect.poll(() => page.evaluate('document.activeElement.tagName')).toBe('H1');
  await page.close();
});

test('what cannot be read is said, tried again, and left out', async () => {
  const page = await open();
  // Its page is not there.
  await page.getByRole('checkbox', { name: 'Cloudflare' }).check();
  await page.getByRole('button', { name: 'Watch 4 services' }).click();
  const alert = page.getByRole('alert');
  await alert.getByText('1 service could not be read:').waitFor();
  await alert.getByText(/^Cloudflare: /).waitFor();
  expect(added()).toHaveLength(4);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect.poll(() => added().length).toBe(5);
  await alert.getByText(/^Cloudflare: /).waitFor();
  await page.getByRole('button', { name: 'Go on without' }).click();
  await page.getByRole('heading', { name: 'Services', exact: true }).waitFor();
  expect(host.state().pages).toHaveLength(3);
  await page.close();
});

test('an address where there is nothing is refused in words, and nothing chosen is nothing watched', async () => {
  const page = await open();
  const search = page.getByRole('searchbox', { name: /^Search by name/ });
  await search.fill('nowhere.example.com');
  await page.getByRole('button', { name: 'Add nowhere.example.com' }).click();
  await page.getByText('There is nothing at this address').waitFor();
  await search.fill('');
  for (const name of ['OpenAI', 'GitHub', 'Claude']) await page.getByRole('checkbox', { name }).uncheck();
  expect(await page.getByRole('button', { name: 'Choose what to watch' }).isDisabled()).toBe(true);
  await page.close();
});

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  test.each([1_400, 900, 480])(
    'one screen to choose from, at %i px, without a barrier',
    async (width) => {
      const page = await open({ colorScheme, width });
      await page.screenshot({ path: join(SCREENS, `first-run-${width}-${colorScheme}.png`) });
      expect(await violations(page)).toEqual([]);
      const overflow = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
      expect(await page.evaluate(overflow)).toBeLessThanOrEqual(0);
      await page.close();
    },
    60_000,
  );
});
