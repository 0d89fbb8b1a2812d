import type { Address } from '../model/address.ts';
import type { FeedDocument } from './exchange.ts';
import type { Claim, Format } from './format.ts';
import { getDocument } from './kit/document.ts';
import { isObject } from './kit/object.ts';
import { markedJson } from './kit/read-json.ts';
import { readServices, unwrapped } from './apple/services.ts';

/**
 * Apple’s two pages, for consumers and for developers: every service, each with the events of the last day. Services have
 * no ids but their names; an event that touches several is repeated at each, under one message id.
 */
export const apple: Format = {
  id: 'apple',
  label: 'Apple system status',
  probes: (address) => (HOME.test(`${address.host}${address.path}/`) ? [dataUrl(address)] : []),
  claim,
  read: readServices,
  poll: function* (address) {
    const document = yield* getDocument(dataUrl(address));
    return document.ok ? readServices(document.value) : document;
  },
};

const HOME = /^(?:www\.apple\.com\/support\/systemstatus|developer\.apple\.com\/system-status)\//;
const DATA = 'https://www.apple.com/support/systemstatus/data';

function claim(document: FeedDocument): Claim | null {
  const value = markedJson(unwrapped(document), '"serviceName"', '"events"');
  const services = isObject(value) ? value['services'] : null;
  const first: unknown = Array.isArray(services) ? services[0] : null;
  const isOne = isObject(first) && 'serviceName' in first && Array.isArray(first['events']);
  return isOne ? { confidence: 0.95, reason: { key: 'services', vendor: 'Apple' } } : null;
}

/** Elsewhere than at Apple’s an address is that of the data itself. */
function dataUrl({ host, path, url }: Address): string {
  if (!HOME.test(`${host}${path}/`) || path.endsWith('.js')) return url;
  return `${DATA}${host === 'developer.apple.com' ? '/developer' : ''}/system_status_en_US.js`;
}
