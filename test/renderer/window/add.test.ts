import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { Inspection } from '#core/contract/answers';
import { ok } from '#core/model/result';
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
  const [openai, ...watched] = recordedPages();
  host = await openFakeHost({ pages: watched, reachable: [openai!], catalogue: catalogueRows() });
  return async () => {
    await host.stop();
  };
});

async function open(look: Partial<Parameters<typeof openWindow>[1]> = {}): Promise<Page> {
  const { page } = await openWindow(browser, { url: served.url, host, hash: '#/add', ...look });
  await page.locator('.catalogue-row').first().waitFor();
  return page;
}

/** What a screen reader would be at. */
function activeOption(page: Page): Promise<string> {
  return page.evaluate(
    'document.getElementById(document.activeElement.getAttribute("aria-activedescendant"))?.querySelector("strong").textContent',
  );
}

/** What the command of this name was last given. */
function lastGiven(name: string): Record<string, unknown> {
  return host.called.findLast(([called]) => called === name)?.[1] as Record<string, unknown>;
}

test('a service is found, looked at, narrowed and watched by the keyboard alone', async () => {
  const page = await open();
  const box = page.getByRole('combobox', { name: 'Name or address' });
  await box.focus();
  await page.keyboard.type('chatgpt');
  await expect.poll(() => activeOption(page)).toBe('OpenAI');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  expect(await activeOption(page)).toBe('OpenAI');
  await page.keyboard.press('Enter');
  const preview = page.getByRole('region', { name: 'Preview of OpenAI' });
  await preview.waitFor();
  await preview.getByText(/^In the last 30 days \d+ notifications would have come\.$/).waitFor();
  expect(await page.evaluate('document.activeElement.getAttribute("role")')).toBe('combobox');

  const groups = preview.locator('.part-group input');
  const count = await groups.count();
  expect(count).toBeGreaterThan(2);
  await preview.getByRole('button', { name: 'None' }).focus();
  await page.keyboard.press('Enter');
  await preview.getByText('Choose at least one component.').waitFor();
  expect(await preview.getByRole('button', { name: 'Watch' }).isDisabled()).toBe(true);
  await preview.getByText(/^In the last 30 days (nothing|\d) /).waitFor();
  await preview.getByRole('searchbox', { name: 'Filter components' }).fill('Codex');
  await preview
    .getByRole('checkbox', { name: /^Codex/ })
    .first()
    .focus();
  await page.keyboard.press('Space');
  await preview.getByRole('textbox', { name: 'Name' }).fill('Codex only');
  await preview.getByRole('button', { name: 'Watch' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: /^Codex only/ }).waitFor();
  const { rules } = lastGiven('addPage') as { rules: { mutedComponentIds: string[] } };
  // Of 31 all but the one.
  expect(rules.mutedComponentIds).toHaveLength(30);
  await page.close();
});

test('Escape takes back what was picked, then what was typed', async () => {
  const page = await open();
  const box = page.getByRole('combobox', { name: 'Name or address' });
  await box.fill('claude');
  await page.keyboard.press('Enter');
  await page.getByText('Already watched').waitFor();
  await page.keyboard.press('Escape');
  await expect.poll(() => page.getByText('Already watched').count()).toBe(0);
  expect(await box.inputValue()).toBe('claude');
  await page.keyboard.press('Escape');
  expect(await box.inputValue()).toBe('');
  await page.close();
});

test('the list can be walked with nothing typed, and a click shows a service', async () => {
  const page = await open();
  await page.getByRole('combobox').focus();
  await page.keyboard.press('ArrowDown');
  expect(await activeOption(page)).toBe('OpenAI');
  await page.keyboard.press('PageDown');
  expect(await activeOption(page)).toBe(catalogueRows()[8]!.name);
  await page.getByRole('option', { name: /^Claude/ }).click();
  await page.getByRole('region', { name: 'Preview of Claude' }).waitFor();
  expect(await page.getByRole('option', { selected: true }).innerText()).toMatch(/^Claude/);
  await page.close();
});

test('looking can be stopped and begun again, and a late answer is dropped', async () => {
  await host.stop();
  let answer = (): void => undefined;
  let asked = 0;
  const slow = new Promise<void>((resolve) => {
    answer = resolve;
  });
  const linear = {
    ...{
      url: 'https://linearstatus.com/',
      name: 'Linear',
      formatId: 'some',
      formatLabel: 'Some',
      reason: 'It says so.',
    },
    ...{ groups: [], components: [], incidents: [], maintenances: [], warnings: [], options: [] },
    ...{ level: 'operational', problem: null, alreadyWatched: true },
  } as const satisfies Inspection;
  host = await openFakeHost({
    pages: recordedPages(),
    catalogue: catalogueRows(),
    handlers: {
      inspect: async () => {
        asked += 1;
        if (asked === 1) await slow;
        return ok(linear);
      },
    },
  });
  const page = await open();
  await page.getByRole('combobox').fill('linearstatus.com');
  await page.getByText('Looking at linearstatus.com…').waitFor();
  await page.getByText('Still looking').waitFor();
  await page.getByRole('button', { name: 'Stop looking' }).click();
  await page.getByText('Stopped looking at linearstatus.com.').waitFor();
  answer();
  await page.waitForTimeout(300);
  expect(await page.getByRole('region', { name: /Preview/ }).count()).toBe(0);
  await page.getByRole('button', { name: 'Look again' }).click();
  await page.getByRole('region', { name: 'Preview of Linear' }).waitFor();
  await page.close();
});

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  test.each([1_400, 900, 480])(
    'a page is previewed at %i px, without a barrier',
    async (width) => {
      const page = await open({ colorScheme, width });
      await page.screenshot({ path: join(SCREENS, `add-list-${width}-${colorScheme}.png`) });
      await page.getByRole('combobox').fill('openai');
      await page.keyboard.press('Enter');
      await page.getByText(/notifications would have come/).waitFor();
      await page.getByText('Which, and when').click();
      await page.screenshot({ path: join(SCREENS, `add-openai-${width}-${colorScheme}.png`), fullPage: true });
      expect(await violations(page)).toEqual([]);
      const overflow = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
      expect(await page.evaluate(overflow)).toBeLessThanOrEqual(0);
      await page.close();
    },
    60_000,
  );
});
