import type { Address } from '../model/address.ts';
import type { Failure } from '../model/failure.ts';
import { failed, ok, type Result } from '../model/result.ts';
import type { Snapshot } from '../model/snapshot.ts';
import type { Exchange, FeedDocument } from './exchange.ts';
import type { Claim, Format } from './format.ts';
import { getDocument, refusalOf } from './kit/document.ts';
import { find, parseMarkup, type Element } from './kit/html.ts';
import { parseJson } from './kit/json.ts';
import { isObject } from './kit/object.ts';
import { markedJson } from './kit/read-json.ts';
import { readHealth } from './azure-devops/health.ts';

/**
 * Azure DevOps: the health of each service in each geography, in words from the documented API, in numbers on the page.
 * Only the page names the events that go on, without their texts.
 */
export const azureDevops: Format = {
  id: 'azure-devops',
  label: 'Azure DevOps',
  probes: ({ host }) => (host === HOME ? [API] : []),
  claim,
  read: readDocument,
  poll: pollPage,
};

const HOME = 'status.dev.azure.com';
const API = `https://${HOME}/_apis/status/health?api-version=7.1-preview.1`;
const STATUS = 'ms.vss-status-web.public-status-data-provider';
const EVENTS = 'ms.vss-status-web.active-public-live-site-events-data-provider';

function claim(document: FeedDocument): Claim | null {
  if (document.status !== 200) return null;
  if (document.text.trimStart().startsWith('<')) {
    return document.text.includes(`"${STATUS}"`)
      ? { confidence: 0.95, reason: { key: 'page_data', vendor: 'Azure DevOps' } }
      : null;
  }
  const value = markedJson(document, '"geographies"', '"health"');
  const services = isObject(value) && isObject(value['status']) ? value['services'] : null;
  const first: unknown = Array.isArray(services) ? services[0] : null;
  return isObject(first) && Array.isArray(first['geographies'])
    ? { confidence: 0.95, reason: { key: 'services', vendor: 'Azure DevOps' } }
    : null;
}

/** While all is healthy the API says everything; otherwise the page is asked for the events. */
function* pollPage(address: Address): Exchange<Snapshot> {
  const document = yield* getDocument(address.host === HOME ? API : address.url);
  if (!document.ok) return document;
  const read = readDocument(document.value);
  if (
    address.host !== HOME ||
    !read.ok ||
    /^\s*\{\s*"status"\s*:\s*\{\s*"health"\s*:\s*"healthy"/.test(document.value.text)
  ) {
    return read;
  }
  const page = yield* getDocument(`https://${HOME}/`);
  const onPage = page.ok ? readDocument(page.value) : page;
  if (onPage.ok) return onPage;
  const warnings = [...read.value.warnings, { key: 'unread', what: 'events' } as const];
  return ok({ ...read.value, incidentsComplete: false, warnings });
}

function readDocument(document: FeedDocument): Result<Snapshot, Failure> {
  const refusal = refusalOf(document);
  if (refusal !== null) return failed(refusal);
  if (!document.text.trimStart().startsWith('<')) {
    const parsed = parseJson(document.text);
    return parsed.ok ? readHealth(parsed.value, [], document.url) : parsed;
  }
  const script = find(parseMarkup(document.text, 'html'), ({ attributes }) => attributes['id'] === 'dataProviders');
  const parsed = parseJson(rawData(script));
  if (!parsed.ok) return parsed;
  const providers = isObject(parsed.value) && isObject(parsed.value['data']) ? parsed.value['data'] : {};
  const [status, events] = [providers[STATUS], providers[EVENTS]];
  return readHealth(
    isObject(status) ? status['serviceStatus'] : null,
    isObject(events) ? events['liveSiteEvents'] : null,
    document.url,
  );
}

/** The text of a script element. */
function rawData(script: Element | null): string {
  return (script?.children ?? []).filter((child) => typeof child === 'string').join('');
}
