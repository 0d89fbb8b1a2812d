import { z } from 'zod';
import type { Address } from '../model/address.ts';
import { ok } from '../model/result.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { eventLists, readIncidents, readSchedules, type Events } from './cachet/events.ts';
import { componentLists, LEVELS, type Lists } from './cachet/lists.ts';
import type { Exchange, FeedDocument } from './exchange.ts';
import type { Claim, Format } from './format.ts';
import { getJson } from './kit/document.ts';
import { baseOf } from './kit/endpoint.ts';
import { markedJson, readJsonDocument } from './kit/read-json.ts';
import { NO_HISTORY } from './kit/reported.ts';
import { snapshotOf } from './kit/snapshot.ts';
import { createWarnings } from './kit/warnings.ts';
import { meaningOf } from './kit/words.ts';

/**
 * Cachet, self-hosted: version 2 answers under /api/v1 with plain rows, version 3 under /api with JSON:API. Incidents do
 * not say how bad a component was, so only the components themselves have levels.
 */
export const cachet: Format = {
  id: 'cachet',
  label: 'Cachet',
  basis: 'documented',
  probes: (address) => ROOTS.map((root) => `${baseOf(address, ENDPOINT)}${root}/components?per_page=100`),
  claim,
  read(document) {
    const read = readJsonDocument(document, anyDocument, 'a list of Cachet’s components or incidents');
    return read.ok ? ok(read.value(document.url)) : read;
  },
  poll: pollPage,
  *history(address) {
    const page = yield* pollPage(address);
    if (!page.ok) return page;
    const { incidents, maintenances, warnings } = page.value;
    return ok({ ...NO_HISTORY, incidents, maintenances, warnings });
  },
};

/** Either list, as what it says of the page at an address. */
const anyDocument = z.union([
  componentLists.transform((lists) => (url: string) => snapshot(url, lists, null, null)),
  eventLists.transform((events) => (url: string) => snapshot(url, null, events, null)),
]);

const ROOTS = ['/api/v1', '/api'] as const;
const ENDPOINT = /\/api(?:\/v1)?\/(?:components|incidents|status|ping)$/;
const MOST_PAGES = 5;

function claim(document: FeedDocument): Claim | null {
  const value = markedJson(document, '"data"', '"status"');
  const components = componentLists.safeParse(value);
  if (components.success && components.data.components.length > 0) {
    return { confidence: 0.95, reason: { key: 'components', vendor: 'Cachet' } };
  }
  const events = eventLists.safeParse(value);
  if (!events.success || events.data.incidents.length === 0) return null;
  return { confidence: 0.9, reason: { key: 'incidents', vendor: 'Cachet' } };
}

function* pollPage(address: Address): Exchange<Snapshot> {
  const base = baseOf(address, ENDPOINT);
  let root: string = ROOTS[0];
  let components = yield* getPages(`${base}${root}/components?per_page=100`);
  if (!components.ok && (components.problem.kind === 'shape' || components.problem.status === 404)) {
    root = ROOTS[1];
    components = yield* getPages(`${base}${root}/components?per_page=100&include=group`);
  }
  if (!components.ok) return components;
  const newest = root === ROOTS[0] ? 'sort=id&order=desc&per_page=50' : 'include=components,updates&per_page=50';
  const incidents = yield* getJson(`${base}${root}/incidents?${newest}`, eventLists, 'a list of incidents');
  const schedules = yield* getJson(
    `${base}${root}/schedules?per_page=50${root === ROOTS[0] ? '' : '&include=components'}`,
    eventLists,
    'a list of schedules',
  );
  const events = [incidents, schedules].map((list) => (list.ok ? list.value.value : null));
  return ok(snapshot(`${base}/`, components.value, events[0] ?? null, events[1] ?? null));
}

/** The first page of a list and those it leads to. */
function* getPages(first: string): Exchange<Lists> {
  const page = yield* getJson(first, componentLists, 'a list of components');
  if (!page.ok) return page;
  const origin = first.slice(0, first.indexOf('/', 8));
  let all = page.value.value;
  for (let count = 1; count < MOST_PAGES && all.next?.startsWith(`${origin}/`) === true; count += 1) {
    const more = yield* getJson(all.next, componentLists, 'a list of components');
    if (!more.ok) return more;
    const { components, groups, next } = more.value.value;
    all = { ...all, components: [...all.components, ...components], groups: [...all.groups, ...groups], next };
  }
  return ok(all);
}

/** What the lists say; one that could not be had is null. */
function snapshot(url: string, lists: Lists | null, events: Events | null, schedules: Events | null): Snapshot {
  const warnings = createWarnings();
  if (lists === null) warnings.add({ key: 'incidents_only' });
  if (events === null) warnings.add({ key: 'unread', what: 'incidents' });
  else if (events.incidents.length > 0) warnings.add({ key: 'zone_missing' });
  return snapshotOf({
    page: { url },
    groups: lists?.groups ?? [],
    components: (lists?.components ?? []).map(({ status, ...component }) => ({
      ...component,
      level: meaningOf(LEVELS, status, 'unknown', 'component', warnings),
    })),
    componentsComplete: lists !== null && lists.next === null,
    incidents: events === null ? [] : readIncidents(events, warnings),
    maintenances: [events, schedules].flatMap((list) => (list === null ? [] : readSchedules(list))),
    warnings,
  });
}
