import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openFakeHost, type FakeHost } from '../../fakes/fake-host.ts';
import { recordedPages } from '../../fakes/recorded-world.ts';
import { catalogueRows } from './catalogue-rows.ts';
import { launchChromium, openWindow, violations } from './open-window.ts';
import { serveWindow, type ServedWindow } from './serve-window.ts';

const SCREENS = join(import.meta.dirname, '..', '..', '..', 'out', 'screens');
const SERVICE = '#/service/status.openai.com';

let browser: Browser;
let served: ServedWindow;
let host: FakeHost;

beforeAll(async () => {
  mkdirSync(SCREENS, { recursive: true });
  [browser, served, host] = await Promise.all([
    launchChromium(),
    serveWindow(),
    openFakeHost({ pages: recordedPages(), catalogue: catalogueRows() }),
  ]);
}, 60_000);
afterAll(async () => {
  await Promise.allSettled([browser.close(), served.close(), host.stop()]);
});

function incidentHash(): string {
  const incident = host.state().pages.find((page) => page.id === 'status.openai.com')?.openIncidents[0];
  return `#/incident/status.openai.com/${incident?.id ?? ''}`;
}

/** What has to be there before a view counts as shown. */
const VIEWS = [
  ['overview', () => '#/', '.service-row .bar-strip'],
  ['service', () => SERVICE, '.incident-line'],
  ['incident', incidentHash, '.timeline-update'],
  ['add', () => '#/add', '.catalogue-row'],
  ['settings', () => '#/settings', '#interval'],
] as const;

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  test.each(VIEWS)(
    '%s is shown, without a fault and without a barrier',
    async (name, hash, sign) => {
      for (const width of [1_400, 900]) {
        const { page, faults } = await openWindow(browser, { url: served.url, host, hash: hash(), colorScheme, width });
        await page.locator(sign).first().waitFor();
        await page.screenshot({ path: join(SCREENS, `${name}-${width}-${colorScheme}.png`) });
        expect(await violations(page)).toEqual([]);
        expect(faults).toEqual([]);
        const overflow = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
        expect(await page.evaluate(overflow)).toBeLessThanOrEqual(0);
        await page.close();
      }
    },
    60_000,
  );
});

test('with nothing watched the window says what to do', async () => {
  const empty = await openFakeHost({ pages: [], catalogue: catalogueRows() });
  const { page, faults } = await openWindow(browser, { url: served.url, host: empty });
  await page.getByRole('checkbox', { name: 'GitHub' }).waitFor();
  expect(await page.title()).toBe('Greenbar');
  expect(await violations(page)).toEqual([]);
  expect(faults).toEqual([]);
  await page.close();
  await empty.stop();
});

test('text at twice its size and forced colours lose nothing', async () => {
  const { page } = await openWindow(browser, {
    url: served.url,
    host,
    hash: SERVICE,
    width: 900,
    forcedColors: 'active',
  });
  await page.locator('.incident-line').first().waitFor();
  await page.evaluate('document.documentElement.style.fontSize = "200%"');
  await page.screenshot({ path: join(SCREENS, 'service-900-forced-large.png') });
  const overflow = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
  expect(await page.evaluate(overflow)).toBeLessThanOrEqual(0);
  await page.close();
});
