import type { Address } from '../model/address.ts';
import type { ReportedHistory } from '../model/history.ts';
import { ok } from '../model/result.ts';
import type { EpochMs } from '../model/time.ts';
import type { Exchange, FeedDocument } from './exchange.ts';
import type { Claim, Format } from './format.ts';
import { getDocument } from './kit/document.ts';
import { isObject } from './kit/object.ts';
import { markedJson } from './kit/read-json.ts';
import { historyOfIncidents } from './kit/reported.ts';
import { readDocument } from './slack/incidents.ts';

/** Slack’s status API 2.0.0: what is active, and a list of the last few dozen. Services are named by incidents only. */
export const slack: Format = {
  id: 'slack',
  label: 'Slack status',
  probes: (address) => (HOMES.has(address.host) ? [currentUrl(address)] : []),
  claim,
  read: readDocument,
  poll: function* (address) {
    const document = yield* getDocument(currentUrl(address));
    return document.ok ? readDocument(document.value) : document;
  },
  history: readHistory,
};

const HOMES: ReadonlySet<string> = new Set(['slack-status.com', 'status.slack.com', 'www.slack-status.com']);

function claim(document: FeedDocument): Claim | null {
  const value = markedJson(document, '"date_created"', '"date_updated"');
  if (isObject(value) && Array.isArray(value['active_incidents']) && typeof value['status'] === 'string') {
    return { confidence: 0.95, reason: { key: 'incidents', vendor: 'Slack' } };
  }
  const first: unknown = Array.isArray(value) ? value[0] : null;
  const isOne = isObject(first) && Array.isArray(first['notes']) && Array.isArray(first['services']) && 'type' in first;
  return isOne ? { confidence: 0.95, reason: { key: 'incidents', vendor: 'Slack' } } : null;
}

/** Elsewhere than at Slack’s an address is that of the data itself. */
function currentUrl({ host, path, url }: Address): string {
  return HOMES.has(host) && !path.startsWith('/api/') ? 'https://slack-status.com/api/v2.0.0/current' : url;
}

function* readHistory(address: Address, since: EpochMs, now: EpochMs): Exchange<ReportedHistory> {
  const document = yield* getDocument(currentUrl(address).replace(/\/current$/, '/history'));
  if (!document.ok) return document;
  const read = readDocument(document.value);
  return read.ok ? ok(historyOfIncidents(read.value, since, now)) : read;
}
