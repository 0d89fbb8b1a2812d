import type { Failure } from '../../model/failure.ts';
import { failed, ok, type Result } from '../../model/result.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import type { FeedDocument } from '../exchange.ts';
import { refusalOf } from '../kit/document.ts';
import { parseJson, readShape } from '../kit/json.ts';
import { isObject } from '../kit/object.ts';
import { compatShape, compatSnapshot } from './compat.ts';
import { readHtmlPage } from './html-page.ts';
import { archiveSnapshot } from './archive.ts';
import { hasSummary, readPageData } from './page-data.ts';
import { incidentsShape } from './shapes.ts';
import { snapshotOf } from './snapshot.ts';

/** Reads one document of whichever kind: the page, its summary, its list of incidents, or the compatibility API's. */
export function readDocument(document: FeedDocument): Result<Snapshot, Failure> {
  const refusal = refusalOf(document);
  if (refusal !== null) return failed(refusal);
  if (document.text.trimStart().startsWith('<')) {
    const page = readHtmlPage(document.text);
    return page.ok ? ok(snapshotOf(page.value, document.url)) : page;
  }
  const parsed = parseJson(document.text);
  if (!parsed.ok) return parsed;
  const { value } = parsed;
  if (hasSummary(value)) {
    const page = readPageData(value);
    return page.ok ? ok(snapshotOf(page.value, document.url)) : page;
  }
  if (isIncidentList(value)) {
    const incidents = readShape(incidentsShape, value.incidents, 'a list of incidents');
    return incidents.ok ? ok(archiveSnapshot(incidents.value, document.url)) : incidents;
  }
  const said = readShape(compatShape, value, 'a summary or a list of incidents of an incident.io page');
  return said.ok ? ok(compatSnapshot(said.value, document.url)) : said;
}

/** Whether the value is `{incidents}` as the page's own endpoint sends it: with impacts, which the other API has not. */
export function isIncidentList(value: unknown): value is { readonly incidents: readonly unknown[] } {
  if (!isObject(value) || !Array.isArray(value['incidents'])) return false;
  const first: unknown = value['incidents'][0];
  return isObject(first) && 'component_impacts' in first;
}
