import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { IncidentDetail } from '#core/contract/answers';
import { failed, ok } from '#core/model/result';
import { MINUTE_MS } from '#core/model/time';
import { openFakeHost, type FakeHost } from '../../fakes/fake-host.ts';
import { RECORDED_AT, recordedPages } from '../../fakes/recorded-world.ts';
import { launchChromium, openWindow, violations } from './open-window.ts';
import { serveWindow, type ServedWindow } from './serve-window.ts';

const SCREENS = join(import.meta.dirname, '..', '..', '..', 'out', 'screens');
const PAGE = 'status.openai.com';
/** Tests run beside others on two cores. */
const LATER = { timeout: 15_000 };
const OVERRIDE = '\u202e';

let browser: Browser;
let served: ServedWindow;
let real: FakeHost;
/** Its one incident is made up by the test: no vendor is as bad. */
let host: FakeHost;
let shown: IncidentDetail | null = null;

beforeAll(async () => {
  mkdirSync(SCREENS, { recursive: true });
  [browser, served] = await Promise.all([launchChromium(), serveWindow()]);
  [real, host] = await Promise.all([
    openFakeHost({ pages: recordedPages() }),
    openFakeHost({
      pages: recordedPages(),
      handlers: { incident: () => (shown === null ? failed('Nothing was made.') : ok(shown)) },
    }),
  ]);
}, 60_000);
afterAll(async () => {
  await Promise.allSettled([browser.close(), served.close(), host.stop(), real.stop()]);
});

function made(changes: Partial<IncidentDetail['incident']>): IncidentDetail {
  return {
    pageId: PAGE,
    pageName: 'OpenAI',
    incident: {
      id: 'made',
      title: 'Elevated errors',
      impact: 'major',
      status: 'investigating',
      startedAt: RECORDED_AT - 400 * MINUTE_MS,
      resolvedAt: null,
      componentIds: ['gone-1', 'gone-2'],
      effects: [],
      url: null,
      updates: [],
      ...changes,
    },
    components: [],
    followed: false,
    earlier: null,
    later: { id: 'later', title: `What came ${OVERRIDE}next` },
  };
}

function update(id: number, text: string, status = 'investigating') {
  return { id: `u${id}`, at: RECORDED_AT - (400 - id) * MINUTE_MS, status, text };
}

async function open(hash = `#/incident/${PAGE}/made`, width = 1_400, colorScheme: 'light' | 'dark' = 'light') {
  return openWindow(browser, { url: served.url, host, hash, width, colorScheme });
}

async function pictures(name: string, hash?: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [1_400, 900]) {
      const { page, faults } = await open(hash, width, colorScheme);
      await page.locator('.incident-facts').waitFor();
      await page.screenshot({ path: join(SCREENS, `${name}-${width}-${colorScheme}.png`) });
      if (width === 900) expect(await violations(page)).toEqual([]);
      expect(faults).toEqual([]);
      const overflow = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
      expect(await page.evaluate(overflow)).toBeLessThanOrEqual(0);
      await page.close();
    }
  }
}

/** A text as one reads it: what cannot be seen would not be found in it. */
function mainText(page: Page): Promise<string> {
  return page.locator('main').innerText();
}

describe('an incident', () => {
  test('is read in both orders, has neighbours, and can be copied', async () => {
    const { page } = await openWindow(browser, {
      url: served.url,
      host: real,
      hash: '#/incidents?q=chatgpt&impact=major',
    });
    await page.locator('.search-hit a').nth(1).click();
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('button', { name: 'Copy as text' }).click();
    await page.locator('.copy-said', { hasText: 'Copied' }).waitFor();
    const copied = await page.evaluate<string>('navigator.clipboard.readText()');
    expect(copied).toMatch(/^OpenAI: .+\nhttps:\/\/status\.openai\.com\/.+\n\nStatus: Resolved\nImpact: \w+\nBegan: /);
    expect(copied).toMatch(/\nLasted: \d+ (h|min)/);
    expect(copied).toMatch(/\nComponents touched\n- .+: .+, \d+ /);
    const clipboard = (): Promise<string> => page.evaluate('navigator.clipboard.readText()');
    await page.getByRole('button', { name: 'Copy the vendor’s link' }).click();
    await expect.poll(clipboard, LATER).toMatch(/^https:\/\/status\.openai\.com\/[^\n]+$/);
    await page.getByRole('button', { name: 'Copy Greenbar link' }).click();
    await expect.poll(clipboard, LATER).toBe(`greenbar://${new URL(page.url()).hash.slice(2)}`);
    await page.getByRole('navigation', { name: 'Before and after it' }).getByRole('link').first().waitFor();
    await page.close();
  });

  test('of forty updates is read either way', async () => {
    const updates = Array.from({ length: 40 }, (_, index) =>
      update(
        index * 9,
        `Update ${index + 1}. We continue to see elevated error rates on the API.\n\n- Reads work.\n- Writes fail for some users.`,
        index === 39
          ? 'postmortem'
          : index === 38
            ? 'resolved'
            : (['investigating', 'identified', 'monitoring'][index % 3] ?? ''),
      ),
    );
    shown = made({ updates, status: 'postmortem', resolvedAt: RECORDED_AT });
    await pictures('incident-40');
    const { page } = await open();
    await page.locator('.timeline-update').nth(39).waitFor();
    expect(await page.locator('.timeline-update').first().innerText()).toMatch(/^Postmortem/);
    await page.getByText('Oldest first').click();
    await expect.poll(() => page.locator('.timeline-update').first().innerText()).toMatch(/Update 1\./);
    await page.reload();
    await page.locator('.timeline-update').first().waitFor();
    expect(await page.locator('.timeline-update').first().innerText()).toMatch(/Update 1\./);
    await page.close();
  }, 60_000);

  test('with a hostile text is a text', async () => {
    shown = made({
      title: `<script>window.hit=1</script> ${OVERRIDE}safe\u200b \u2067title ${'W'.repeat(255)}`,
      updates: [
        update(1, '<img src=x onerror="window.hit=1"> [click](javascript:window.hit=1) javascript:window.hit=1'),
        update(2, 'http://plain.example data:text/html,<script>window.hit=1</script> https://fine.example/a?b=c.'),
        update(3, `Turned ${OVERRIDE}dnuora\u202c, hidden: pay\u200bload\u2060, tags \u{e0041}\u{e0042}.`),
        update(4, 'عاجل: تعطل الخدمة 123'),
        update(5, `${'x'.repeat(1_000_000)} end`),
        update(6, 'word '.repeat(60_000)),
        update(7, 'e\u0301\u0323'.repeat(5_000), `${OVERRIDE}<b>odd</b>`),
      ],
    });
    const { page, faults } = await open();
    await page.locator('.timeline-update').nth(6).waitFor();
    const text = await mainText(page);
    expect(text).toContain('<script>window.hit=1</script> safe title');
    expect(text).toContain('<img src=x onerror="window.hit=1"> [click](javascript:window.hit=1)');
    expect(text).toContain('Turned dnuora, hidden: payload, tags .');
    expect(text).not.toMatch(/[\u200b\u202a-\u202e\u2060-\u2069]/);
    expect(await page.evaluate('window.hit')).toBeUndefined();
    expect(
      await page
        .locator('.vendor-text a')
        .evaluateAll((links) => links.map((link) => String(link.getAttribute('href')))),
    ).toEqual(['https://fine.example/a?b=c']);
    const overflow = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
    expect(await page.evaluate(overflow)).toBeLessThanOrEqual(0);
    const long = page.getByRole('button', { name: 'Show all 1000004 characters' });
    const began = performance.now();
    await long.click();
    await page.getByText('Only the first 200000 characters are shown', { exact: false }).waitFor();
    expect(performance.now() - began).toBeLessThan(10_000);
    expect(await violations(page)).toEqual([]);
    expect(faults).toEqual([]);
    await page.close();
    await pictures('incident-hostile');
  }, 90_000);
});

test('a maintenance has a place of its own', async () => {
  const planned = host.state().pages.flatMap(({ id, maintenances }) => maintenances.map((each) => ({ id, each })))[0];
  const hash = `#/maintenance/${planned?.id ?? ''}/${encodeURIComponent(planned?.each.id ?? '')}`;
  await pictures('maintenance', hash);
  const { page } = await open(hash);
  expect(await page.locator('h1').innerText()).toBe(planned?.each.title);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: 'Copy Greenbar link' }).click();
  await expect
    .poll(() => page.evaluate('navigator.clipboard.readText()'), LATER)
    .toMatch(/^greenbar:\/\/maintenance\/[^/]+\/[^/]+$/);
  await page.close();
}, 60_000);
