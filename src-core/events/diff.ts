import type { Incident, Maintenance, Snapshot } from '../model/snapshot.ts';
import { IMPACTS, isOpen } from '../model/snapshot.ts';
import { earlierComponents, incidentNaming } from './components.ts';
import type { PageEvent } from './event.ts';

/**
 * What happened between two good readings of a page: nothing on the first, and never anything for what is unknown in
 * either. An incident that has left the list has not ended for that: it may as well have been deleted.
 */
export function diff(before: Snapshot | null, after: Snapshot): readonly PageEvent[] {
  if (before === null) return [];
  return [
    ...incidentEvents(before, after),
    ...componentEvents(before, after),
    ...pageEvents(before, after),
    ...maintenanceEvents(before, after),
  ];
}

/** Oldest incident first, so that they are told in the order they began. */
function incidentEvents(before: Snapshot, after: Snapshot): readonly PageEvent[] {
  const earlier = new Map(before.incidents.map((incident) => [incident.id, incident]));
  return [...after.incidents]
    .sort((a, b) => a.startedAt - b.startedAt)
    .flatMap((incident) => eventsOfIncident(earlier.get(incident.id), incident));
}

function eventsOfIncident(earlier: Incident | undefined, incident: Incident): readonly PageEvent[] {
  if (earlier === undefined) return [{ kind: isOpen(incident) ? 'incident_started' : 'incident_passed', incident }];
  if (!isOpen(incident)) return isOpen(earlier) ? [{ kind: 'incident_resolved', incident }] : [];
  if (!isOpen(earlier)) return [{ kind: 'incident_reopened', incident }];
  const known = new Set(earlier.updates.map(({ id }) => id));
  const updates = incident.updates.filter(({ id }) => !known.has(id));
  return [
    ...(IMPACTS.indexOf(incident.impact) > IMPACTS.indexOf(earlier.impact)
      ? [{ kind: 'incident_escalated', incident, from: earlier.impact } as const]
      : []),
    ...updates.map((update) => ({ kind: 'incident_updated', incident, update }) as const),
  ];
}

function componentEvents(before: Snapshot, after: Snapshot): readonly PageEvent[] {
  if (!before.componentsComplete || !after.componentsComplete) return [];
  const earlier = earlierComponents(before, after);
  return after.components.flatMap((component, at) => {
    if (component === before.components[at]) return [];
    const from = earlier(component)?.level ?? 'unknown';
    const to = component.level;
    if (from === 'unknown' || to === 'unknown' || from === to) return [];
    const incident = incidentNaming(component.id, after.incidents);
    return [{ kind: 'component_changed', component, from, to, incident } as const];
  });
}

/** Only where nothing else explains the page's level: components and incidents say more than a headline. */
function pageEvents(before: Snapshot, after: Snapshot): readonly PageEvent[] {
  const from = before.level;
  const to = after.level;
  if (from === 'unknown' || to === 'unknown' || from === to) return [];
  if (before.components.length > 0 || after.components.length > 0) return [];
  if (before.incidents.some(isOpen) || after.incidents.some(isOpen)) return [];
  return [{ kind: 'page_changed', from, to }];
}

function maintenanceEvents(before: Snapshot, after: Snapshot): readonly PageEvent[] {
  const earlier = new Map(before.maintenances.map((maintenance) => [maintenance.id, maintenance]));
  return after.maintenances.flatMap((maintenance) => eventsOfMaintenance(earlier.get(maintenance.id), maintenance));
}

function eventsOfMaintenance(earlier: Maintenance | undefined, maintenance: Maintenance): readonly PageEvent[] {
  const was = earlier === undefined ? null : stageOf(earlier);
  const is = stageOf(maintenance);
  if (was === is) return [];
  if (is === 'planned') return was === null ? [{ kind: 'maintenance_scheduled', maintenance }] : [];
  if (is === 'running') return was === 'over' ? [] : [{ kind: 'maintenance_started', maintenance }];
  return was === null ? [] : [{ kind: 'maintenance_completed', maintenance }];
}

function stageOf({ status }: Maintenance): 'planned' | 'running' | 'over' {
  if (status === 'scheduled') return 'planned';
  return status === 'completed' ? 'over' : 'running';
}
