import { isOpen, type Snapshot } from '../../model/snapshot.ts';
import { newestIncidentsFirst, newestMaintenancesFirst } from '../kit/incidents.ts';
import { pageIdentity } from './identity.ts';
import { readOccurrence } from './incident.ts';
import { pageLevel } from './levels.ts';
import type { IncidentObject } from './shapes.ts';
import { createWarnings } from '../kit/warnings.ts';

/** What a list of incidents alone says. With none of them open it does not say that all is well. */
export function archiveSnapshot(raw: readonly IncidentObject[], url: string): Snapshot {
  const warnings = createWarnings({ key: 'incidents_only' });
  const page = pageIdentity({ id: null, name: null, public_url: null }, url);
  const occurrences = raw.flatMap((one) => readOccurrence(one, page.url, warnings) ?? []);
  const incidents = newestIncidentsFirst(occurrences.flatMap((one) => (one.kind === 'incident' ? one.incident : [])));
  const running = incidents.filter(isOpen).flatMap(({ effects }) => effects.filter(({ to }) => to === null));
  return {
    page,
    updatedAt: null,
    level: pageLevel({
      components: running.map(({ level }) => level),
      incidentOpen: incidents.some(isOpen),
      maintenanceActive: false,
    }),
    headline: null,
    groups: [],
    components: [],
    componentsComplete: false,
    incidents,
    incidentsListed: 'recent',
    maintenances: newestMaintenancesFirst(
      occurrences.flatMap((one) => (one.kind === 'maintenance' ? one.maintenance : [])),
    ),
    warnings: [...warnings],
  };
}
