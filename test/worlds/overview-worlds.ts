import type { AppState, PageState } from '#core/contract/app-state';
import { manyPages, recordedPages } from '../fakes/recorded-world.ts';
import { catalogueRows } from '../renderer/window/catalogue-rows.ts';
import { arabic, japanese, longTitle, RENAMED_AT } from './pages.ts';
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

/** The first of them answers no longer; the second answers with something else than it used to. */
const troubled = withPages((page, index) => {
  if (index === 0) {
    const failure = { kind: 'timeout', reason: 'The server did not answer in time.' } as const;
    return { ...page, level: 'unknown', freshness: 'stale', failure };
  }
  if (index !== 1) return page;
  const failure = { kind: 'shape', reason: 'The page is served by another kind of status page now.' } as const;
  return { ...page, level: 'unknown', freshness: 'broken', failure };
});

export const OVERVIEW_WORLDS: readonly World[] = [
  {
    name: 'first-run',
    host: () => ({ pages: [], catalogue: catalogueRows() }),
    hash: '#/',
    sign: '.first-run button',
  },
  { name: 'overview', host: () => ({ pages: recordedPages() }), hash: '#/', sign: drawn },
  {
    name: 'overview-loading',
    host: () => ({ pages: recordedPages(), handlers: { overview: never } }),
    hash: '#/',
    sign: '.service-row',
    state: unread,
  },
  {
    name: 'overview-offline',
    host: () => ({ pages: recordedPages() }),
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
    host: () => ({ pages: recordedPages() }),
    hash: '#/',
    sign: drawn,
    state: troubled,
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
