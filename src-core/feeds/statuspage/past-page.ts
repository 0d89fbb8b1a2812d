import type { Incident, Snapshot } from '../../model/snapshot.ts';
import type { EpochMs } from '../../model/time.ts';
import { newestIncidentsFirst } from '../kit/incidents.ts';
import { plainLine, plainText } from '../kit/text.ts';
import { readRows } from './components.ts';
import { readPrintedSpan } from './printed-dates.ts';
import type { HistoryDocument } from './shapes.ts';
import { originOf, pageLevel, readPage } from './snapshot.ts';
import { impactOf } from './words.ts';
import { utcTime } from '../kit/time.ts';
import { createWarnings, type Warnings } from '../kit/warnings.ts';

/** Reads the object behind the page of past incidents: each with its stretch and its last words. */
export function readHistoryDocument(document: HistoryDocument, url: string): Snapshot {
  const warnings = createWarnings();
  const page = readPage(document.page_status.page, url, warnings);
  const { groups, components } = readRows(document.components, warnings);
  const origin = originOf(page.url);
  const incidents: Incident[] = [];
  for (const month of document.months) {
    const yearEnd = utcTime(month.year, 12, 31, 23, 59);
    for (const past of month.incidents) {
      if (past.impact === 'maintenance' || yearEnd === null) continue;
      const span = readPrintedSpan(plainLine(past.timestamp ?? ''), yearEnd, warnings);
      if (span === null) {
        warnings.add({ key: 'no_time', what: 'incident', title: plainLine(past.name) });
        continue;
      }
      incidents.push(asIncident(past, span.from, span.to, origin, warnings));
    }
  }
  return {
    page,
    updatedAt: document.page_status.page.updated_at,
    level: pageLevel('unknown', null, components, [], warnings),
    headline: null,
    groups,
    components,
    componentsComplete: components.length > 0,
    incidents: newestIncidentsFirst(incidents),
    incidentsListed: 'recent',
    maintenances: [],
    warnings: [...warnings],
  };
}

type PastIncident = HistoryDocument['months'][number]['incidents'][number];

function asIncident(
  past: PastIncident,
  startedAt: EpochMs,
  resolvedAt: EpochMs,
  origin: string | null,
  warnings: Warnings,
): Incident {
  const text = plainText(past.message ?? '');
  return {
    id: past.code,
    title: plainLine(past.name),
    impact: impactOf(past.impact, warnings),
    status: 'resolved',
    startedAt,
    resolvedAt,
    componentIds: [],
    effects: [],
    url: origin === null ? null : `${origin}/incidents/${encodeURIComponent(past.code)}`,
    updates: text === '' ? [] : [{ id: `${past.code}/last`, at: resolvedAt, status: 'resolved', text }],
  };
}
