import type { Address } from '../../model/address.ts';
import type { Failure } from '../../model/failure.ts';
import { failed, ok, type Result } from '../../model/result.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import type { Exchange, FeedDocument } from '../exchange.ts';
import type { Claim } from '../format.ts';
import { getDocument, getJson, refusalOf } from '../kit/document.ts';
import { markedJson, readJsonDocument } from '../kit/read-json.ts';
import { readIndex } from './index-json.ts';
import { indexShape } from './shapes.ts';
import { isWebPage, readWebPage } from './web-page.ts';

const WHAT = 'the index of a Better Stack page';

/** Where a page keeps its data: at the root of its host, or at the address itself if that is the data. */
export function indexUrl({ origin, path, url }: Address): string {
  return path.endsWith('.json') ? url : `${origin}/index.json`;
}

/** Whether a document is a page’s index or the page itself. */
export function claimDocument(document: FeedDocument): Claim | null {
  if (document.status !== 200) return null;
  if (document.text.trimStart().startsWith('<')) {
    return isWebPage(document.text)
      ? { confidence: 0.92, reason: { key: 'page_template', vendor: 'Better Stack' } }
      : null;
  }
  const value = markedJson(document, '"status_page"', '"aggregate_state"', '"included"');
  const isIndex = value !== null && indexShape.safeParse(value).success;
  return isIndex ? { confidence: 0.97, reason: { key: 'components', vendor: 'Better Stack' } } : null;
}

/** Reads either kind of document. */
export function readDocument(document: FeedDocument): Result<Snapshot, Failure> {
  const refusal = refusalOf(document);
  if (refusal !== null) return failed(refusal);
  if (document.text.trimStart().startsWith('<')) return readWebPage(document.text, document.url);
  const index = readJsonDocument(document, indexShape, WHAT);
  return index.ok ? ok(readIndex(index.value, document.url)) : index;
}

/** One poll: the index; where a page has none yet, the page, which says less. */
export function* pollPage(address: Address): Exchange<Snapshot> {
  const index = yield* getJson(indexUrl(address), indexShape, WHAT);
  if (index.ok) return ok(readIndex(index.value.value, index.value.url));
  if (index.problem.status !== 404 && index.problem.kind !== 'shape') return index;
  const page = yield* getDocument(`${address.origin}/`);
  const read = page.ok ? readWebPage(page.value.text, page.value.url) : page;
  return read.ok ? read : index;
}
