import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PageHistory } from '#core/history/page-record';
import { openFakeHost, type FakeHost } from '../../fakes/fake-host.ts';
import { recordedPages } from '../../fakes/recorded-world.ts';
import { launchChromium, openWindow, violations } from './open-window.ts';
import { serveWindow, type ServedWindow } from './serve-window.ts';

const SERVICE = '#/service/status.openai.com';
/** Tests run beside others on two cores. */
const LATER = { timeout: 15_000 };

let browser: Browser;
let served: ServedWindow;
let host: FakeHost;

beforeAll(async () => {
  [browser, served, host] = await Promise.all([
    launchChromium(),
    serveWindow(),
    openFakeHost({ pages: recordedPages() }),
  ]);
}, 60_000);
afterAll(async () => {
  await Promise.allSettled([browser.close(), served.close(), host.stop()]);
});

/** What a screen reader would be at: the active cell of the focused grid. */
function activeCell(page: Page): Promise<string> {
  return page.evaluate(
    'document.getElementById(document.activeElement.getAttribute("aria-activedescendant")).getAttribute("aria-label")',
  );
}

describe('a bar from the inside', () => {
  test('a day opens into its hours, by keyboard, and says when and who said so', async () => {
    const { page, faults } = await openWindow(browser, { url: served.url, host, hash: SERVICE });
    await page.getByRole('grid', { name: 'Days of OpenAI' }).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('PageUp');
    await page.keyboard.press('Enter');
    const hours = page.getByRole('grid', { name: 'Hours of ChatGPT on 10 March 2026' });
    await hours.focus();
    await page.keyboard.press('Home');
    expect(await activeCell(page)).toBe(
      '00:00–01:00: degraded for 1 h, reported by the vendor; incidents: Deep Research requests are erroring for LATAM users; Codex unresponsive',
    );
    for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowRight');
    expect(await activeCell(page)).toMatch(
      /^03:00–04:00: operational, reported by the vendor; incident: Codex unresponsive$/,
    );
    await page.locator('.opened-words').getByText('Degraded for 14 h 52 min').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Close' }).click();
    expect(await page.locator('.opened').count()).toBe(0);
    expect(faults).toEqual([]);
    await page.close();
  });

  test('a finger on a bar gets the day in words', async () => {
    const context = await browser.newContext({ hasTouch: true, viewport: { width: 900, height: 900 } });
    const page = await context.newPage();
    await host.expose(page);
    await page.goto(`${served.url}${SERVICE}`);
    const box = (await page.locator('.grid-bars').nth(1).boundingBox())!;
    await page.touchscreen.tap(box.x + box.width - 3, box.y + 10);
    await page.locator('.opened').getByRole('heading', { name: 'ChatGPT, 17 March 2026' }).waitFor();
    await page.locator('.opened-words').getByText('Reported by the vendor').waitFor();
    await context.close();
  });
});

describe('longer ranges', () => {
  test('a year is drawn by the week where days would be too thin, and says so', async () => {
    const { page } = await openWindow(browser, { url: served.url, host, hash: SERVICE, width: 900 });
    await page.getByRole('radio', { name: '1 year' }).click();
    await page.getByText('Each bar is a week.').waitFor();
    const grid = page.getByRole('grid', { name: 'Days of OpenAI' });
    await expect.poll(() => grid.getAttribute('aria-colcount'), LATER).toBe('55');
    await grid.focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowLeft');
    expect(await activeCell(page)).toMatch(/^9\s–\s15 March 2026: degraded for .*trouble on 5 of 7 known days/);
    await page.keyboard.press('Enter');
    const days = page.getByRole('grid', { name: /^Days of ChatGPT, 9\s–\s15 March 2026$/ });
    await days.focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.getByRole('grid', { name: 'Hours of ChatGPT on 10 March 2026' }).waitFor();
    await page.close();
  });

  test('all days are those since the first evidence', async () => {
    const { page } = await openWindow(browser, { url: served.url, host, hash: SERVICE });
    const before = host.called.length;
    await page.getByRole('radio', { name: 'All' }).click();
    // The choice shows at once; the engine is asked a moment later.
    const daysAsked = (): number =>
      Math.max(
        0,
        ...host.called.slice(before).map(([name, args]) => (name === 'history' ? (args as { days: number }).days : 0)),
      );
    await expect.poll(daysAsked, LATER).toBeGreaterThan(90);
    expect(await page.getByRole('radio', { name: 'All' }).getAttribute('aria-checked')).toBe('true');
    await page.close();
  });
});

test('a page of 275 components has the rows one looks at, says how many there are, and is found by typing', async () => {
  const many = await openFakeHost({
    pages: recordedPages().slice(0, 1),
    handlers: {
      history: async (args) => {
        const answer = await host.answers.history(args);
        return answer.ok ? { ok: true, value: widened(answer.value, 275) } : answer;
      },
    },
  });
  const { page, faults } = await openWindow(browser, { url: served.url, host: many, hash: SERVICE });
  const grid = page.getByRole('grid', { name: 'Days of OpenAI' });
  await grid.waitFor();
  expect(await grid.getAttribute('aria-rowcount')).toBe('275');
  const rows = grid.getByRole('row');
  await expect.poll(() => rows.count(), LATER).toBeLessThan(60);
  expect(await rows.last().getAttribute('aria-rowindex')).toBe('275');
  const heightPx = (await grid.boundingBox())!.height;
  expect(heightPx).toBeGreaterThan(275 * 42);
  await grid.focus();
  await page.keyboard.type('region 240');
  expect(
    await page.locator('.grid-cursor-keys').locator('xpath=ancestor::*[@role="row"]').getAttribute('aria-rowindex'),
  ).toBe('240');
  // Its neighbours are drawn as well, and what was in sight before is not any more.
  await expect.poll(() => page.locator('[aria-rowindex="236"] .bar-strip').count(), LATER).toBe(1);
  expect(await page.locator('[aria-rowindex="20"]').count()).toBe(0);
  expect((await grid.boundingBox())!.height).toBeCloseTo(heightPx, 0);
  expect(await page.evaluate('window.scrollY')).toBeGreaterThan(1_000);
  expect(await violations(page)).toEqual([]);
  expect(faults).toEqual([]);
  await page.close();
  await many.stop();
});

/** The recorded components again and again, outside any group. */
function widened(history: PageHistory, count: number): PageHistory {
  const components = Array.from({ length: count }, (_, index) => {
    const row = history.components[index % history.components.length]!;
    return { ...row, id: `c${index + 1}`, name: `Region ${index + 1}`, groupId: null, groupName: null };
  });
  return { ...history, groups: [], components };
}

describe('saving what is known', () => {
  test.each([
    ['Picture (SVG)', /^greenbar-openai-2025-12-18-to-2026-03-17\.svg$/, '<svg '],
    ['Picture (PNG)', /\.png$/, '\u0089PNG'],
    ['Report of February 2026 (Markdown)', /^greenbar-openai-2026-02-01-to-2026-02-28\.md$/, '# OpenAI: 2026-02-01'],
    ['Table (CSV)', /\.csv$/, 'date,'],
    ['Data (JSON)', /\.json$/, '{'],
    ['Calendar of incidents and maintenance (ICS)', /\.ics$/, 'BEGIN:VCALENDAR'],
  ])('“%s” is a file, under the policy of the shells', async (choice, name, beginning) => {
    const { page, faults } = await openWindow(browser, { url: served.url, host, hash: SERVICE, colorScheme: 'dark' });
    await page.getByRole('button', { name: 'Save as…' }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('menuitem', { name: choice }).click();
    const file = await download;
    expect(file.suggestedFilename()).toMatch(name);
    const bytes = readFileSync(await file.path());
    expect(bytes.toString('latin1').startsWith(beginning)).toBe(true);
    if (choice.includes('PNG')) {
      // Twice as many pixels as the picture has, in the colours the window has.
      expect(bytes.readUInt32BE(16)).toBe(2_000);
      expect(bytes.length).toBeGreaterThan(20_000);
    }
    await page.getByRole('status').getByText(`Saved as ${file.suggestedFilename()}`).waitFor();
    expect(faults).toEqual([]);
    await page.close();
  });
});
