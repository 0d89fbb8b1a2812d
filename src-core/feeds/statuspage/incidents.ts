import type { Incident, Maintenance, Update } from '../../model/snapshot.ts';
import type { EpochMs } from '../../model/time.ts';
import { clampEnd, newestIncidentsFirst, newestMaintenancesFirst, oldestFirst } from '../kit/incidents.ts';
import { plainLine, plainText } from '../kit/text.ts';
import { readEffects } from './effects.ts';
import type { RawIncident, RawUpdate } from './shapes.ts';
import { impactOf, incidentStatusOf, maintenanceStatusOf, wordOf } from './words.ts';
import type { Warnings } from '../kit/warnings.ts';

export interface Events {
  readonly incidents: readonly Incident[];
  readonly maintenances: readonly Maintenance[];
}

/**
 * Incidents and maintenances from both lists: what has a window or the impact `maintenance` is a maintenance wherever
 * it is listed. `origin` is where the page's incidents have their own pages, null where that is not known.
 */
export function readEvents(
  listed: readonly RawIncident[],
  scheduled: readonly RawIncident[],
  origin: string | null,
  warnings: Warnings,
): Events {
  const isMaintenance = (raw: RawIncident): boolean => raw.impact === 'maintenance' || raw.scheduled_for !== null;
  const maintenances = [...scheduled, ...listed.filter(isMaintenance)];
  const incidents = listed.filter((raw) => !isMaintenance(raw));
  return {
    incidents: newestIncidentsFirst(incidents.flatMap((raw) => readIncident(raw, origin, warnings))),
    maintenances: newestMaintenancesFirst(maintenances.flatMap((raw) => readMaintenance(raw, origin, warnings))),
  };
}

/** The start is the earliest of all times told: `started_at` of a back-filled incident lies after its end. */
function readIncident(raw: RawIncident, origin: string | null, warnings: Warnings): readonly Incident[] {
  const told = [raw.started_at, raw.created_at, ...raw.incident_updates.map(momentOf)];
  const startedAt = earliest(told);
  if (startedAt === null) {
    warnings.add({ key: 'no_time', what: 'incident', title: plainLine(raw.name) });
    return [];
  }
  const updates = readUpdates(raw.incident_updates, startedAt);
  const status = incidentStatusOf(raw.status, raw.resolved_at !== null, warnings);
  const closed = status === 'resolved' || status === 'postmortem';
  const resolvedAt = closed ? endOf(raw, startedAt, updates) : null;
  const changes = raw.incident_updates
    .map((update) => ({ at: momentOf(update) ?? startedAt, affected: update.affected_components }))
    .toSorted((one, other) => one.at - other.at);
  const effects = readEffects(changes, startedAt, resolvedAt, warnings);
  return [
    {
      id: raw.id,
      title: plainLine(raw.name),
      impact: impactOf(raw.impact, warnings),
      status,
      startedAt,
      resolvedAt,
      componentIds: componentIdsOf(raw),
      effects,
      url: urlOf(raw, origin),
      updates,
    },
  ];
}

/** The window is the announced one: `started_at` of a maintenance is the time of its announcement. */
function readMaintenance(raw: RawIncident, origin: string | null, warnings: Warnings): readonly Maintenance[] {
  const announcedAt = earliest([raw.started_at, raw.created_at, ...raw.incident_updates.map(momentOf)]);
  const startsAt = raw.scheduled_for ?? announcedAt;
  if (startsAt === null) {
    warnings.add({ key: 'no_time', what: 'maintenance', title: plainLine(raw.name) });
    return [];
  }
  return [
    {
      id: raw.id,
      title: plainLine(raw.name),
      status: maintenanceStatusOf(raw.status, raw.resolved_at !== null, warnings),
      startsAt,
      endsAt: clampEnd(startsAt, raw.scheduled_until ?? raw.resolved_at),
      componentIds: componentIdsOf(raw),
      url: urlOf(raw, origin),
      updates: readUpdates(raw.incident_updates, announcedAt ?? startsAt),
    },
  ];
}

function readUpdates(raw: readonly RawUpdate[], fallback: EpochMs): readonly Update[] {
  // They come newest first: of two at one moment the later in the list is the older.
  return oldestFirst(
    raw.toReversed().map((update) => ({
      id: update.id,
      at: momentOf(update) ?? fallback,
      status: wordOf(update.status ?? ''),
      text: plainText(update.body ?? ''),
    })),
  );
}

function endOf(raw: RawIncident, start: EpochMs, updates: readonly Update[]): EpochMs {
  const closing = updates.findLast(({ status }) => status === 'resolved' || status === 'completed');
  const end = raw.resolved_at ?? closing?.at ?? updates.at(-1)?.at ?? start;
  return end >= start ? end : Math.max(start, ...updates.map(({ at }) => at));
}

function momentOf(update: RawUpdate): EpochMs | null {
  return update.display_at ?? update.created_at;
}

function earliest(times: readonly (EpochMs | null)[]): EpochMs | null {
  const known = times.filter((time) => time !== null);
  return known.length === 0 ? null : Math.min(...known);
}

function componentIdsOf(raw: RawIncident): readonly string[] {
  const affected = raw.incident_updates.flatMap((update) => update.affected_components.map(({ code }) => code));
  return [...new Set([...raw.components.map(({ id }) => id), ...affected.filter((code) => code !== null)])];
}

function urlOf(raw: RawIncident, origin: string | null): string | null {
  if (origin !== null) return `${origin}/incidents/${encodeURIComponent(raw.id)}`;
  return raw.shortlink === null ? null : raw.shortlink.replace(/^http:/, 'https:');
}
