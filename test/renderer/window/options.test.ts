import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { ok } from '#core/model/result';
import { openFakeHost, type FakeHost } from '../../fakes/fake-host.ts';
import { recordedPages, type RecordedPage } from '../../fakes/recorded-world.ts';
import { launchChromium, openWindow, violations } from './open-window.ts';
import { serveWindow, type ServedWindow } from './serve-window.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const SCREENS = join(ROOT, 'out', 'screens');
const EVENTS = readFileSync(join(ROOT, 'test/fixtures/feeds/aws/aws/currentevents.2026-09-04.trimmed.json'), 'utf8');
const URL = 'https://health.aws.amazon.com/';
const SERVICE = '#/service/health.aws.amazon.com';

const aws: RecordedPage = {
  name: 'AWS',
  url: URL,
  formatId: 'aws',
  answer: (path) => (path === '/public/currentevents' ? EVENTS : undefined),
};

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
  host = await openFakeHost({ pages: [...recordedPages(), aws] });
  return () => host.stop();
});

async function open(hash: string, colorScheme: 'light' | 'dark' = 'light'): Promise<Page> {
  return (await openWindow(browser, { url: served.url, host, hash, colorScheme })).page;
}

const region = (page: Page): Locator => page.getByLabel('Region', { exact: true });

/** What the command of this name was last given. */
function lastGiven(name: string): unknown {
  return host.called.findLast(([called]) => called === name)?.[1];
}

test('an address is shown with a field for each option, and looked at again with what is chosen', async () => {
  const page = await open('#/add');
  await page.getByRole('combobox').fill(URL);
  const preview = page.getByRole('region', { name: 'Preview of AWS' });
  await preview.getByText(/^Partial outage · AWS/).waitFor();
  await preview.getByText('Already watched').waitFor();
  await region(page).selectOption({ label: 'Ohio (us-east-2)' });
  await preview.getByText(/^Operational · AWS/).waitFor();
  expect(lastGiven('inspect')).toEqual({ url: URL, choices: { region: 'us-east-2' } });
  expect(await region(page).inputValue()).toBe('us-east-2');
  await preview.getByRole('button', { name: 'Watch' }).click();
  await page.getByRole('heading', { level: 1, name: /^AWS/ }).waitFor();
  expect(page.url()).toContain(encodeURIComponent('?region=us-east-2'));
  await page.close();
});

test('a page that cannot be read without a choice says why, and can be chosen for', async () => {
  // As a page of a format that does not tell its key anywhere.
  const unread = {
    url: 'https://status.example.com/',
    name: 'status.example.com',
    formatId: 'some',
    formatLabel: 'Some',
    reason: 'the page says so',
    level: 'unknown',
    groups: [],
    components: [],
    incidents: [],
    maintenances: [],
    warnings: [],
    alreadyWatched: false,
  } as const;
  const key = { id: 'key', label: 'Page key', hint: 'What follows the slash.', values: null, initial: '' };
  await host.stop();
  host = await openFakeHost({
    pages: recordedPages(),
    handlers: {
      inspect: ({ choices = {} }) => {
        const value = choices['key'] ?? '';
        const problem = value === 'k1' ? null : 'The page does not tell its key.';
        return ok({ ...unread, problem, options: [{ ...key, value }] });
      },
    },
  });
  const page = await open('#/add');
  await page.getByRole('combobox').fill('status.example.com');
  await page.getByText('The page does not tell its key.').waitFor();
  expect(await page.getByRole('button', { name: 'Watch' }).count()).toBe(0);
  const field = page.getByLabel('Page key');
  expect(await field.getAttribute('aria-describedby')).not.toBeNull();
  await field.pressSequentially('k1');
  await page.getByRole('region', { name: 'Preview of status.example.com' }).waitFor();
  expect(await page.evaluate('document.activeElement.tagName')).toBe('INPUT');
  await page.close();
});

test('a service shows what was chosen, and is watched otherwise by the keyboard alone', async () => {
  const page = await open(SERVICE);
  const summary = page.locator('summary', { hasText: 'Options' });
  await summary.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.evaluate('document.activeElement.tagName')).toBe('SELECT');
  expect(await page.getByRole('button', { name: 'Use these options' }).isDisabled()).toBe(true);
  await page.keyboard.type('Ohio');
  await expect.poll(() => region(page).inputValue()).toBe('us-east-2');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.url()).toContain(encodeURIComponent('?region=us-east-2'));
  expect(lastGiven('choose')).toEqual({ pageId: 'health.aws.amazon.com', choices: { region: 'us-east-2' } });
  await page.getByRole('heading', { level: 1, name: /^AWS/ }).waitFor();
  expect(await page.evaluate('document.activeElement.tagName')).toBe('H1');
  await page.locator('summary', { hasText: 'Options' }).click();
  expect(await region(page).inputValue()).toBe('us-east-2');
  await page.close();
});

test('a page whose format has no options shows none', async () => {
  const page = await open('#/service/status.claude.com');
  await page.getByRole('button', { name: 'Stop watching' }).waitFor();
  expect(await page.locator('summary', { hasText: 'Options' }).count()).toBe(0);
  await page.close();
});

test.each(['light', 'dark'] as const)('in %s they are shown without a barrier', async (colorScheme) => {
  const adding = await open('#/add', colorScheme);
  await adding.getByRole('combobox').fill(URL);
  await adding.getByRole('region', { name: 'Preview of AWS' }).waitFor();
  await adding.screenshot({ path: join(SCREENS, `add-options-${colorScheme}.png`) });
  expect(await violations(adding)).toEqual([]);
  await adding.close();
  const service = await open(SERVICE, colorScheme);
  await service.locator('summary', { hasText: 'Options' }).click();
  await service.getByRole('button', { name: 'Stop watching' }).scrollIntoViewIfNeeded();
  await service.screenshot({ path: join(SCREENS, `service-options-${colorScheme}.png`) });
  expect(await violations(service)).toEqual([]);
  await service.close();
});
