import type { Address } from '../../model/address.ts';
import type { ReportedHistory } from '../../model/history.ts';
import { failed, ok } from '../../model/result.ts';
import { DAY_MS, type EpochMs, type Span } from '../../model/time.ts';
import type { Exchange } from '../exchange.ts';
import { getDocument, getJson } from '../kit/document.ts';
import { parseJson, readShape, shapeFailure } from '../kit/json.ts';
import { isObject } from '../kit/object.ts';
import { askPage, askSummary, worthAnotherAsk } from './ask.ts';
import { compatIncidents, compatShape } from './compat.ts';
import { endpointsOf, impactsUrl, type Endpoints } from './endpoints.ts';
import { pageIdentity } from './identity.ts';
import { reportOf } from './report.ts';
import { impactsShape, incidentsShape, type Impacts, type IncidentObject } from './shapes.ts';
import { createWarnings, type Warnings } from '../kit/warnings.ts';

/** A page is rendered with the impacts of ninety days and today. */
const RENDERED_DAYS = 90;

/** The past of a page: its impacts and its incidents; else what its HTML holds of both; else an estimate. */
export function* readHistory(address: Address, since: EpochMs, now: EpochMs): Exchange<ReportedHistory> {
  const endpoints = endpointsOf(address);
  const warnings = createWarnings();
  const summary = yield* askSummary(endpoints);
  if (!summary.ok && !worthAnotherAsk(summary.problem)) return summary;
  if (summary.ok) {
    const record = yield* askRecord(endpoints, since, now, warnings);
    if (record.ok) {
      const { impacts, incidents, complete } = record.value;
      const parts = { page: summary.value, url: endpoints.page, impacts, incidents: incidents ?? [], complete };
      return ok(reportOf(parts, since, warnings));
    }
    if (!worthAnotherAsk(record.problem)) return record;
  }
  const page = yield* askPage(endpoints);
  if (page.ok) {
    const { impacts, incidents } = page.value.page;
    const rendered = { from: startOfUtcDay(now) - RENDERED_DAYS * DAY_MS, to: now };
    // Without the impacts the page says nothing about any day.
    const complete = impacts === null ? { from: now, to: now } : rendered;
    return ok(reportOf({ ...page.value, impacts, incidents: incidents ?? [], complete }, since, warnings));
  }
  if (!worthAnotherAsk(page.problem)) return page;
  return yield* estimate(endpoints, since);
}

interface PastRecord {
  readonly impacts: Impacts | null;
  readonly incidents: readonly IncidentObject[] | null;
  readonly complete: Span;
}

/** Asks for impacts and for incidents; either will do, for both hold every impact. */
function* askRecord(endpoints: Endpoints, since: EpochMs, now: EpochMs, warnings: Warnings): Exchange<PastRecord> {
  const complete = { from: since, to: now };
  const impacts = yield* getJson(impactsUrl(endpoints, since, now), impactsShape, 'a record of impacts');
  if (!impacts.ok && !worthAnotherAsk(impacts.problem)) return impacts;
  const incidents = yield* askIncidents(endpoints);
  if (!incidents.ok) {
    if (!impacts.ok) return failed(impacts.problem);
    warnings.add({ key: 'unread', what: 'past_texts' });
    return ok({ impacts: impacts.value.value, incidents: null, complete });
  }
  if (!impacts.ok) warnings.add({ key: 'unread', what: 'uptime' });
  return ok({ impacts: impacts.ok ? impacts.value.value : null, incidents: incidents.value, complete });
}

function* askIncidents(endpoints: Endpoints): Exchange<readonly IncidentObject[]> {
  const document = yield* getDocument(endpoints.incidents);
  if (!document.ok) return document;
  const parsed = parseJson(document.value.text);
  if (!parsed.ok) return parsed;
  // A catch-all that answers `{}` would otherwise be a page without incidents.
  if (!isObject(parsed.value) || !('incidents' in parsed.value))
    return shapeFailure('The answer is not a list of incidents.');
  return readShape(incidentsShape, parsed.value['incidents'], 'a list of incidents');
}

/** The compatibility API's incidents name neither components nor levels: days stay unknown. */
function* estimate(endpoints: Endpoints, since: EpochMs): Exchange<ReportedHistory> {
  const compat = yield* getJson(endpoints.compatIncidents, compatShape, 'a list of incidents');
  if (!compat.ok) return compat;
  const warnings = createWarnings({ key: 'latest_only' });
  const said = compat.value.value;
  const { url } = pageIdentity({ id: null, name: null, public_url: said.page?.url ?? null }, endpoints.page);
  const incidents = compatIncidents(said, url, warnings).filter(
    ({ resolvedAt }) => resolvedAt === null || resolvedAt >= since,
  );
  return ok({
    incidents,
    maintenances: [],
    effects: [],
    days: [],
    uptimes: [],
    coverage: [],
    timeZone: null,
    palette: null,
    estimated: true,
    warnings: [...warnings],
  });
}

function startOfUtcDay(at: EpochMs): EpochMs {
  return Math.floor(at / DAY_MS) * DAY_MS;
}
