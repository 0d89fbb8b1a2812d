import type { Component, Group, Incident, Maintenance, Update } from '../model/snapshot.ts';
import { toIso } from '../model/time.ts';

/** The group by its name: its id means nothing outside. */
export function componentJson({ id, name, groupId, level }: Component, groups: readonly Group[]): object {
  const group = groupId === null ? null : (groups.find((candidate) => candidate.id === groupId)?.name ?? null);
  return { id, name, group, level };
}

export function incidentJson(incident: Incident): object {
  return {
    id: incident.id,
    title: incident.title,
    impact: incident.impact,
    status: incident.status,
    startedAt: toIso(incident.startedAt),
    resolvedAt: toIso(incident.resolvedAt),
    components: incident.componentIds,
    url: incident.url,
    updates: incident.updates.map(updateJson),
  };
}

export function maintenanceJson(maintenance: Maintenance): object {
  return {
    id: maintenance.id,
    title: maintenance.title,
    status: maintenance.status,
    startsAt: toIso(maintenance.startsAt),
    endsAt: toIso(maintenance.endsAt),
    components: maintenance.componentIds,
    url: maintenance.url,
    updates: maintenance.updates.map(updateJson),
  };
}

function updateJson({ at, status, text }: Update): object {
  return { at: toIso(at), status, text };
}
