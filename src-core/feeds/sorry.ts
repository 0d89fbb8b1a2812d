import { z } from 'zod';
import type { Address } from '../model/address.ts';
import type { Level } from '../model/level.ts';
import { ok } from '../model/result.ts';
import type { Component, Snapshot } from '../model/snapshot.ts';
import type { Exchange } from './exchange.ts';
import type { Choices, Format } from './format.ts';
import { getDocument, getJson } from './kit/document.ts';
import { markedJson, readJsonDocument } from './kit/read-json.ts';
import { snapshotOf } from './kit/snapshot.ts';
import { createWarnings, type Warnings } from './kit/warnings.ts';
import { meaningOf } from './kit/words.ts';
import { readNotices } from './sorry/notices.ts';
import { componentList, noticeList, pageState, type Components, type Notices } from './sorry/shapes.ts';

/**
 * Sorry™ status pages: components and notices are asked of the vendor under the id of the page, which stands in the page
 * itself. Without it only the state of the whole is known.
 */
export const sorry: Format = {
  id: 'sorry',
  label: 'Sorry™',
  basis: 'documented',
  options: [
    {
      id: 'page',
      name: 'page_id',
      example: 'api.sorryapp.com/v1/pages/…',
      values: null,
      initial: '',
    },
  ],
  probes: ({ origin }) => [`${origin}/api/v1/status`],
  claim(document) {
    if (componentList.safeParse(markedJson(document, '"response"', '"state"', '"parent_id"')).success) {
      return { confidence: 0.9, reason: { key: 'components', vendor: 'Sorry' } };
    }
    const notices = noticeList.safeParse(markedJson(document, '"response"', '"timeline_state"'));
    if (notices.success && notices.data.length > 0) {
      return { confidence: 0.95, reason: { key: 'notices', vendor: 'Sorry' } };
    }
    if (pageState.safeParse(markedJson(document, '"state"', '"state_text"')).success) {
      return { confidence: 0.95, reason: { key: 'summary', vendor: 'Sorry' } };
    }
    const isPage = document.status === 200 && document.text.trimStart().startsWith('<') && PAGE_ID.test(document.text);
    return isPage ? { confidence: 0.8, reason: { key: 'page_asks', vendor: 'Sorry' } } : null;
  },
  read(document) {
    const read = readJsonDocument(document, anyDocument, 'a document of a Sorry page');
    return read.ok ? ok(read.value(document.url)) : read;
  },
  poll: pollPage,
};

/** Each kind of document, as what it says of the page at an address. */
const anyDocument = z.union([
  componentList.transform((components) => (url: string) => snapshot(url, components, null)),
  noticeList.transform((notices) => (url: string) => snapshot(url, [], notices)),
  pageState.transform(
    ({ page }) =>
      (url: string) =>
        wholeOf(url, page),
  ),
]);

const API = 'https://api.sorryapp.com/v1/pages/';
const PAGE_ID = /api\.sorryapp\.com\/(?:v\d\/)?pages\/([0-9a-f]{6,16})\b/;
const LEVELS: Readonly<Record<string, Level>> = {
  operational: 'operational',
  partially_degraded: 'degraded_performance',
  degraded: 'partial_outage',
  under_maintenance: 'under_maintenance',
};

function* pollPage(address: Address, choices: Choices = {}): Exchange<Snapshot> {
  const chosen = choices['page']?.trim() ?? '';
  let id = chosen === '' ? (PAGE_ID.exec(address.url)?.[1] ?? null) : chosen;
  if (id === null) {
    const page = yield* getDocument(address.url);
    if (page.ok) id = PAGE_ID.exec(page.value.text)?.[1] ?? null;
  }
  if (id === null) {
    const state = yield* getJson(`${address.origin}/api/v1/status`, pageState, 'the state of a Sorry page');
    return state.ok ? ok(wholeOf(address.url, state.value.value.page)) : state;
  }
  const base = API + encodeURIComponent(id);
  const components = yield* getJson(`${base}/components`, componentList, 'a list of components');
  if (!components.ok) return components;
  const notices = yield* getJson(`${base}/notices`, noticeList, 'a list of notices');
  return ok(snapshot(address.url, components.value.value, notices.ok ? notices.value.value : null));
}

/** `notices` is null where they could not be had. A component with others below it is a group of them. */
function snapshot(url: string, components: Components, notices: Notices | null): Snapshot {
  const warnings = createWarnings();
  if (notices === null) warnings.add({ key: 'unread', what: 'notices' });
  const parents = new Set(components.map(({ parent_id }) => parent_id));
  return snapshotOf({
    page: { url },
    groups: components.filter(({ id }) => parents.has(id)),
    components: components
      .filter(({ id }) => !parents.has(id))
      .map((one): Component => {
        const { id, name, description, parent_id: groupId } = one;
        return { id, name, groupId, level: levelOf(one.state, warnings), description };
      }),
    componentsComplete: components.length > 0,
    ...readNotices(notices ?? [], warnings),
    warnings,
  });
}

function wholeOf(url: string, { state, state_text }: { state: string; state_text: string | null }): Snapshot {
  const warnings = createWarnings({ key: 'whole_only' });
  const stated = levelOf(state, warnings);
  return snapshotOf({
    page: { url },
    stated,
    headline: state_text,
    components: [],
    componentsComplete: false,
    warnings,
  });
}

function levelOf(state: string | null, warnings: Warnings): Level | 'unknown' {
  return meaningOf(LEVELS, state?.replace(/-/g, '_') ?? null, 'unknown', 'component', warnings);
}
