import { isTrouble, worst, type Level, type Reading } from '../../model/level.ts';
import type { Impact, Incident, Maintenance, Update } from '../../model/snapshot.ts';
import type { EpochMs } from '../../model/time.ts';
import { clampEnd, oldestFirst } from '../kit/incidents.ts';
import { plainLine, plainText } from '../kit/text.ts';
import type { Warnings } from '../kit/warnings.ts';
import { meaningOf } from '../kit/words.ts';
import type { Index, Report, StatusUpdate } from './shapes.ts';

/** `recovered` is the day or the state after an outage. */
const LEVELS: Readonly<Record<string, Reading>> = {
  operational: 'operational',
  resolved: 'operational',
  recovered: 'operational',
  maintenance: 'under_maintenance',
  degraded: 'degraded_performance',
  downtime: 'major_outage',
  not_monitored: 'unknown',
};

/** The level of one resource. */
export function resourceLevel(status: string | null, warnings: Warnings): Reading {
  return meaningOf(LEVELS, status, 'unknown', 'component', warnings);
}

/** The reports of an index as incidents and maintenances. Without a start a report cannot be placed. */
export function readReports(index: Index, home: string, warnings: Warnings) {
  const incidents: Incident[] = [];
  const maintenances: Maintenance[] = [];
  const inMaintenance = new Set(
    index.included.resources.filter(({ attributes }) => attributes.status === 'maintenance').map(({ id }) => id),
  );
  for (const report of index.included.reports) {
    const { id, attributes } = report;
    const startsAt = attributes.starts_at;
    if (startsAt === null) {
      warnings.add({ key: 'left_out', what: 'incident' });
      continue;
    }
    const updates = updatesOf(report, index.included.updates);
    const componentIds = [...new Set(affectedIn(report, updates).map((entry) => entry.status_page_resource_id))];
    const shared = { id, title: plainLine(attributes.title ?? '') || 'Untitled', componentIds };
    if (attributes.report_type === 'maintenance') {
      const hasBegun = componentIds.some((componentId) => inMaintenance.has(componentId));
      maintenances.push({
        ...shared,
        status: attributes.aggregate_state === 'resolved' ? 'completed' : hasBegun ? 'in_progress' : 'scheduled',
        startsAt,
        endsAt: clampEnd(startsAt, attributes.ends_at),
        url: `${home}maintenance/${encodeURIComponent(id)}`,
        updates: readUpdates(updates, startsAt),
      });
    } else {
      incidents.push({
        ...shared,
        ...endOf(report, updates, startsAt),
        ...impactOf(report, updates, startsAt, warnings),
        startedAt: startsAt,
        url: `${home}incident/${encodeURIComponent(id)}`,
        updates: readUpdates(updates, startsAt),
      });
    }
  }
  return { incidents, maintenances };
}

function updatesOf(report: Report, all: readonly StatusUpdate[]): readonly StatusUpdate[] {
  const ids = new Set(report.relationships?.status_updates?.data.map(({ id }) => id));
  return all.filter(({ id }) => ids.has(id));
}

function affectedIn({ attributes }: Report, updates: readonly StatusUpdate[]) {
  return [...attributes.affected_resources, ...updates.flatMap((update) => update.attributes.affected_resources)];
}

/** A report is open until it says resolved, whatever its end says. No phases are told apart before that. */
function endOf(
  { attributes }: Report,
  updates: readonly StatusUpdate[],
  startsAt: EpochMs,
): Pick<Incident, 'status' | 'resolvedAt'> {
  if (attributes.aggregate_state !== 'resolved') return { status: 'investigating', resolvedAt: null };
  const latest = updates.reduce(
    (newest, update) => Math.max(newest, update.attributes.published_at ?? startsAt),
    startsAt,
  );
  return { status: 'resolved', resolvedAt: clampEnd(startsAt, attributes.ends_at ?? latest) };
}

const IMPACTS: Readonly<Record<Level, Impact>> = {
  operational: 'none',
  under_maintenance: 'none',
  degraded_performance: 'minor',
  partial_outage: 'major',
  major_outage: 'major',
};

/** The worst each resource was at, over the whole report: when it changed is not said. */
function impactOf(
  report: Report,
  updates: readonly StatusUpdate[],
  from: EpochMs,
  warnings: Warnings,
): Pick<Incident, 'impact' | 'effects'> {
  const levels = new Map<string, Reading>();
  for (const { status_page_resource_id: id, status } of affectedIn(report, updates)) {
    levels.set(id, worst([levels.get(id) ?? 'unknown', resourceLevel(status, warnings)]));
  }
  const state = resourceLevel(report.attributes.aggregate_state, warnings);
  const level = worst([state, ...levels.values()]);
  const { resolvedAt } = endOf(report, updates, from);
  return {
    impact: level === 'unknown' ? 'none' : IMPACTS[level],
    effects: [...levels].flatMap(([componentId, reading]) =>
      reading !== 'unknown' && isTrouble(reading) ? [{ componentId, level: reading, from, to: resolvedAt }] : [],
    ),
  };
}

function readUpdates(updates: readonly StatusUpdate[], startsAt: EpochMs): readonly Update[] {
  return oldestFirst(
    updates.map(({ id, attributes }) => ({
      id,
      at: attributes.published_at ?? startsAt,
      status: isResolving(attributes.affected_resources) ? 'resolved' : 'update',
      text: plainText(attributes.message ?? ''),
    })),
  );
}

function isResolving(affected: StatusUpdate['attributes']['affected_resources']): boolean {
  return affected.length > 0 && affected.every(({ status }) => status === 'resolved');
}
