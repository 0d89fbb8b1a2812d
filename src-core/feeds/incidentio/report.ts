import type { ReportedCoverage, ReportedEffect, ReportedHistory, ReportedUptime } from '../../model/history.ts';
import { isOpen, type Incident, type Maintenance } from '../../model/snapshot.ts';
import type { EpochMs, Span } from '../../model/time.ts';
import { newestIncidentsFirst, newestMaintenancesFirst } from '../kit/incidents.ts';
import { pageIdentity } from './identity.ts';
import { effectOf, readOccurrence, type Occurrence } from './incident.ts';
import { linkedOccurrence } from './link.ts';
import type { PageData } from './page-data.ts';
import type { Impact, Impacts, IncidentObject, Summary } from './shapes.ts';
import type { Warnings } from '../kit/warnings.ts';

/** The parts a page's past is put together from. */
export interface PastParts {
  readonly page: PageData;
  /** Where the page was found. */
  readonly url: string;
  readonly impacts: Impacts | null;
  readonly incidents: readonly IncidentObject[];
  /** For which stretch the impacts, or the incidents, are complete. */
  readonly complete: Span;
}

/** What the page says about its past. `since` cuts off what had ended before. */
export function reportOf(parts: PastParts, since: EpochMs, warnings: Warnings): ReportedHistory {
  const { summary } = parts.page;
  const pageUrl = pageIdentity(summary, parts.url).url;
  const current = [
    ...summary.ongoing_incidents.items,
    ...summary.in_progress_maintenances,
    ...summary.scheduled_maintenances,
  ];
  const impacts = impactsByIncident(parts.impacts?.component_impacts ?? []);
  const known = new Map<string, Occurrence>();
  for (const raw of [...current, ...parts.incidents]) {
    const whole = { ...raw, component_impacts: union(raw.component_impacts, impacts.get(raw.id) ?? []) };
    const occurrence = known.has(raw.id) ? null : readOccurrence(whole, pageUrl, warnings);
    if (occurrence !== null) known.set(raw.id, occurrence);
  }
  for (const link of parts.impacts?.incident_links ?? []) {
    const occurrence = known.has(link.id)
      ? null
      : linkedOccurrence(link, impacts.get(link.id) ?? [], pageUrl, warnings);
    if (occurrence !== null) known.set(link.id, occurrence);
  }
  const occurrences = [...known.values()].filter((one) => endedAt(one) >= since);
  return {
    incidents: newestIncidentsFirst(occurrences.flatMap((one) => (one.kind === 'incident' ? one.incident : []))),
    maintenances: newestMaintenancesFirst(
      occurrences.flatMap((one) => (one.kind === 'maintenance' ? one.maintenance : [])),
    ),
    effects: effectsOf(known, impacts, warnings).filter(
      ({ from, to }) => (to ?? parts.complete.to) >= since && from <= parts.complete.to,
    ),
    days: [],
    uptimes: (parts.impacts?.component_uptimes ?? []).flatMap((entry) => uptimeOf(entry) ?? []),
    coverage: coverageOf(summary, parts.complete),
    timeZone: null,
    palette: null,
    estimated: false,
    warnings: [...warnings],
  };
}

/** From the incidents, and from impacts whose incident is not among them. */
function effectsOf(
  known: ReadonlyMap<string, Occurrence>,
  impacts: ReadonlyMap<string, readonly Impact[]>,
  warnings: Warnings,
): readonly ReportedEffect[] {
  const ofIncidents = [...known].flatMap(([incidentId, { effects }]) =>
    effects.map((effect) => ({ ...effect, incidentId })),
  );
  const others = [...impacts].flatMap(([incidentId, raw]) =>
    known.has(incidentId) ? [] : raw.flatMap((impact) => effectOf(impact, null, warnings) ?? []),
  );
  return [...ofIncidents, ...others.map((effect) => ({ ...effect, incidentId: null }))].toSorted(
    (a, b) => a.from - b.from,
  );
}

function impactsByIncident(impacts: readonly Impact[]): ReadonlyMap<string, readonly Impact[]> {
  const byIncident = new Map<string, Impact[]>();
  for (const impact of impacts) {
    const incidentId = impact.status_page_incident_id ?? '';
    const ofIncident = byIncident.get(incidentId);
    if (ofIncident === undefined) byIncident.set(incidentId, [impact]);
    else ofIncident.push(impact);
  }
  return byIncident;
}

/** The same impact comes with its incident and in the list of all impacts. */
function union(own: readonly Impact[], listed: readonly Impact[]): Impact[] {
  const ids = new Set(own.map(({ id }) => id));
  return [...own, ...listed.filter(({ id }) => id === null || !ids.has(id))];
}

function endedAt(one: Occurrence): EpochMs {
  if (one.kind === 'maintenance') return maintenanceEnd(one.maintenance);
  return incidentEnd(one.incident);
}

function incidentEnd(incident: Incident): EpochMs {
  return isOpen(incident) ? Number.POSITIVE_INFINITY : (incident.resolvedAt ?? incident.startedAt);
}

function maintenanceEnd({ status, startsAt, endsAt }: Maintenance): EpochMs {
  return status === 'completed' ? (endsAt ?? startsAt) : Number.POSITIVE_INFINITY;
}

/** Silence means operational from when a component has a record, and no earlier than the record was asked for. */
function coverageOf(summary: Summary, complete: Span): readonly ReportedCoverage[] {
  if (summary.page_type === 'parent') return [];
  const leaves = (summary.structure?.items ?? []).flatMap(({ group, component }) => [
    ...(group?.components ?? []),
    ...(component ? [component] : []),
  ]);
  const rows = summary.structure
    ? leaves.map((leaf) => ({ componentId: leaf.component_id, since: leaf.data_available_since }))
    : summary.components.map(({ id }) => ({ componentId: id, since: null }));
  return rows.flatMap(({ componentId, since }) => {
    const from = since ?? summary.data_available_since;
    if (from === null || from >= complete.to) return [];
    return { componentId, from: Math.max(from, complete.from), to: complete.to };
  });
}

/** The figure shown, `"99.99"`, as a fraction. */
function uptimeOf(entry: Impacts['component_uptimes'][number]): ReportedUptime | null {
  const rowId = entry.component_id ?? entry.status_page_component_group_id;
  if (rowId === null || entry.uptime === null || !/^\d{1,3}(\.\d+)?$/.test(entry.uptime)) return null;
  const percent = Number(entry.uptime);
  // A hundredth of a decimal text is not exact in binary: 99.14 / 100 is 0.9914000000000001.
  return percent > 100 ? null : { rowId, uptimeFraction: Math.round(percent * 1e6) / 1e8 };
}
