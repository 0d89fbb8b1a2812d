import type { Address } from '../model/address.ts';
import { mayBeOurNetwork, type Failure } from '../model/failure.ts';
import type { ReportedHistory } from '../model/history.ts';
import { failed, ok } from '../model/result.ts';
import type { Snapshot } from '../model/snapshot.ts';
import type { EpochMs } from '../model/time.ts';
import type { Exchange, FeedDocument } from './exchange.ts';
import type { Claim, Format } from './format.ts';
import { readCurrent, readPast } from './heroku/current.ts';
import { getDocument, getJson } from './kit/document.ts';
import { list } from './kit/json.ts';
import { isObject } from './kit/object.ts';
import { markedJson } from './kit/read-json.ts';
import { readInstances, TRUST_API, trustInstance } from './kit/trust.ts';

/** Heroku’s own API, version 4; where it does not answer any more, the Trust API Heroku’s tools have moved to. */
export const heroku: Format = {
  id: 'heroku',
  label: 'Heroku status',
  probes: (address) => (address.host === HOME ? [currentUrl(address)] : []),
  claim,
  read: readCurrent,
  poll: pollPage,
  history: readHistory,
};

const HOME = 'status.heroku.com';
const TRUST = `${TRUST_API}/instances/status/preview?products=Heroku`;

function claim(document: FeedDocument): Claim | null {
  const value = markedJson(document, '"system"', '"scheduled"');
  const systems = isObject(value) && Array.isArray(value['incidents']) ? value['status'] : null;
  const first: unknown = Array.isArray(systems) ? systems[0] : null;
  return isObject(first) && 'system' in first && 'status' in first
    ? { confidence: 0.95, reason: { key: 'services', vendor: 'Heroku' } }
    : null;
}

/** Elsewhere than at Heroku’s an address is that of the data itself. */
function currentUrl({ host, path, url }: Address): string {
  return host === HOME && !path.startsWith('/api/') ? `https://${HOME}/api/v4/current-status` : url;
}

function* pollPage(address: Address): Exchange<Snapshot> {
  const document = yield* getDocument(currentUrl(address));
  const read = document.ok ? readCurrent(document.value) : document;
  if (read.ok || address.host !== HOME || isPassing(read.problem)) return read;
  const trust = yield* getJson(TRUST, list(trustInstance), 'the status of instances');
  if (!trust.ok || trust.value.value.length === 0) return failed(read.problem);
  return ok(readInstances(trust.value.value, { url: `https://${HOME}/`, name: 'Heroku' }));
}

/** Trouble that will pass is no reason to believe that the page has moved. */
function isPassing({ kind, status }: Failure): boolean {
  return mayBeOurNetwork(kind) || (status !== undefined && (status === 429 || status >= 500));
}

/** Incidents name no systems, so that days cannot be told from them. */
function* readHistory(address: Address, since: EpochMs): Exchange<ReportedHistory> {
  const document = yield* getDocument(currentUrl(address).replace(/\/current-status$/, '/incidents?limit=100'));
  return document.ok ? readPast(document.value, since) : document;
}
