import { failed, ok, type Result } from '../../model/result.ts';
import { DAY_MS, toIso, type EpochMs } from '../../model/time.ts';
import { parseJson } from '../kit/json.ts';
import { readTime } from '../kit/time.ts';
import { impactsAt, momentOf, type Moment } from './impact-moment.ts';
import { incidentsAt } from './impact-incidents.ts';
import { pageHtml } from './impact-html.ts';
import { pageShape } from './impact-shapes.ts';
import { summaryAt } from './impact-summary.ts';
import { json, utcDay, type Recording } from './recording.ts';

/** The page draws ninety days and today: for so long is the record of impacts known to be complete. */
const COMPLETE_DAYS = 90;

const ENDPOINT = /^\/proxy\/[^/]+(?:\/(incidents|component_impacts))?\/?$/;

/**
 * Plays a quarter back from the record of impacts a page had at its end. An impact is shown from its start, but not
 * before its incident was posted, so that nothing is known earlier than it was. Where only the title of an incident was
 * recorded it has no texts, and of its states only open and resolved are told apart.
 */
export function openImpactRecord(text: string): Result<Recording, string> | null {
  const parsed = parseJson(text);
  if (!parsed.ok) return null;
  const read = pageShape.safeParse(parsed.value);
  if (!read.success) {
    const meant = typeof parsed.value === 'object' && parsed.value !== null && 'recorded_at' in parsed.value;
    return meant ? failed('The recording is not complete, or of a kind we do not know.') : null;
  }
  const page = read.data;
  const endsAt = readTime(page.recorded_at) ?? 0;
  const startsAt = Math.floor(endsAt / DAY_MS) * DAY_MS - COMPLETE_DAYS * DAY_MS;
  return ok({
    name: `${page.summary.name}, ${utcDay(startsAt)} to ${utcDay(endsAt)}`,
    pageUrlPath: '/',
    startsAt,
    endsAt,
    answer(path, query, at) {
      const moment = momentOf(page, Math.min(Math.max(at, startsAt), endsAt), startsAt, endsAt);
      if (path === '/') return { status: 200, contentType: 'text/html', body: htmlAt(moment) };
      const endpoint = ENDPOINT.exec(path);
      if (endpoint === null) return null;
      if (endpoint[1] === 'incidents') return json({ incidents: incidentsAt(moment) });
      if (endpoint[1] === 'component_impacts') return json(recordAt(moment, rangeOf(query)));
      return json({ summary: summaryAt(moment) });
    },
  });
}

/** The figures are those of the day of the recording: before it there are none. */
function recordAt(moment: Moment, range: { readonly from: EpochMs; readonly to: EpochMs }): object {
  const impacts = impactsAt(moment).filter(({ from, to }) => from < range.to && (to ?? moment.at) >= range.from);
  const named = new Set(impacts.map(({ impact }) => impact.status_page_incident_id));
  const statuses = new Map(incidentsAt(moment).map(({ id, status }) => [id, status]));
  const links = moment.page.component_impacts_response.incident_links
    .filter(({ id }) => named.has(id))
    .map((link) => ({ ...link, status: statuses.get(link.id) ?? link.status }));
  return {
    component_impacts: impacts.map(({ impact }) => impact),
    component_uptimes: moment.at < moment.endsAt ? [] : moment.page.component_impacts_response.component_uptimes,
    incident_links: links,
  };
}

function htmlAt(moment: Moment): string {
  const whole = { from: 0, to: moment.at + 1 };
  return pageHtml(moment.page.summary.name, toIso(moment.at), summaryAt(moment), recordAt(moment, whole));
}

function rangeOf(query: string): { readonly from: EpochMs; readonly to: EpochMs } {
  const value = (name: string): EpochMs | null => {
    const match = new RegExp(`(?:^|[?&])${name}=([^&]*)`).exec(query);
    return readTime((match?.[1] ?? '').replace(/%3a/gi, ':').replace(/%2b/gi, '+'));
  };
  return { from: value('start_at') ?? 0, to: value('end_at') ?? Number.POSITIVE_INFINITY };
}
