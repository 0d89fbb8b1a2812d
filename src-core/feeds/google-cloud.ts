import type { Address } from '../model/address.ts';
import type { ReportedHistory } from '../model/history.ts';
import { ok } from '../model/result.ts';
import type { Snapshot } from '../model/snapshot.ts';
import type { EpochMs } from '../model/time.ts';
import type { Exchange, FeedDocument } from './exchange.ts';
import type { Claim, Format } from './format.ts';
import { products, readIncidents } from './google-cloud/incidents.ts';
import { getDocument, getJson } from './kit/document.ts';
import { isObject } from './kit/object.ts';
import { markedJson } from './kit/read-json.ts';
import { historyOfIncidents } from './kit/reported.ts';

/**
 * The dashboards of Google Cloud, Workspace, Firebase and Maps Platform: a list of the incidents of some months, and one
 * of all products. Products carry no state: those of open incidents are in trouble, all others work.
 */
export const googleCloud: Format = {
  id: 'google-cloud',
  label: 'Google Cloud and Workspace',
  probes: (address) => (HOME.test(address.host + address.path) ? [incidentsUrl(address)] : []),
  claim,
  read: (document) => readIncidents(document, []),
  poll: pollPage,
  history: readHistory,
};

const HOME = /^(?:status\.cloud\.google\.com|status\.firebase\.google\.com|www\.google\.com\/appsstatus)(?:\/|$)/;

function claim(document: FeedDocument): Claim | null {
  const value = markedJson(document, '"external_desc"', '"most_recent_update"');
  const first: unknown = Array.isArray(value) ? value[0] : null;
  if (!isObject(first) || !('external_desc' in first && 'most_recent_update' in first)) return null;
  return { confidence: 0.95, reason: { key: 'incidents', vendor: 'Google' } };
}

/** Elsewhere than at Google’s an address is that of the list itself. */
function incidentsUrl({ host, origin, path, url }: Address): string {
  if (!HOME.test(host + path)) return url;
  const part = /^\/(?:maps-platform|appsstatus\/dashboard)(?=\/|$)/.exec(path)?.[0];
  return `${origin}${part ?? (host === 'www.google.com' ? '/appsstatus/dashboard' : '')}/incidents.json`;
}

function* pollPage(address: Address): Exchange<Snapshot> {
  const url = incidentsUrl(address);
  const document = yield* getDocument(url);
  if (!document.ok) return document;
  const listed = yield* getJson(url.replace(/[^/]*$/, 'products.json'), products, 'a list of products');
  return readIncidents(document.value, listed.ok ? listed.value.value.products : []);
}

function* readHistory(address: Address, since: EpochMs, now: EpochMs): Exchange<ReportedHistory> {
  const polled = yield* pollPage(address);
  return polled.ok ? ok(historyOfIncidents(polled.value, since, now)) : polled;
}
