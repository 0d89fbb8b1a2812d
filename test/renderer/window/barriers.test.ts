import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lookAt, openWorld } from '../../worlds/open-world.ts';
import { WORLDS } from '../../worlds/worlds.ts';
import { launchChromium, violations } from './open-window.ts';
import { serveWindow, type ServedWindow } from './serve-window.ts';

let browser: Browser;
let served: ServedWindow;

beforeAll(async () => {
  [browser, served] = await Promise.all([launchChromium(), serveWindow()]);
}, 60_000);
afterAll(async () => {
  await Promise.allSettled([browser.close(), served.close()]);
});

interface Look {
  readonly name: string;
  readonly put: (page: Page) => Promise<unknown>;
  /** The rules whose answer another look can change; in the first look all of them are asked. */
  readonly rules?: readonly string[];
}

const COLOURS = ['color-contrast', 'link-in-text-block'];

const LOOKS: readonly Look[] = [
  { name: 'light', put: (page) => page.emulateMedia({ colorScheme: 'light' }) },
  { name: 'dark', put: (page) => page.emulateMedia({ colorScheme: 'dark' }), rules: COLOURS },
  { name: 'more contrast', put: (page) => page.emulateMedia({ contrast: 'more' }), rules: COLOURS },
  {
    name: 'forced colours',
    put: (page) => page.emulateMedia({ contrast: null, forcedColors: 'active' }),
    rules: COLOURS,
  },
  {
    name: 'text at 200 %',
    put: async (page) => {
      await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
      await page.evaluate('document.documentElement.style.fontSize = "200%"');
    },
    rules: ['target-size', 'scrollable-region-focusable'],
  },
];

/** In page: of hundreds of rows alike the first are enough; all of them would cost minutes. */
const LEAVE_THE_FIRST = `
  for (const row of document.querySelectorAll(
    '.parts-list li:nth-child(n + 6), .catalogue-row:nth-child(n + 12), .timeline-update:nth-child(n + 12)'
  )) row.remove();
  // These come and go while one scrolls: they must be there to be taken away.
  for (const row of document.querySelectorAll('.service-row:nth-child(n + 12), .grid-row:nth-child(n + 16)')) {
    row.style.display = 'none';
  }`;

const VIEWS = new Set([
  'first-run',
  'overview',
  'service',
  'incident',
  'incidents',
  'palette',
  'add-preview',
  'settings',
]);

/**
 * Another language has the same styles: only sizes and words differ. More contrast changes inks and lines only, which
 * palette.test.ts computes: it is looked at once a view.
 */
function looksOf(name: string): readonly Look[] {
  if (/^(ar|de)-/.test(name)) return LOOKS.filter((look) => look.name === 'light' || look.name === 'text at 200 %');
  return VIEWS.has(name) ? LOOKS : LOOKS.filter((look) => look.name !== 'more contrast');
}

test.each(WORLDS.map((world) => [world.name, world] as const))(
  '%s has no barrier in any look, and nothing beyond its edge',
  async (_name, world) => {
    const host = await openWorld(world);
    const { page, faults } = await lookAt(world, browser, { url: served.url, host, width: 900 });
    const found: string[] = [];
    await page.evaluate(LEAVE_THE_FIRST);
    for (const { name, put, rules } of looksOf(world.name)) {
      await put(page);
      const barriers = await violations(page, rules);
      found.push(...barriers.map((barrier) => `${name}: ${barrier}`));
      const beyond = await page.evaluate<number>(
        'document.documentElement.scrollWidth - document.documentElement.clientWidth',
      );
      if (beyond > 0) found.push(`${name}: ${beyond} px beyond the edge`);
    }
    expect(found).toEqual([]);
    expect(faults).toEqual([]);
    await page.close();
    await host.stop();
  },
  120_000,
);
