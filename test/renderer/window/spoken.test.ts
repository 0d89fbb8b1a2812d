import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { AppState } from '#core/contract/app-state';
import { openFakeHost, type FakeHost } from '../../fakes/fake-host.ts';
import { recordedPages } from '../../fakes/recorded-world.ts';
import { launchChromium, openWindow } from './open-window.ts';
import { serveWindow, type ServedWindow } from './serve-window.ts';
import { transcript } from './transcript.ts';

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
  host = await openFakeHost({ pages: recordedPages() });
  return () => host.stop();
});

async function open(hash: string): Promise<Page> {
  return (await openWindow(browser, { url: served.url, host, hash })).page;
}

describe('a row of bars, as Chromium hands it to a screen reader', () => {
  test('says its name and level, ninety days in a sentence, and both figures', async () => {
    const page = await open('#/service/status.openai.com');
    await page.locator('.grid-row .bar-strip').first().waitFor();
    expect(await transcript(page, { role: 'row', name: /^ChatGPT/ })).toBe(
      `row "ChatGPT , Operational 90 days, trouble on 41 Uptime 99.59% vendor 99.08%"
  rowheader "ChatGPT , Operational"
    button "ChatGPT" expanded=false
  gridcell "90 days, trouble on 41"
  gridcell "Uptime 99.59% vendor 99.08%"`,
    );
    await page.close();
  });

  test('says the day under the cursor, with its incidents and who said so', async () => {
    const page = await open('#/service/status.openai.com');
    await page.locator('.grid-row .bar-strip').first().waitFor();
    await page.getByRole('grid', { name: 'Days of OpenAI' }).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('PageUp');
    expect(await transcript(page, { role: 'gridcell', name: /^10 March/ })).toBe(
      'gridcell "10 March 2026: degraded for 14 h 52 min, reported by the vendor; incidents: Increased errors on ChatGPT File Uploads; Codex unresponsive; Deep Research requests are erroring for LATAM users"',
    );
    await page.close();
  });
});

/** In page: everything a live region comes to say from now on, and how pressing it is. */
const LISTEN = `{
  window.said = [];
  const regions = '[role=status], [role=alert], [aria-live]';
  const last = new Map();
  const look = () => {
    for (const region of document.querySelectorAll(regions)) {
      const text = region.textContent.trim();
      if (last.get(region) === text) continue;
      last.set(region, text);
      const urgency = region.getAttribute('aria-live') ?? (region.role === 'alert' ? 'assertive' : 'polite');
      if (text !== '') window.said.push(urgency + ': ' + text);
    }
  };
  look();
  window.said.length = 0;
  new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true });
}`;

const said = (page: Page): Promise<readonly string[]> => page.evaluate('window.said');

/** Linear breaks. */
function broken(state: AppState): AppState {
  const incident = {
    id: 'new',
    title: 'Issues cannot be opened',
    impact: 'critical',
    status: 'investigating',
    startedAt: state.now,
    componentNames: [],
    latestText: null,
    followed: false,
  } as const;
  const pages = state.pages.map((page) =>
    page.name === 'Linear' ? { ...page, level: 'major_outage' as const, openIncidents: [incident] } : page,
  );
  return { ...state, pages };
}

describe('what changes while nobody touches anything', () => {
  test('an outage that begins is said once, politely, and not again when the window is drawn again', async () => {
    const page = await open('#/');
    await page.evaluate(LISTEN);
    await host.override(broken);
    const words = ['polite: Linear: Major outage. Linear: new incident: Issues cannot be opened.'];
    await expect.poll(() => said(page)).toEqual(words);

    // The same state again, later states with nothing new in them, and another view.
    await host.override(broken);
    await host.override((state) => ({ ...broken(state), now: state.now + 60_000 }));
    await page.evaluate('location.hash = "#/settings"');
    await page.getByRole('heading', { name: 'Settings', exact: true }).waitFor();
    await host.override((state) => ({ ...broken(state), now: state.now + 120_000 }));
    await page.evaluate('location.hash = "#/"');
    await page.getByText('Issues cannot be opened').first().waitFor();
    expect((await said(page)).filter((each) => each.includes('Linear'))).toEqual(words);
    expect((await said(page)).filter((each) => each.startsWith('assertive'))).toEqual([]);
    await page.close();
  });

  test('what is read for the first time, or not read any more, is no news', async () => {
    const page = await open('#/');
    await page.evaluate(LISTEN);
    const unknown = (state: AppState): AppState => ({
      ...state,
      pages: state.pages.map((each) => ({ ...each, level: 'unknown', freshness: 'stale' })),
    });
    await host.override(unknown);
    await page.locator('.service-row.stale').first().waitFor();
    await host.override((state) => state);
    await page.locator('.service-row.stale').first().waitFor({ state: 'detached' });
    expect(await said(page)).toEqual([]);
    await page.close();
  });
});
