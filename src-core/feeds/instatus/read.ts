import type { Failure } from '../../model/failure.ts';
import { failed, ok, type Result } from '../../model/result.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import type { FeedDocument } from '../exchange.ts';
import type { Claim } from '../format.ts';
import { refusalOf } from '../kit/document.ts';
import { parseJson, readShape } from '../kit/json.ts';
import { isObject } from '../kit/object.ts';
import { componentsShape, summaryShape } from './shapes.ts';
import { readParts } from './snapshot.ts';
import { isWebPage, readWebPage } from './web-page.ts';
import { isComponentStatus, isPageStatus } from './words.ts';
import { createWarnings } from '../kit/warnings.ts';

const OWN_ID = /^c[a-z0-9]{20,30}$/;

/** Whether a document is a page's summary, its list of components, or the page itself. */
export function claimDocument(document: FeedDocument): Claim | null {
  if (document.status !== 200) return null;
  const text = document.text.trimStart();
  if (text.startsWith('<')) {
    return isWebPage(text) ? { confidence: 0.93, reason: { key: 'page_data', vendor: 'Instatus' } } : null;
  }
  const parsed = /^[[{]/.test(text) ? parseJson(text) : null;
  if (parsed?.ok !== true) return null;
  const { value } = parsed;
  if (isObject(value) && isObject(value['page'])) {
    const { status, name } = value['page'];
    const isOurs = typeof name === 'string' && typeof status === 'string' && isPageStatus(status);
    return isOurs ? { confidence: 0.95, reason: { key: 'summary', vendor: 'Instatus' } } : null;
  }
  const rows: unknown = isObject(value) ? value['components'] : value;
  const isList = Array.isArray(rows) && rows.length > 0 && rows.every(isOwnComponent);
  return isList ? { confidence: 0.92, reason: { key: 'components', vendor: 'Instatus' } } : null;
}

/** Reads one document, of whichever kind. */
export function readDocument(document: FeedDocument): Result<Snapshot, Failure> {
  const refusal = refusalOf(document);
  if (refusal !== null) return failed(refusal);
  const { text, url } = document;
  if (text.trimStart().startsWith('<')) return readWebPage(text, url);
  const parsed = parseJson(text);
  if (!parsed.ok) return parsed;
  if (isObject(parsed.value) && isObject(parsed.value['page'])) {
    const summary = readShape(summaryShape, parsed.value, 'the summary of an Instatus page');
    if (!summary.ok) return summary;
    const { page } = summary.value;
    const parts = { page: identityOf(page, url), status: page.status, components: null, events: summary.value };
    return ok(readParts(parts, createWarnings({ key: 'names_only' })));
  }
  const components = readShape(componentsShape, parsed.value, 'a document of an Instatus page');
  if (!components.ok) return components;
  return ok(readParts({ page: { url }, status: null, components: components.value, events: null }, new Set()));
}

/** Who the page is, as its summary says. */
export function identityOf(page: { readonly name: string; readonly url: string | null }, foundAt: string) {
  return { name: page.name, url: /^https:\/\//.test(page.url ?? '') ? (page.url ?? foundAt) : foundAt };
}

function isOwnComponent(row: unknown): boolean {
  return isObject(row) && isComponentStatus(row['status']) && OWN_ID.test(String(row['id']));
}
