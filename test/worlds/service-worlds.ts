import { answering, recordedPages } from '../fakes/recorded-world.ts';
import type { FakeHost } from '../fakes/fake-host.ts';
import { LONG_INCIDENT } from './documents.ts';
import {
  arabic,
  azure,
  CLOUDAMQP_AT,
  cloudamqp,
  cloudflare,
  CLOUDFLARE_AT,
  FORTY_UPDATES_AT,
  github,
  japanese,
  longTitle,
  RENAMED_AT,
} from './pages.ts';
import type { World } from './world.ts';

const never = <Answer>(): Promise<Answer> => new Promise(() => undefined);
const drawn = '.grid-row .bar-strip';
const OPENAI = '#/service/status.openai.com';

/** The first incident that goes on, of the first page that has one. */
function running(host: FakeHost): string {
  const page = host.state().pages.find(({ openIncidents }) => openIncidents.length > 0);
  return incident(page?.id, page?.openIncidents[0]?.id);
}

const incident = (pageId = '', incidentId = ''): string =>
  `#/incident/${encodeURIComponent(pageId)}/${encodeURIComponent(incidentId)}`;

export const SERVICE_WORLDS: readonly World[] = [
  { name: 'service', host: () => ({ pages: recordedPages() }), hash: OPENAI, sign: '.incident-line' },
  {
    name: 'service-day',
    host: () => ({ pages: recordedPages() }),
    hash: OPENAI,
    sign: drawn,
    act: async (page) => {
      await page.locator('.bar-grid').focus();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('PageUp');
      await page.locator('.day-card').waitFor();
    },
  },
  {
    name: 'service-loading',
    host: () => ({ pages: recordedPages(), handlers: { history: never, insights: never } }),
    hash: OPENAI,
    sign: '.history',
    state: (state) => ({ ...state, pages: state.pages.map((page) => ({ ...page, backfilling: true })) }),
  },
  {
    name: 'service-broken',
    host: () => ({
      pages: recordedPages(),
      later: (url) =>
        url.includes('openai')
          ? '<!doctype html><title>Welcome</title><p>This domain is for sale.</p>'
          : answering(recordedPages())(url),
    }),
    hash: OPENAI,
    sign: drawn,
  },
  {
    name: 'service-empty',
    host: () => ({ pages: [azure] }),
    hash: '#/service/azure.status.microsoft',
    sign: '.service h1',
  },
  {
    name: 'service-275',
    host: () => ({ pages: [cloudflare], now: CLOUDFLARE_AT }),
    hash: '#/service/www.cloudflarestatus.com',
    sign: drawn,
  },
  {
    name: 'service-maintenance',
    host: () => ({ pages: [cloudamqp], now: CLOUDAMQP_AT }),
    hash: '#/service/status.cloudamqp.com',
    sign: drawn,
  },
  {
    name: 'maintenance',
    host: () => ({ pages: [cloudamqp], now: CLOUDAMQP_AT }),
    hash: (host) => {
      const page = host.state().pages[0];
      return `#/maintenance/${encodeURIComponent(page?.id ?? '')}/${encodeURIComponent(page?.maintenances[0]?.id ?? '')}`;
    },
    sign: '.timeline-update',
  },
  {
    name: 'service-japanese',
    host: () => ({ pages: [japanese], now: RENAMED_AT }),
    hash: '#/service/status.kisho.example',
    sign: drawn,
  },
  {
    name: 'service-arabic-names',
    host: () => ({ pages: [arabic], now: RENAMED_AT }),
    hash: '#/service/status.madfuat.example',
    sign: drawn,
  },
  { name: 'incident', host: () => ({ pages: recordedPages() }), hash: running, sign: '.timeline-update' },
  {
    name: 'incident-40-updates',
    host: () => ({ pages: [github], now: FORTY_UPDATES_AT }),
    hash: '#/service/www.githubstatus.com',
    sign: '.incident-line',
    act: async (page) => {
      await page.getByRole('link', { name: LONG_INCIDENT }).click();
      await page.locator('.timeline-update').nth(39).waitFor();
    },
  },
  {
    name: 'incident-long-title',
    host: () => ({ pages: [longTitle], now: RENAMED_AT }),
    hash: running,
    sign: '.timeline-update',
  },
  {
    name: 'incident-arabic',
    host: () => ({ pages: [arabic], now: RENAMED_AT }),
    hash: running,
    sign: '.timeline-update',
  },
  {
    name: 'incident-loading',
    host: () => ({ pages: recordedPages(), handlers: { incident: never } }),
    hash: running,
    sign: '.incident h1',
  },
  {
    name: 'incident-unknown',
    host: () => ({ pages: recordedPages() }),
    hash: incident('status.openai.com', 'gone'),
    sign: '.incident h1',
  },
];
