import type { Claim } from '../format.ts';
import type { FeedDocument } from '../exchange.ts';
import { parseJson } from '../kit/json.ts';
import { isObject } from '../kit/object.ts';
import { hasPageMarks, readHtmlPage } from './html-page.ts';
import { hasSummary, readPageData } from './page-data.ts';
import { isIncidentList } from './read.ts';

/** 26 characters of Crockford's base 32, beginning with a time: how these pages number everything. */
const ULID = /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/;

/** Whether a document is of this format, and how it shows. Error pages of the same host look alike and claim nothing. */
export function claimDocument(document: FeedDocument): Claim | null {
  if (document.status !== 200) return null;
  const text = document.text.trimStart();
  if (text.startsWith('<')) return claimHtml(text);
  const parsed = parseJson(text);
  return parsed.ok ? claimJson(parsed.value) : null;
}

function claimHtml(html: string): Claim | null {
  if (hasPageMarks(html)) return { confidence: 0.95, reason: { key: 'page_data', vendor: 'incident.io' } };
  if (html.includes('self.__next_f.push') && readHtmlPage(html).ok) {
    return { confidence: 0.9, reason: { key: 'page_template', vendor: 'incident.io' } };
  }
  return null;
}

function claimJson(value: unknown): Claim | null {
  if (hasSummary(value) && readPageData(value).ok) {
    return { confidence: 0.98, reason: { key: 'summary', vendor: 'incident.io' } };
  }
  if (!isObject(value)) return null;
  const { page } = value;
  if (isObject(page) && isUlid(page['id'])) {
    return { confidence: 0.95, reason: { key: 'id_ulid' } };
  }
  if (isIncidentList(value)) return { confidence: 0.9, reason: { key: 'incidents', vendor: 'incident.io' } };
  const incidents = value['incidents'];
  const first: unknown = Array.isArray(incidents) ? incidents[0] : undefined;
  if (isObject(first) && isUlid(first['id']) && Array.isArray(first['incident_updates'])) {
    return { confidence: 0.95, reason: { key: 'id_ulid' } };
  }
  return null;
}

function isUlid(value: unknown): boolean {
  return typeof value === 'string' && ULID.test(value);
}
