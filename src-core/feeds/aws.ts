import type { Address } from '../model/address.ts';
import type { Failure } from '../model/failure.ts';
import { failed, type Result } from '../model/result.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { readCurrentEvents } from './aws/current-events.ts';
import { readPast } from './aws/past.ts';
import { REGION } from './aws/regions.ts';
import { readUpdatesFeed } from './aws/updates-feed.ts';
import type { Exchange, FeedDocument } from './exchange.ts';
import type { Choices, Claim, Format } from './format.ts';
import { getDocument, refusalOf } from './kit/document.ts';
import { isFeed } from './kit/feed.ts';
import { shapeFailure } from './kit/json.ts';
import { isObject } from './kit/object.ts';
import { markedJson } from './kit/read-json.ts';

/**
 * The AWS Health Dashboard. What goes on now is in `currentevents`, which names affected services only; what was before is
 * in RSS feeds of updates, one for everything and one for each service of a region. Two events of 2026 have gone on for
 * months in one region each, so without the region option the page is hardly ever green.
 */
export const aws: Format = {
  id: 'aws',
  label: 'AWS Health Dashboard',
  options: [REGION],
  probes: (address) => (HOMES.has(address.host) ? [endpointOf(address)] : []),
  claim,
  read: (document) => readDocument(document, ''),
  poll: pollPage,
  history: (address, since, now, choices = {}) =>
    readPast(endpointOf(address), pollPage(address, choices), regionOf(choices), since, now),
};

const HOMES: ReadonlySet<string> = new Set(['health.aws.amazon.com', 'status.aws.amazon.com']);
const CURRENT_EVENTS = 'https://health.aws.amazon.com/public/currentevents';

function claim(document: FeedDocument): Claim | null {
  if (document.status !== 200) return null;
  if (isFeed(document.text)) {
    const isOwn = /<link>https?:\/\/status\.aws\.amazon\.com\//.test(document.text.slice(0, 2_000));
    return isOwn ? { confidence: 0.95, reason: { key: 'feed', vendor: 'AWS' } } : null;
  }
  if (isQuiet(document)) return { confidence: 0.9, reason: { key: 'empty_list', vendor: 'AWS' } };
  const value = markedJson(document, '"service_name"', '"summary"');
  const first: unknown = Array.isArray(value) ? value[0] : null;
  if (isObject(first) && 'event_log' in first && 'service_name' in first) {
    return { confidence: 0.95, reason: { key: 'events', vendor: 'AWS' } };
  }
  return isRetired(value) ? { confidence: 0.9, reason: { key: 'retired', vendor: 'AWS' } } : null;
}

/** Elsewhere than at AWS’s, and for feeds, an address is that of the document itself. */
function endpointOf({ host, path, url }: Address): string {
  return HOMES.has(host) && !/\.(?:rss|json)$/.test(path) ? CURRENT_EVENTS : url;
}

function* pollPage(address: Address, choices: Choices = {}): Exchange<Snapshot> {
  const document = yield* getDocument(endpointOf(address));
  return document.ok ? readDocument(document.value, regionOf(choices)) : document;
}

function readDocument(document: FeedDocument, region: string): Result<Snapshot, Failure> {
  const refusal = refusalOf(document);
  if (refusal !== null) return failed(refusal);
  if (isFeed(document.text)) return readUpdatesFeed(document, region);
  if (isRetired(markedJson(document, '"archive"', '"current"'))) {
    return shapeFailure(
      'This is the data of AWS’s old dashboard, which is retired; the new one is health.aws.amazon.com.',
    );
  }
  return readCurrentEvents(document, region, isQuiet(document));
}

/** An empty list says that all is well only where nothing else would answer. */
function isQuiet({ text, url }: FeedDocument): boolean {
  return /\/public\/currentevents$/.test(url) && /^\s*\[\s*\]\s*$/.test(text);
}

function isRetired(value: unknown): boolean {
  return isObject(value) && Array.isArray(value['archive']) && Array.isArray(value['current']);
}

function regionOf(choices: Choices): string {
  return choices[REGION.id] ?? REGION.initial;
}
