import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openFakeHost, type FakeHost } from '../../fakes/fake-host.ts';
import { recordedPages } from '../../fakes/recorded-world.ts';
import { catalogueRows } from './catalogue-rows.ts';
import { launchChromium, openWindow, type WindowOptions } from './open-window.ts';
import { serveWindow, type ServedWindow } from './serve-window.ts';

const SERVICE = '#/service/status.openai.com';
const LONGEST_MOTION_S = 0.2;

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
  return () => host.stop();
});

async function open(look: Partial<WindowOptions>): Promise<Page> {
  return (await openWindow(browser, { url: served.url, host, ...look })).page;
}

/** In page: what moves longer than so many seconds, or moves at all where nothing may. */
const movingLonger = (seconds: number): string => `
  [...document.querySelectorAll('*')].flatMap((element) => ['', '::before', '::after'].flatMap((part) => {
    const style = getComputedStyle(element, part === '' ? null : part);
    const longest = Math.max(...(style.transitionDuration + ',' + style.animationDuration).split(',').map(parseFloat));
    const endless = style.animationName !== 'none' && style.animationIterationCount === 'infinite';
    return longest > ${seconds} || (endless && longest > 0) ? [element.className + part + ' ' + longest] : [];
  }))`;

describe('motion', () => {
  const VIEWS = ['#/', SERVICE, '#/add', '#/settings', '#/incidents'];

  test('where it is not wanted nothing moves', async () => {
    const page = await open({ reducedMotion: 'reduce' });
    for (const hash of VIEWS) {
      await page.evaluate(`location.hash = ${JSON.stringify(hash)}`);
      await page.locator('main h1').waitFor();
      await page.keyboard.press('Control+k');
      await page.getByRole('dialog').waitFor();
      expect(await page.evaluate(movingLonger(0)), hash).toEqual([]);
      await page.keyboard.press('Escape');
    }
    await page.close();
  });

  test('where it is, it is over in a fifth of a second, and nothing moves for ever', async () => {
    const page = await open({ reducedMotion: 'no-preference' });
    for (const hash of VIEWS) {
      await page.evaluate(`location.hash = ${JSON.stringify(hash)}`);
      await page.locator('main h1').waitFor();
      expect(await page.evaluate(movingLonger(LONGEST_MOTION_S)), hash).toEqual([]);
    }
    await page.close();
  });
});

describe('colours forced by the system', () => {
  /** In page: the value of a property of the first element that matches. */
  const computed = (page: Page, selector: string, property: string): Promise<string> =>
    page.evaluate(`getComputedStyle(document.querySelector(${JSON.stringify(selector)})).${property}`);

  test('bars keep their levels apart, marks and words take the colours of the system', async () => {
    const page = await open({ hash: SERVICE, forcedColors: 'active', colorScheme: 'dark' });
    await page.locator('.grid-row .bar-strip').first().waitFor();
    await page.locator('.heat-figure').first().waitFor();
    const levels = ['operational', 'degraded_performance', 'partial_outage', 'major_outage'];
    const fills = await Promise.all(levels.map((level) => computed(page, `.grid-row .bar-${level}`, 'fill')));
    expect(new Set(fills).size).toBe(levels.length);
    expect(await computed(page, 'body', 'backgroundColor')).toBe('rgb(0, 0, 0)');
    expect(await computed(page, 'h1', 'color')).toBe('rgb(255, 255, 255)');
    expect(await computed(page, '.heat-figure', 'color')).toBe('rgb(255, 255, 255)');
    // Where one is shows without colour.
    expect(await computed(page, '.top-link-here', 'textDecorationLine')).toBe('underline');
    await page.close();
  });

  test('the cursor in the bars and the focus can be seen', async () => {
    const page = await open({ hash: SERVICE, forcedColors: 'active' });
    await page.locator('.grid-row .bar-strip').first().waitFor();
    await page.keyboard.press('Tab');
    expect(await page.evaluate('getComputedStyle(document.activeElement).outlineStyle')).toBe('solid');
    await page.getByRole('grid', { name: 'Days of OpenAI' }).focus();
    const cursor = await page.evaluate<readonly string[]>(`(() => {
      const style = getComputedStyle(document.querySelector('.grid-cursor-keys'));
      return [style.outlineStyle, style.borderTopStyle];
    })()`);
    expect(cursor).toContain('solid');
    await page.close();
  });
});

test('more contrast is given to whoever asks for it', async () => {
  const page = await open({ contrast: 'more' });
  const ink = await page.evaluate<string>('getComputedStyle(document.body).color');
  expect(ink).toBe('rgb(0, 0, 0)');
  await page.close();
});
