import type { AppState, PageState } from '#core/contract/app-state';
import type { Said } from '../fakes/fake-http.ts';
import { answering, manyPages, recordedPages } from '../fakes/recorded-world.ts';
import { catalogueRows } from '../renderer/window/catalogue-rows.ts';
import { arabic, cloudflare, CLOUDFLARE_AT, japanese, longTitle, marchPages, RENAMED_AT } from './pages.ts';
import type { World } from './world.ts';

const never = <Answer>(): Promise<Answer> => new Promise(() => undefined);
const drawn = '.service-row .bar-strip';

function withPages(change: (page: PageState, index: number) => PageState): (state: AppState) => AppState {
  return (state) => ({ ...state, pages: state.pages.map(change) });
}

/** As it is in the first seconds: the first services have answered, the past of the others is being read. */
const unread = withPages((page, index) => ({
  ...page,
  backfilling: index > 0,
  ...(index < 2 ? {} : { freshness: 'waiting', level: 'unknown', readAt: null, components: [], openIncidents: [] }),
}));

/** The first of them answers no longer; the second with a page about something else. */
function troubled(url: string): Said {
  if (url.includes('openai')) return { failure: { kind: 'timeout', reason: 'The server did not answer in time.' } };
  if (url.includes('linear')) return '<!doctype html><title>Welcome</title><p>This domain is for sale.</p>';
  return answering(marchPages())(url);
}

export const OVERVIEW_WORLDS: readonly World[] = [
  {
    name: 'first-run',
    host: () => ({ pages: [], catalogue: catalogueRows() }),
    hash: '#/',
    sign: '.first-run input[type=checkbox]',
  },
  {
    name: 'first-run-chosen',
    host: () => ({ pages: [], reachable: [cloudflare], catalogue: catalogueRows(), now: CLOUDFLARE_AT }),
    hash: '#/',
    sign: '.first-run input[type=checkbox]',
    act: async (page) => {
      await page.getByRole('searchbox').fill('https://www.cloudflarestatus.com/');
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'Watch 4 services' }).waitFor();
    },
  },
  { name: 'overview', host: () => ({ pages: marchPages() }), hash: '#/', sign: drawn },
  {
    name: 'overview-loading',
    host: () => ({ pages: marchPages(), handlers: { overview: never } }),
    hash: '#/',
    sign: '.service-row',
    state: unread,
  },
  {
    name: 'overview-offline',
    host: () => ({ pages: marchPages() }),
    hash: '#/',
    sign: drawn,
    state: (state) => ({
      ...state,
      online: false,
      network: { kind: 'offline', words: 'You are offline' },
      pages: state.pages.map((page) => ({ ...page, freshness: 'aging' })),
    }),
  },
  {
    name: 'overview-broken',
    host: () => ({ pages: marchPages(), later: troubled }),
    hash: '#/',
    sign: '.service-row.stale',
  },
  {
    name: 'overview-no-match',
    host: () => ({ pages: manyPages(12, []) }),
    hash: '#/',
    sign: drawn,
    act: async (page) => {
      await page.getByRole('searchbox').fill('nothing is called this');
      await page.locator('.services-none').waitFor();
    },
  },
  { name: 'overview-one', host: () => ({ pages: recordedPages().slice(0, 1) }), hash: '#/', sign: drawn },
  {
    name: 'overview-300',
    host: () => ({
      pages: manyPages(
        300,
        catalogueRows().map(({ name }) => name),
      ),
    }),
    hash: '#/',
    sign: drawn,
  },
  {
    name: 'overview-names',
    host: () => ({ pages: [japanese, arabic, longTitle], now: RENAMED_AT }),
    hash: '#/',
    sign: drawn,
  },
];
