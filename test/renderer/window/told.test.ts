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
const PAGE = 'status.openai.com';

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
  host = await openFakeHost({ pages: recordedPages() });
  return async () => {
    await host.stop();
  };
});

async function open(look: { colorScheme?: 'light' | 'dark'; width?: number } = {}): Promise<Page> {
  const { page } = await openWindow(browser, { url: served.url, host, hash: SERVICE, ...look });
  await page.getByText('Notifications', { exact: true }).click();
  return page;
}

const pageState = () => host.state().pages.find(({ id }) => id === PAGE)!;

test('a part has a minimum and a silence of its own, and the service another', async () => {
  const page = await open();
  await page.getByLabel('Part').selectOption({ label: 'ChatGPT · Conversations' });
  await page.getByLabel('Tell me from').selectOption({ label: 'Major outage' });
  const conversations = () => pageState().components.find(({ name }) => name === 'Conversations')!;
  await expect.poll(() => conversations().minimumLevel).toBe('major_outage');
  await page.getByLabel('Silence').selectOption({ label: 'Until its trouble is over' });
  await expect.poll(() => conversations().snoozedUntil).toBe('resolved');
  await page.getByText('Notify me of Conversations').click();
  await expect.poll(() => conversations().muted).toBe(true);
  expect([pageState().muted, pageState().minimumLevel ?? null, pageState().snoozedUntil ?? null]).toEqual([
    false,
    null,
    null,
  ]);

  await page.getByLabel('Part').selectOption({ label: 'The whole service' });
  await page.getByLabel('Silence').selectOption({ label: '1 hour' });
  await page.getByRole('combobox', { name: 'Silence' }).getByText('Silent until').waitFor({ state: 'attached' });
  expect(pageState().snoozedUntil).toBe(host.state().now + 3_600_000);
  await page.getByLabel('Silence').selectOption({ label: 'Not silent' });
  await expect.poll(() => pageState().snoozedUntil ?? null).toBeNull();
  await page.close();
});

test('following is switched on and off', async () => {
  const page = await open();
  await page.getByText('Follow OpenAI until it is over').click();
  await expect.poll(() => pageState().followed).toBe(true);
  await page.getByText('Follow OpenAI until it is over').click();
  await expect.poll(() => pageState().followed).toBe(false);
  await page.close();
});

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  test.each([1_400, 900])(
    'what would have come is told at %i px, without a barrier',
    async (width) => {
      const page = await open({ colorScheme, width });
      await page.getByRole('button', { name: 'What would have come in the last 90 days' }).click();
      await page.getByText(/notifications would have come/).waitFor();
      expect(await page.locator('.told-list li').count()).toBe(20);
      await page.locator('.service-footer').screenshot({ path: join(SCREENS, `told-${width}-${colorScheme}.png`) });
      expect(await violations(page)).toEqual([]);
      await page.close();
    },
    60_000,
  );
});
