import type { ToldHistory } from '../history/page-record.ts';
import { PAGE_ROW } from '../history/page-record.ts';
import { worst, type Reading } from '../model/level.ts';
import {
  INCIDENT_STATUSES,
  isOpen,
  MAINTENANCE_STATUSES,
  type Incident,
  type IncidentStatus,
  type Maintenance,
  type Snapshot,
} from '../model/snapshot.ts';
import { DAY_MS, HOUR_MS, type EpochMs, type Span } from '../model/time.ts';
import { levelOfImpact } from './incident-level.ts';

/** What is known about the past of a page. */
export interface Past {
  readonly stored: ToldHistory;
  readonly maintenances: readonly Maintenance[];
  /** The last reading: which components there are, and what they are called. */
  readonly snapshot: Snapshot;
}

/** An incident stays on the list this long after its end. */
const LISTED_MS = DAY_MS;

/** The moments of the past at which a page said something else than before, in order. */
export function momentsOf({ stored, maintenances }: Past, { from, to }: Span): readonly EpochMs[] {
  const moments = [
    ...stored.changes.map(({ at }) => at),
    ...[...stored.effects, ...stored.incidents.flatMap(({ effects }) => effects)].flatMap((effect) => ends(effect)),
    ...stored.incidents.flatMap((incident) => [
      incident.startedAt,
      incident.resolvedAt,
      ...incident.updates.map(({ at }) => at),
    ]),
    ...maintenances.flatMap(({ startsAt, endsAt, updates }) => [
      startsAt - HOUR_MS,
      startsAt,
      endsAt,
      ...updates.map(({ at }) => at),
    ]),
  ];
  const inside = moments.filter((at) => at !== null && at > from && at <= to);
  return [...new Set(inside)].map(Number).sort((a, b) => a - b);
}

/**
 * The page as it was at a moment, as far as what is stored shows it: incidents with the updates there were, components
 * at the worse of what was seen and what the vendor reports. How an impact or a title changed nobody knows any more.
 */
export function readingAt(past: Past, at: EpochMs): Snapshot {
  const { stored, snapshot } = past;
  const incidents = stored.incidents.flatMap((incident) => incidentAt(incident, at) ?? []);
  const components = snapshot.components.map((component) => ({ ...component, level: levelAt(past, component.id, at) }));
  const levels: readonly Reading[] = components.map(({ level }) => level);
  const open = incidents.filter(isOpen).map(({ impact }) => levelOfImpact(impact));
  const own = components.length === 0 ? [levelAt(past, PAGE_ROW, at)] : [];
  return {
    ...snapshot,
    updatedAt: null,
    headline: null,
    level: worst([...levels, ...open, ...own]),
    components,
    componentsComplete: true,
    incidents,
    incidentsListed: 'recent',
    maintenances: past.maintenances.flatMap((maintenance) => maintenanceAt(maintenance, at) ?? []),
    warnings: [],
  };
}

function ends({ from, to }: { readonly from: EpochMs; readonly to: EpochMs | null }): readonly (EpochMs | null)[] {
  return [from, to];
}

/** Null where it was not known yet, or no longer listed. */
function incidentAt(incident: Incident, at: EpochMs): Incident | null {
  const postedAt = incident.updates[0]?.at ?? incident.startedAt;
  if (at < postedAt) return null;
  const updates = incident.updates.filter((update) => update.at <= at);
  const { status, since } = statusAt(incident, updates, at);
  const isOver = status === 'resolved' || status === 'postmortem';
  if (isOver && at - since > LISTED_MS) return null;
  const effects = incident.effects
    .filter(({ from }) => from <= at)
    .map((effect) => ({ ...effect, to: effect.to !== null && effect.to <= at ? effect.to : null }));
  return { ...incident, status, resolvedAt: isOver ? Math.max(since, incident.startedAt) : null, updates, effects };
}

function statusAt(
  incident: Incident,
  updates: Incident['updates'],
  at: EpochMs,
): { readonly status: IncidentStatus; readonly since: EpochMs } {
  const last = updates.findLast(({ status }) => INCIDENT_STATUSES.some((known) => known === status));
  const said = INCIDENT_STATUSES.find((known) => known === last?.status) ?? 'investigating';
  if (said === 'resolved' || said === 'postmortem') return { status: said, since: last?.at ?? at };
  const endedAt =
    incident.resolvedAt ?? (isOpen(incident) ? null : (incident.updates.at(-1)?.at ?? incident.startedAt));
  if (endedAt !== null && endedAt <= at) return { status: 'resolved', since: endedAt };
  return { status: said, since: last?.at ?? incident.startedAt };
}

function levelAt({ stored }: Past, rowId: string, at: EpochMs): Reading {
  const change = stored.changes.findLast((one) => one.rowId === rowId && one.at <= at);
  const isWatched = stored.watched.some(({ from, to }) => from <= at && at <= to);
  const running = [...stored.effects, ...stored.incidents.flatMap(({ effects }) => effects)]
    .filter(({ componentId, from, to }) => componentId === rowId && from <= at && (to === null || to > at))
    .map(({ level }) => level);
  return worst([isWatched ? (change?.level ?? 'operational') : 'operational', ...running]);
}

function maintenanceAt(maintenance: Maintenance, at: EpochMs): Maintenance | null {
  const { startsAt, endsAt } = maintenance;
  const updates = maintenance.updates.filter((update) => update.at <= at);
  const isPosted = maintenance.updates.length > 0 ? updates.length > 0 : at >= startsAt - DAY_MS;
  if (!isPosted) return null;
  const said = updates.findLast(({ status }) => MAINTENANCE_STATUSES.some((known) => known === status))?.status;
  const byClock = at < startsAt ? 'scheduled' : endsAt !== null && at >= endsAt ? 'completed' : 'in_progress';
  return { ...maintenance, updates, status: MAINTENANCE_STATUSES.find((known) => known === said) ?? byClock };
}
