import { manyPages, recordedPages } from '../fakes/recorded-world.ts';
import { catalogueRows } from '../renderer/window/catalogue-rows.ts';
import { cloudflare, CLOUDFLARE_AT } from './pages.ts';
import type { World } from './world.ts';

const adding = () => ({
  pages: recordedPages(),
  reachable: [cloudflare],
  catalogue: catalogueRows(),
  now: CLOUDFLARE_AT,
});

export const OTHER_WORLDS: readonly World[] = [
  { name: 'add', host: adding, hash: '#/add', sign: '.catalogue-row' },
  {
    name: 'add-no-match',
    host: adding,
    hash: '#/add',
    sign: '.catalogue-row',
    act: async (page) => {
      await page.getByRole('combobox').fill('nothing is called this');
      await page.locator('.catalogue-row').first().waitFor({ state: 'detached' });
    },
  },
  {
    name: 'add-preview',
    host: adding,
    hash: '#/add',
    sign: '.catalogue-row',
    act: async (page) => {
      await page.getByRole('combobox').fill('www.cloudflarestatus.com');
      await page.getByRole('region', { name: /Cloudflare/ }).waitFor();
    },
  },
  {
    name: 'add-refused',
    host: adding,
    hash: '#/add',
    sign: '.catalogue-row',
    act: async (page) => {
      await page.getByRole('combobox').fill('nobody.example.com');
      await page.locator('.inspect-failed').waitFor();
    },
  },
  { name: 'settings', host: () => ({ pages: recordedPages() }), hash: '#/settings', sign: '#interval' },
  {
    name: 'not-watched',
    host: () => ({ pages: manyPages(1, []) }),
    hash: '#/service/elsewhere.example.com',
    sign: 'main h1',
  },
];
