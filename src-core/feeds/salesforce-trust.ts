import { z } from 'zod';
import type { Address } from '../model/address.ts';
import type { Failure } from '../model/failure.ts';
import { ok, type Result } from '../model/result.ts';
import type { Snapshot } from '../model/snapshot.ts';
import type { Exchange, FeedDocument } from './exchange.ts';
import type { Choices, Claim, Format, FormatOption } from './format.ts';
import { getDocument } from './kit/document.ts';
import { list, shapeFailure } from './kit/json.ts';
import { isObject } from './kit/object.ts';
import { markedJson, readJsonDocument } from './kit/read-json.ts';
import { readActive, readInstances, TRUST_API, trustIncident, trustInstance } from './kit/trust.ts';

const INSTANCE: FormatOption = {
  id: 'instance',
  name: 'instance',
  example: 'NA137',
  values: null,
  initial: '',
};

/**
 * Salesforce Trust. There are over a thousand instances, which all together are megabytes: one is asked for alone, or by
 * the incidents that go on anywhere.
 */
export const salesforceTrust: Format = {
  id: 'salesforce-trust',
  label: 'Salesforce Trust',
  options: [INSTANCE],
  probes: (address) => (HOMES.has(address.host) ? [endpointOf(address, {})] : []),
  claim,
  read: readDocument,
  poll: pollPage,
};

const HOMES: ReadonlySet<string> = new Set([
  'status.salesforce.com',
  'trust.salesforce.com',
  'api.status.salesforce.com',
]);
const NAME = 'Salesforce';

const one = trustInstance.transform((instance) => [instance]);
const documents = z.union([one, list(trustInstance)]);
const active = list(trustIncident);

function claim(document: FeedDocument): Claim | null {
  if (isQuiet(document)) return { confidence: 0.9, reason: { key: 'empty_list', vendor: 'Salesforce' } };
  const value = markedJson(document, '"instanceKeys"') ?? markedJson(document, '"Incidents"', '"Maintenances"');
  const first: unknown = Array.isArray(value) ? value[0] : value;
  if (!isObject(first)) return null;
  if ('key' in first && Array.isArray(first['Incidents']) && Array.isArray(first['Maintenances'])) {
    return { confidence: 0.95, reason: { key: 'incidents', vendor: 'Salesforce' } };
  }
  const isIncident = Array.isArray(first['IncidentImpacts']) && Array.isArray(first['instanceKeys']);
  return isIncident ? { confidence: 0.95, reason: { key: 'incidents', vendor: 'Salesforce' } } : null;
}

/** The instance chosen, the one in the address, or none. Elsewhere an address is that of the data itself. */
function endpointOf({ host, path, url }: Address, choices: Choices): string {
  const chosen = (choices[INSTANCE.id] ?? '').trim();
  if (!HOMES.has(host) || (path.startsWith('/v1/') && chosen === '')) return url;
  const instance = chosen === '' ? (/^\/instances\/([\w-]{1,80})/.exec(path)?.[1] ?? '') : chosen;
  if (instance === '') return `${TRUST_API}/incidents/active`;
  return `${TRUST_API}/instances/${encodeURIComponent(instance)}/status`;
}

function* pollPage(address: Address, choices: Choices = {}): Exchange<Snapshot> {
  const url = endpointOf(address, choices);
  const document = yield* getDocument(url);
  if (document.ok) return readDocument(document.value);
  if (document.problem.status !== 404 || !/\/instances\/[^/]+\/status$/.test(url)) return document;
  const alias = yield* getDocument(url.replace('/instances/', '/instanceAliases/'));
  return alias.ok ? readDocument(alias.value) : alias;
}

function readDocument(document: FeedDocument): Result<Snapshot, Failure> {
  if (isQuiet(document)) return ok(readActive([], { url: document.url, name: NAME }));
  const instances = readJsonDocument(document, documents, 'the status of instances');
  if (instances.ok && instances.value.length > 0) {
    const [first] = instances.value;
    const name = instances.value.length === 1 && first !== undefined ? `${NAME} ${first.key}` : NAME;
    return ok(readInstances(instances.value, { url: document.url, name }));
  }
  const incidents = readJsonDocument(document, active, 'the status of instances');
  if (!incidents.ok) return incidents;
  if (incidents.value.length === 0) return shapeFailure('The list is empty, and nothing says what it lists.');
  return ok(readActive(incidents.value, { url: document.url, name: NAME }));
}

/** An empty list says that all is well only where nothing else would answer. */
function isQuiet({ status, url, text }: FeedDocument): boolean {
  return status === 200 && /\/incidents\/active$/.test(url) && /^\s*\[\s*\]\s*$/.test(text);
}
