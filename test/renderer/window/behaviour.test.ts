import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { failed } from '#core/model/result';
import { openFakeHost, type FakeHost } from '../../fakes/fake-host.ts';
import { recordedPages } from '../../fakes/recorded-world.ts';
import { catalogueRows } from './catalogue-rows.ts';
import { launchChromium, openWindow } from './open-window.ts';
import { serveWindow, type ServedWindow } from './serve-window.ts';

const SERVICE = '#/service/status.openai.com';

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
  host = await openFakeHost({ pages: recordedPages(), catalogue: catalogueRows() });
  return async () => {
    await host.stop();
  };
});

async function open(hash: string): Promise<Page> {
  return (await openWindow(browser, { url: served.url, host, hash })).page;
}

/** What a screen reader would be at: the active cell of the focused grid. */
function activeDay(page: Page): Promise<string> {
  return page.evaluate(
    'document.getElementById(document.activeElement.getAttribute("aria-activedescendant")).getAttribute("aria-label")',
  );
}

describe('the bars by keyboard', () => {
  test('arrows walk days and rows, every day is said, Enter lists its incidents', async () => {
    const page = await open(SERVICE);
    const grid = page.getByRole('grid', { name: 'Days of OpenAI' });
    await grid.focus();
    expect(await activeDay(page)).toMatch(/^17 March 2026: /);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('PageUp');
    expect(await activeDay(page)).toBe(
      '10 March 2026: degraded for 14 h 52 min, reported by the vendor; incidents: Increased errors on ChatGPT File Uploads; Codex unresponsive; Deep Research requests are erroring for LATAM users',
    );
    await page.locator('.day-card', { hasText: 'Degraded for 14 h 52 min' }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Incidents on 10 March 2026, ChatGPT' }).waitFor();
    expect(await page.locator('.incident-line').count()).toBe(3);
    await page.keyboard.press('Escape');
    expect(await page.locator('.day-card').count()).toBe(0);
    await page.keyboard.press('Home');
    expect(await activeDay(page)).toMatch(/^18 December 2025: partial outage/);
    await page.close();
  });

  test('groups fold out, and their components become rows', async () => {
    const page = await open(SERVICE);
    const fold = page.getByRole('button', { name: 'ChatGPT', exact: true });
    await fold.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('row', { name: /^Conversations/ }).waitFor();
    expect(await fold.getAttribute('aria-expanded')).toBe('true');
    await page.close();
  });

  test('a row is a handful of nodes, not one for each day', async () => {
    const page = await open(SERVICE);
    await page.locator('.bar-strip').first().waitFor();
    const paths = await page.evaluate(
      'Math.max(...[...document.querySelectorAll(".bar-strip")].map((s) => s.childElementCount))',
    );
    expect(paths).toBeLessThanOrEqual(6);
    await page.close();
  });
});

describe('getting about', () => {
  test('a row leads to its service, an incident to its timeline, and back leads back', async () => {
    const page = await open('#/');
    await page.getByRole('link', { name: 'OpenAI', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: /^OpenAI/ }).waitFor();
    expect(await page.evaluate('document.activeElement.tagName')).toBe('H1');
    await page.getByRole('link', { name: 'Elevated errors for sign-in and account creation' }).click();
    await page.getByRole('heading', { name: 'Updates' }).waitFor();
    await page.goBack();
    await page.goBack();
    await page.getByRole('heading', { name: 'Services', exact: true }).waitFor();
    await page.close();
  });

  test('the engine can send the window somewhere', async () => {
    const page = await open('#/');
    await host.navigate({ view: 'service', pageId: 'linearstatus.com' });
    await page.getByRole('heading', { level: 1, name: /^Linear/ }).waitFor();
    expect(await page.title()).toBe('(2) Linear – Greenbar');
    await page.close();
  });
});

describe('what the engine says is what is shown', () => {
  test('offline, silence and notices stand above everything; a stale service gives its reason', async () => {
    const page = await open('#/');
    await host.override((state) => ({
      ...state,
      online: false,
      network: { kind: 'offline', words: 'You are offline' },
      snoozedUntil: state.now + 3_600_000,
      notices: ['The settings file was set aside.'],
      theme: 'dark',
      pages: state.pages.map((each, index) =>
        index === 0
          ? {
              ...each,
              level: 'unknown',
              freshness: 'stale',
              failure: { kind: 'timeout', reason: 'The server did not answer in time.' },
            }
          : each,
      ),
    }));
    await page.getByText('You are offline.').waitFor();
    await page.getByText('Notifications are silent until 16:56.').waitFor();
    await page.getByText('The settings file was set aside.').waitFor();
    await page.locator('.service-row.stale', { hasText: 'The server did not answer in time.' }).waitFor();
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
    await page.getByRole('button', { name: 'End silence' }).click();
    expect(host.called.at(-1)).toEqual(['snooze', { minutes: null }]);
    await page.close();
  });

  test('a change of level is said, and the tab shows it', async () => {
    const page = await open('#/');
    const icon = await page.locator('#favicon').getAttribute('href');
    await host.override((state) => ({
      ...state,
      tray: { ...state.tray, icon: 'major_outage', troubled: 3 },
      pages: state.pages.map((each) => (each.name === 'Linear' ? { ...each, level: 'major_outage' } : each)),
    }));
    await page.getByRole('status').getByText('Linear: Major outage.').waitFor({ state: 'attached' });
    expect(await page.title()).toBe('(3) Greenbar');
    expect(await page.locator('#favicon').getAttribute('href')).not.toBe(icon);
    await page.close();
  });
});

describe('doing things', () => {
  test('an address is looked at, shown and watched', async () => {
    await host.stop();
    host = await openFakeHost({ pages: recordedPages(), handlers: { addPage: () => failed('That page is down.') } });
    const page = await open('#/add');
    await page.getByRole('combobox').fill('nonsense.example.com');
    await page.locator('.inspect-failed').waitFor();
    await page.getByRole('combobox').fill('linearstatus.com');
    await page.getByRole('region', { name: 'Preview of Linear' }).getByText('Already watched').waitFor();
    await page.close();
  });

  test('a service is removed only after a question', async () => {
    const page = await open('#/service/linearstatus.com');
    await page.getByRole('button', { name: 'Stop watching' }).click();
    await page.getByRole('alertdialog', { name: 'Stop watching Linear?' }).waitFor();
    expect(host.called.some(([name]) => name === 'removePage')).toBe(false);
    await page.getByRole('alertdialog').getByRole('button', { name: 'Stop watching' }).click();
    await page.getByRole('heading', { name: 'Services', exact: true }).waitFor();
    await expect.poll(() => page.getByRole('link', { name: 'Linear', exact: true }).count()).toBe(0);
    await page.close();
  });

  test('an incident is followed, and links leave through the engine', async () => {
    const page = await open(SERVICE);
    await page.getByRole('link', { name: 'Elevated errors for sign-in and account creation' }).click();
    await page.getByText('Follow until resolved').click();
    await expect.poll(() => page.getByRole('switch').isChecked()).toBe(true);
    expect(host.called.some(([name]) => name === 'follow')).toBe(true);
    await page.getByRole('link', { name: /On the vendor’s page/ }).click();
    expect(host.called.at(-1)?.[0]).toBe('openExternal');
    expect(page.url()).toContain(served.url);
    await page.close();
  });

  test('settings take effect at once', async () => {
    const page = await open('#/settings');
    await page.getByText('Dark', { exact: true }).click();
    await expect.poll(() => page.locator('html').getAttribute('data-theme')).toBe('dark');
    await page.getByLabel('Check every').selectOption('300');
    await expect.poll(() => page.getByLabel('Check every').inputValue()).toBe('300');
    await page.getByText('Quiet hours').click();
    await page.getByLabel('From', { exact: true }).last().fill('23:30');
    await expect
      .poll(() => host.called.findLast(([name]) => name === 'changeSettings'))
      .toEqual([
        'changeSettings',
        { changes: { notifications: { quietHours: { from: '23:30', to: '07:00', majorBreaksThrough: true } } } },
      ]);
    await page.close();
  });
});
