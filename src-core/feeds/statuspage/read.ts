import type { Failure } from '../../model/failure.ts';
import { ok, type Result } from '../../model/result.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import type { FeedDocument } from '../exchange.ts';
import type { Claim } from '../format.ts';
import { refusalOf } from '../kit/document.ts';
import { parseJson, readShape, shapeFailure } from '../kit/json.ts';
import { failed } from '../../model/result.ts';
import { isHistoryFeed, readHistoryFeed } from './atom.ts';
import { readHistoryDocument } from './past-page.ts';
import { historyDocument, publicDocument, timelines } from './shapes.ts';
import { readPublicDocument } from './snapshot.ts';
import { readUptimeDocument } from './uptime-document.ts';
import { isStatusWebPage, readWebPage } from './web-page.ts';

/** Ids of pages, components and incidents. Another vendor answers at the same paths with 26-character ids. */
const OWN_ID = /^[a-z0-9]{12}$/;

/** Whether a document is one of this vendor's, told by ids, by the template of its pages or by the ids of its feed. */
export function claimDocument(document: FeedDocument): Claim | null {
  if (document.status !== 200) return null;
  const text = document.text.trimStart();
  if (text.startsWith('<')) {
    if (isHistoryFeed(text)) return { confidence: 0.95, reason: { key: 'feed', vendor: 'Statuspage' } };
    return isStatusWebPage(text) ? { confidence: 0.95, reason: { key: 'page_template', vendor: 'Statuspage' } } : null;
  }
  const parsed = parseJson(text);
  return parsed.ok ? claimValue(parsed.value) : null;
}

/** Whether JSON says by its page id that it is another vendor's. */
export function isForeign(value: unknown): boolean {
  const ids = pageIdsIn(value);
  return ids.length > 0 && !ids.some((id) => OWN_ID.test(id));
}

/** What one document says, of whichever of this vendor's kinds it is. */
export function readDocument(document: FeedDocument): Result<Snapshot, Failure> {
  const refusal = refusalOf(document);
  if (refusal !== null) return failed(refusal);
  const text = document.text.trimStart();
  if (text.startsWith('<')) {
    return isHistoryFeed(text) ? readHistoryFeed(text, document.url) : readWebPage(text, document.url);
  }
  const parsed = parseJson(text);
  return parsed.ok ? readValue(parsed.value, document.url) : parsed;
}

/** What the JSON of one document says. */
export function readValue(value: unknown, url: string): Result<Snapshot, Failure> {
  if (isForeign(value)) return shapeFailure('The page is served by another kind of status page now.');
  if (hasKey(value, 'page_status')) {
    const read = readShape(historyDocument, value, 'the list of past incidents of a status page');
    return read.ok ? ok(readHistoryDocument(read.value, url)) : read;
  }
  if (isUptimeRecord(value)) {
    const read = readShape(timelines, value, 'the uptime record of a status page');
    return read.ok ? ok(readUptimeDocument(read.value, url)) : read;
  }
  const isPublic = hasKey(value, 'status') || hasKey(value, 'components') || hasKey(value, 'incidents');
  if (!isPublic && !hasKey(value, 'scheduled_maintenances'))
    return shapeFailure('The answer is not a status page’s data.');
  const read = readShape(publicDocument, value, 'the data of a status page');
  if (!read.ok) return read;
  const snapshot = readPublicDocument(read.value, url);
  // A list of components without any is no sign of health; a document that has no such list is another one.
  const isEmptied = hasKey(value, 'components') && snapshot.components.length === 0;
  return ok(isEmptied && snapshot.level === 'operational' ? { ...snapshot, level: 'unknown' } : snapshot);
}

function claimValue(value: unknown): Claim | null {
  if (pageIdsIn(value).some((id) => OWN_ID.test(id))) {
    return { confidence: 0.95, reason: { key: 'id_twelve' } };
  }
  return isUptimeRecord(value) ? { confidence: 0.9, reason: { key: 'uptime', vendor: 'Statuspage' } } : null;
}

/** The page's id, wherever a document has it: an archive of incidents repeats it in every one of them. */
function pageIdsIn(value: unknown): readonly string[] {
  const places = [at(value, 'page', 'id'), at(at(value, 'page_status'), 'page', 'id')];
  for (const list of ['incidents', 'scheduled_maintenances', 'components']) places.push(at(value, list, 0, 'page_id'));
  return places.filter((id) => typeof id === 'string');
}

function isUptimeRecord(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const [first] = Object.entries(value);
  return first !== undefined && OWN_ID.test(first[0]) && Array.isArray(at(first[1], 'days'));
}

function hasKey(value: unknown, key: string): boolean {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key);
}

function at(value: unknown, ...path: readonly (string | number)[]): unknown {
  let inner = value;
  for (const key of path) inner = hasKey(inner, String(key)) ? (inner as Record<string, unknown>)[key] : undefined;
  return inner;
}
