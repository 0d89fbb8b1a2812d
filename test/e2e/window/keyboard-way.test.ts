import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startWatchedPage, type WatchedPage } from '../shell/watched-page.ts';
import { HOSTS, type OpenApp } from './hosts.ts';
import { tabTo, untick, walkTo } from './keyboard.ts';

/** In page. Text is evaluated a moment later, because what a debugger evaluates may do so at once. */
const TRY_EVERYTHING = `(async () => {
  const script = document.createElement('script');
  script.textContent = 'globalThis.inlineRan = true';
  document.head.append(script);
  document.body.setAttribute('style', 'outline: 7px solid red');
  const evaluated = await new Promise((tell) => setTimeout(() => {
    try { tell(new Function('return true')()); } catch { tell(false); }
  }, 10));
  return { evaluated, inline: 'inlineRan' in globalThis, outline: getComputedStyle(document.body).outlineWidth };
})()`;

let watched: WatchedPage;

beforeAll(async () => {
  watched = await startWatchedPage({ asOfNow: true });
});
afterAll(() => watched.close());

describe.each(HOSTS)('in %s', (_name, open) => {
  let app: OpenApp;
  let page: Page;

  beforeEach(async () => {
    app = await open();
    page = app.page;
  }, 90_000);
  afterEach(() => app.close());

  test('the keyboard alone leads from nothing to the report of an incident', async () => {
    // Nothing is watched: the window asks, and proposes. An address is chosen in place of what it proposes.
    await page.getByRole('heading', { name: 'What do you depend on?' }).waitFor();
    await page.getByRole('group', { name: 'Popular services' }).waitFor();
    await tabTo(page, /^input Search by name/);
    await page.keyboard.type(watched.url);
    await page.keyboard.press('Enter');
    await page.getByRole('group', { name: 'Chosen' }).getByRole('checkbox', { name: 'OpenAI' }).waitFor();
    await untick(page, 'Popular services');
    await tabTo(page, /^button Watch 1 service/);
    await page.keyboard.press('Enter');

    // It is on the overview, and leads to its view.
    await page.getByRole('heading', { level: 1, name: /^OpenAI/ }).waitFor();
    await tabTo(page, /^a OpenAI$/);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'History' }).waitFor();

    // Its bars: the arrow keys find a day on which something happened.
    await page.locator('.grid-row .bar-strip').first().waitFor();
    await tabTo(page, /^grid Days of OpenAI/);
    await page.keyboard.press('ArrowDown');
    const day = await walkTo(page, 'ArrowLeft', /; incidents?: /);
    const title = / incidents?: ([^;]+)/.exec(day)?.[1] ?? '';
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: /^Incidents on / }).waitFor();

    // What was behind it.
    await tabTo(page, (name) => name.startsWith(`a ${title}`));
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    // Which one it is depends on the hour, and the page has the updates of its latest incidents only.
    const updates = page.locator('.timeline-update').or(page.getByText('No updates of it are known here'));
    await updates.first().waitFor();
    expect(await page.evaluate('document.activeElement.tagName')).toBe('H1');

    // And it is taken away as a report.
    await tabTo(page, /^a ← OpenAI/, 'Shift+Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: /^OpenAI/ }).waitFor();
    await tabTo(page, /^button Save as/);
    await page.keyboard.press('Enter');
    await page.getByRole('menu').waitFor();
    await page.keyboard.type('Report of these');
    const saved = page.waitForEvent('download');
    await page.keyboard.press('Enter');
    const file = await (await saved).path();
    expect(readFileSync(file, 'utf8')).toContain(`### ${title}`);
    expect(app.faults()).toEqual([]);
  }, 60_000);

  test('nothing runs that did not come with the window: its policy allows nothing unsafe', async () => {
    await page.getByRole('heading', { name: 'What do you depend on?' }).waitFor();
    const done = await page.evaluate<{ evaluated: boolean; inline: boolean; outline: string }>(TRY_EVERYTHING);
    expect(done).toMatchObject({ evaluated: false, inline: false });
    expect(done.outline).not.toBe('7px');
  });
});
