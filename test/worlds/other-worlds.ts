import type { Page } from 'playwright-core';
import { manyPages } from '../fakes/recorded-world.ts';
import { catalogueRows } from '../renderer/window/catalogue-rows.ts';
import { cloudflare, CLOUDFLARE_AT, marchPages } from './pages.ts';
import type { World } from './world.ts';

const adding = () => ({
  pages: [],
  reachable: [cloudflare],
  catalogue: catalogueRows(),
  now: CLOUDFLARE_AT,
});
const march = () => ({ pages: marchPages(), catalogue: catalogueRows() });

const type = (words: string, sign: string) => async (page: Page) => {
  await page.getByRole('main').getByRole('combobox').first().fill(words);
  await page.locator(sign).first().waitFor();
};

async function openPalette(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('option').first().waitFor();
}

export const OTHER_WORLDS: readonly World[] = [
  { name: 'add', host: adding, hash: '#/add', sign: '.catalogue-row' },
  {
    name: 'add-no-match',
    host: adding,
    hash: '#/add',
    sign: '.catalogue-row',
    act: async (page) => {
      await page.getByRole('main').getByRole('combobox').fill('nothing is called this');
      await page.locator('.catalogue-row').first().waitFor({ state: 'detached' });
    },
  },
  {
    name: 'add-preview',
    host: adding,
    hash: '#/add',
    sign: '.catalogue-row',
    act: type('www.cloudflarestatus.com', 'section.preview'),
  },
  {
    name: 'add-refused',
    host: adding,
    hash: '#/add',
    sign: '.catalogue-row',
    act: type('nobody.example.com', '.inspect-failed'),
  },
  { name: 'incidents', host: march, hash: '#/incidents', sign: '.search-view a' },
  { name: 'incidents-found', host: march, hash: '#/incidents?q=login', sign: '.search-view mark' },
  { name: 'incidents-no-match', host: march, hash: '#/incidents?q=zzzz', sign: '.search-nothing' },
  { name: 'incidents-nothing-watched', host: adding, hash: '#/incidents', sign: '.search-nothing' },
  { name: 'palette', host: march, hash: '#/', sign: '.service-row', act: openPalette },
  {
    name: 'palette-typed',
    host: march,
    hash: '#/',
    sign: '.service-row',
    act: async (page) => {
      await openPalette(page);
      await page.keyboard.type('login');
      await page.getByRole('dialog').getByRole('option', { name: /login/i }).first().waitFor();
    },
  },
  { name: 'settings', host: march, hash: '#/settings', sign: '#interval' },
  {
    name: 'stop-watching',
    host: march,
    hash: '#/service/linearstatus.com',
    sign: '.service-footer',
    act: async (page) => {
      await page.getByRole('button', { name: 'Stop watching' }).click();
      await page.getByRole('alertdialog').waitFor();
    },
  },
  {
    name: 'not-watched',
    host: () => ({ pages: manyPages(1, []) }),
    hash: '#/service/elsewhere.example.com',
    sign: 'main h1',
  },
  { name: 'nowhere', host: march, hash: '#/nowhere', sign: 'main h1' },
];
