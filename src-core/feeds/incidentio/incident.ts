import { isOpen, type Effect, type Incident, type Maintenance, type Update } from '../../model/snapshot.ts';
import type { EpochMs } from '../../model/time.ts';
import { clampEffect, clampEnd, oldestFirst } from '../kit/incidents.ts';
import { plainLine, plainText } from '../kit/text.ts';
import { impactOf, incidentStatusOf, levelOf, maintenanceStatusOf, strangeStatus } from './levels.ts';
import type { Impact, IncidentObject } from './shapes.ts';
import type { Warnings } from '../kit/warnings.ts';

/** Both kinds come in the same lists. */
export type Occurrence =
  | { readonly kind: 'incident'; readonly incident: Incident; readonly effects: readonly Effect[] }
  | { readonly kind: 'maintenance'; readonly maintenance: Maintenance; readonly effects: readonly Effect[] };

/** Reads an incident object. `pageUrl` is the page's public address; null when nothing in the object has a time. */
export function readOccurrence(raw: IncidentObject, pageUrl: string, warnings: Warnings): Occurrence | null {
  const updates = updatesOf(raw);
  const starts = raw.component_impacts.flatMap((impact) => impact.start_at ?? []);
  const moments = [...updates.map(({ at }) => at), ...starts];
  const startedAt = moments.length > 0 ? Math.min(...moments) : raw.published_at;
  if (startedAt === null) {
    warnings.add({ key: 'left_out', what: 'incident' });
    return null;
  }
  const closedAt = closingTime(raw, updates, startedAt);
  const effects = raw.component_impacts.flatMap((impact) => effectOf(impact, closedAt, warnings) ?? []);
  const common = {
    id: raw.id,
    title: plainLine(raw.name),
    componentIds: touched(raw),
    url: incidentUrl(pageUrl, raw.id),
    updates,
  };
  if (isMaintenance(raw)) {
    const maintenance: Maintenance = {
      ...common,
      status: maintenanceStatusOf(raw.status) ?? maintenanceStatusOf(lastStatus(raw)) ?? 'scheduled',
      startsAt: starts.length > 0 ? Math.min(...starts) : startedAt,
      endsAt: endOf(effects),
    };
    return { kind: 'maintenance', maintenance, effects };
  }
  const status = incidentStatusOf(raw.status) ?? incidentStatusOf(lastStatus(raw));
  if (status === null) warnings.add(strangeStatus(raw.status));
  const incident: Incident = {
    ...common,
    impact: impactOf(effects.map(({ level }) => level)),
    status: status ?? 'investigating',
    startedAt,
    resolvedAt: closedAt,
    effects,
  };
  return { kind: 'incident', incident: isOpen(incident) ? { ...incident, resolvedAt: null } : incident, effects };
}

/** Reads an impact. One of a closed incident has an end, even where the page forgot to write it. */
export function effectOf(impact: Impact, closedAt: EpochMs | null, warnings: Warnings): Effect | null {
  const level = levelOf(impact.status, warnings);
  if (impact.start_at === null || level === 'unknown' || level === 'operational') return null;
  return clampEffect({
    componentId: impact.component_id,
    level,
    from: impact.start_at,
    to: impact.end_at ?? closedAt,
  });
}

/** Whether the object is planned work. Old ones have no `type`. */
export function isMaintenance(raw: { readonly type?: string | null; readonly status: string | null }): boolean {
  return raw.type === 'maintenance' || maintenanceStatusOf(raw.status) !== null;
}

/** The page of an incident. The feeds write two slashes and short links of another host; both lead here. */
export function incidentUrl(pageUrl: string, id: string): string | null {
  return pageUrl.startsWith('https://') ? `${pageUrl.replace(/\/+$/, '')}/incidents/${encodeURIComponent(id)}` : null;
}

/** When it ended: its status decides whether it did, its updates (it may have been reopened) when. */
function closingTime(raw: IncidentObject, updates: readonly Update[], startedAt: EpochMs): EpochMs | null {
  const closed = raw.status === 'maintenance_complete' || raw.status === 'resolved' || raw.status === 'postmortem';
  if (!closed) return null;
  const closing = updates.findLast(({ status }) => status === 'resolved' || status === 'completed');
  const ends = raw.component_impacts.flatMap((impact) => impact.end_at ?? []);
  const end = closing?.at ?? updates.at(-1)?.at ?? (ends.length > 0 ? Math.max(...ends) : startedAt);
  return clampEnd(startedAt, end);
}

function updatesOf(raw: IncidentObject): readonly Update[] {
  const read = raw.updates.flatMap((update, index) =>
    update.published_at === null
      ? []
      : {
          id: update.id ?? `${raw.id}/${index}`,
          at: update.published_at,
          status: incidentStatusOf(update.to_status) ?? maintenanceStatusOf(update.to_status) ?? update.to_status ?? '',
          text: plainText(update.message_string ?? ''),
        },
  );
  return oldestFirst(read);
}

function lastStatus(raw: IncidentObject): string | null {
  return raw.updates.findLast((update) => update.to_status !== null)?.to_status ?? null;
}

function touched(raw: IncidentObject): readonly string[] {
  const statuses = [...raw.affected_components, ...raw.updates.flatMap((update) => update.component_statuses)];
  return [...new Set([...raw.component_impacts, ...statuses].map((entry) => entry.component_id))];
}

function endOf(effects: readonly Effect[]): EpochMs | null {
  const ends = effects.map(({ to }) => to);
  return ends.length === 0 || ends.includes(null) ? null : Math.max(...ends.flatMap((end) => end ?? []));
}
