import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Download, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ok } from '#core/model/result';
import { readList } from '#core/watchlist/read-list';
import { openFakeHost, type FakeHost } from '../../fakes/fake-host.ts';
import { recordedPages } from '../../fakes/recorded-world.ts';
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
  host = await openFakeHost({
    pages: watched,
    reachable: [openai!],
    handlers: {
      data: () => ({ folder: '/home/somebody/.config/greenbar', bytes: 12_345_678, incidents: 1_234 }),
      compact: () => ok({ bytes: 8_000_000, incidents: 1_234 }),
    },
  });
  return async () => {
    await host.stop();
  };
});

async function open(look: Partial<Parameters<typeof openWindow>[1]> = {}): Promise<Page> {
  const { page } = await openWindow(browser, { url: served.url, host, hash: '#/settings', ...look });
  await page.getByRole('heading', { name: 'Data' }).waitFor();
  return page;
}

async function contentOf(download: Download): Promise<string> {
  return readFileSync(await download.path(), 'utf8');
}

async function saved(page: Page, button: string): Promise<{ readonly name: string; readonly text: string }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  return { name: download.suggestedFilename(), text: await contentOf(download) };
}

const LIST = `<opml version="2.0"><body>
  <outline text="Chat" xmlUrl="https://status.openai.com/feed.atom" htmlUrl="https://status.openai.com/"/>
  <outline text="Linear" htmlUrl="https://linearstatus.com/"/>
  <outline text="A &lt;b&gt;blog&lt;/b&gt;" xmlUrl="https://blog.example.com/feed"/>
  <outline text="Old" xmlUrl="http://old.example.com/rss"/>
</body></opml>`;

async function importList(page: Page, name: string, text: string): Promise<void> {
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/xml', buffer: Buffer.from(text) });
}

test('where it is kept and how much it is are said, and the room is given back', async () => {
  const page = await open();
  await page.getByText('/home/somebody/.config/greenbar').waitFor();
  await page.getByText('12.3 MB, 1,234 incidents').waitFor();
  await page.getByRole('button', { name: 'Compact' }).click();
  await page.getByText('Compacted: 12.3 MB became 8 MB.').waitFor();
  await page.getByLabel('Keep the history').selectOption({ label: '2 years' });
  await expect.poll(() => host.called.at(-1)).toEqual(['changeSettings', { changes: { history: { keepYears: 2 } } }]);
  await page.close();
});

test('the list goes out as JSON and as OPML, and both come back', async () => {
  const page = await open();
  const json = await saved(page, 'Export list…');
  expect(json.name).toBe('greenbar-services-2026-03-17.json');
  const opml = await saved(page, 'Export for feed readers…');
  expect(opml.name).toBe('greenbar-services-2026-03-17.opml');
  expect(opml.text).toContain('https://www.githubstatus.com/history.atom');
  for (const { text } of [json, opml]) {
    const list = readList(text);
    expect(list.ok && list.value.services.map(({ name }) => name)).toEqual(['GitHub', 'Linear', 'Claude', 'CloudAMQP']);
  }
  await page.close();
});

test('everything goes out in one file, page by page', async () => {
  const page = await open();
  const { name, text } = await saved(page, 'Export everything…');
  expect(name).toBe('greenbar-2026-03-17.json');
  const all = JSON.parse(text) as { settings: { pages: unknown[] }; pages: { pageId: string }[] };
  expect(all.settings.pages).toHaveLength(4);
  expect(all.pages.map(({ pageId }) => pageId)).toContain('www.githubstatus.com');
  await page.getByText(/^Exported: /).waitFor();
  await page.close();
});

test('a list is looked through, and only what is ticked is watched', async () => {
  const page = await open();
  await importList(page, 'feeds.opml', LIST);
  const list = page.getByRole('region', { name: 'From feeds.opml' });
  await list.getByText('3 services, 3 looked at. 1 entry is left out').waitFor();
  const row = (name: string) => list.getByRole('listitem').filter({ hasText: name });
  await row('Chat').getByText('Degraded · incident.io').waitFor();
  await row('Linear').getByText('Already watched').waitFor();
  expect(await row('A <b>blog</b>').getByRole('checkbox').isDisabled()).toBe(true);
  await row('Chat').getByRole('checkbox').focus();
  await page.keyboard.press('Space');
  expect(await list.getByRole('button', { name: 'Choose what to watch' }).isDisabled()).toBe(true);
  await page.keyboard.press('Space');
  await list.getByRole('button', { name: 'Watch 1 service' }).click();
  await row('Chat').getByText('Watched from now on').waitFor();
  expect(host.state().pages.map(({ name }) => name)).toContain('Chat');
  await list.getByRole('button', { name: 'Close' }).click();
  expect(await list.count()).toBe(0);
  await page.close();
});

test('a file that is no list is refused in words', async () => {
  const page = await open();
  await importList(page, 'photo.xml', '<svg/>');
  await page.getByText('“photo.xml” is no list of services').waitFor();
  await importList(page, 'huge.json', ' '.repeat(1_000_001));
  await page.getByText('“huge.json” is too large').waitFor();
  await page.close();
});

test('nothing is forgotten before it was said twice', async () => {
  const page = await open();
  await page.getByRole('button', { name: 'Forget…' }).click();
  const dialog = page.getByRole('alertdialog', { name: 'Forget what Greenbar knows?' });
  const confirm = dialog.getByRole('button', { name: 'Forget it' });
  expect(await confirm.isDisabled()).toBe(true);
  await dialog.getByLabel('I know that this cannot be undone.').check();
  await dialog.getByText(/^Everything: the history/).click();
  // Something else is meant now: it is asked again.
  expect(await confirm.isDisabled()).toBe(true);
  expect(host.called.some(([name]) => name === 'reset')).toBe(false);
  await dialog.getByLabel('I know that this cannot be undone.').check();
  expect(await violations(page)).toEqual([]);
  await page.screenshot({ path: join(SCREENS, 'data-reset-light.png') });
  await confirm.click();
  await page.getByRole('heading', { name: 'What do you depend on?' }).waitFor();
  expect(host.called.find(([name]) => name === 'reset')?.[1]).toEqual({ what: 'everything' });
  await page.close();
});

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  test.each([1_400, 900, 480])(
    'data and a list that was read are shown at %i px, without a barrier',
    async (width) => {
      const page = await open({ colorScheme, width, height: 1_600 });
      await importList(page, 'feeds.opml', LIST);
      await page.getByText('3 looked at').waitFor();
      await page
        .getByRole('region', { name: 'Data' })
        .screenshot({ path: join(SCREENS, `data-${width}-${colorScheme}.png`) });
      expect(await violations(page)).toEqual([]);
      const overflow = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
      expect(await page.evaluate(overflow)).toBeLessThanOrEqual(0);
      await page.close();
    },
    60_000,
  );
});
