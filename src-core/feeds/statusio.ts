import type { Address } from '../model/address.ts';
import type { Snapshot } from '../model/snapshot.ts';
import type { Exchange, FeedDocument } from './exchange.ts';
import type { Claim, Format } from './format.ts';
import { getDocument } from './kit/document.ts';
import { find, parseMarkup, textOf } from './kit/html.ts';
import { shapeFailure } from './kit/json.ts';
import { isObject } from './kit/object.ts';
import { markedJson } from './kit/read-json.ts';
import { readStatus, type Place } from './statusio/status.ts';

/** Pages made with Status.io, anywhere. The data is at the vendor’s own host, under an id that only the page tells. */
export const statusio: Format = {
  id: 'statusio',
  label: 'Status.io',
  probes: () => [],
  claim,
  read: (document) => readStatus(document, { url: document.url, name: '', id: null }),
  poll: pollPage,
};

function claim(document: FeedDocument): Claim | null {
  if (document.status !== 200) return null;
  if (document.text.trimStart().startsWith('<')) {
    const isOwn = /\bstatus\.io\b/i.test(document.text) && pageIdIn(document) !== null;
    return isOwn ? { confidence: 0.9, reason: { key: 'page_link', vendor: 'Status.io' } } : null;
  }
  const value = markedJson(document, '"status_overall"', '"status_code"');
  const result = isObject(value) ? value['result'] : null;
  return isObject(result) && isObject(result['status_overall'])
    ? { confidence: 0.95, reason: { key: 'summary', vendor: 'Status.io' } }
    : null;
}

/** The address is that of the data, of a page whose own address has the id, or of one that links it. */
function* pollPage(address: Address): Exchange<Snapshot> {
  const known = /^\/pages\/(?:history\/)?([0-9a-f]{24})/.exec(address.path)?.[1] ?? null;
  const home = { url: `${address.origin}/`, name: '' };
  if (known !== null) return yield* pollApi(known, home);
  const document = yield* getDocument(address.url);
  if (!document.ok) return document;
  if (!document.value.text.trimStart().startsWith('<')) return readStatus(document.value, { ...home, id: null });
  const id = pageIdIn(document.value);
  if (id === null) return shapeFailure('The page names no Status.io page.');
  const title = find(parseMarkup(document.value.text, 'html'), ({ name }) => name === 'title');
  return yield* pollApi(id, { ...home, name: title === null ? '' : textOf(title) });
}

function* pollApi(id: string, home: Omit<Place, 'id'>): Exchange<Snapshot> {
  const document = yield* getDocument(`https://api.status.io/1.0/status/${id}`);
  return document.ok ? readStatus(document.value, { ...home, id }) : document;
}

function pageIdIn({ url, text }: FeedDocument): string | null {
  const link = /(?:\/pages\/(?:history\/|maintenance\/|incident\/)?|api\.status\.io\/1\.0\/status\/)([0-9a-f]{24})\b/;
  return (link.exec(url) ?? link.exec(text))?.[1] ?? null;
}
