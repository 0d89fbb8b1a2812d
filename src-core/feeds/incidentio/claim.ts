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
  if (hasPageMarks(html)) return { confidence: 0.95, reason: 'the page carries incident.io’s page data and pictures' };
  if (html.includes('self.__next_f.push') && readHtmlPage(html).ok) {
    return { confidence: 0.9, reason: 'the page carries the structure of an incident.io page' };
  }
  return null;
}

function claimJson(value: unknown): Claim | null {
  if (hasSummary(value) && readPageData(value).ok) {
    return { confidence: 0.98, reason: 'the answer is the summary of an incident.io page' };
  }
  if (!isObject(value)) return null;
  const { page } = value;
  if (isObject(page) && isUlid(page['id'])) {
    return { confidence: 0.95, reason: 'page.id is a 26-character ULID' };
  }
  if (isIncidentList(value))
    return { confidence: 0.9, reason: 'the incidents list the impacts of an incident.io page' };
  const incidents = value['incidents'];
  const first: unknown = Array.isArray(incidents) ? incidents[0] : undefined;
  if (isObject(first) && isUlid(first['id']) && Array.isArray(first['incident_updates'])) {
    return { confidence: 0.95, reason: 'the incidents are numbered by 26-character ULIDs' };
  }
  return null;
}

function isUlid(value: unknown): boolean {
  return typeof value === 'string' && ULID.test(value);
}
