import { answers, maintenanceAnswers, type IncidentQuestion } from '#core/search/incident-question';
import type { StoredIncident, StoredMaintenance } from '../../engine/ports.ts';
import { compareStarts } from './order.ts';

/** See `Store.searchIncidents`. Looks at every incident: for what is only in memory, and where there is no index. */
export function searchAmong(all: readonly StoredIncident[], question: IncidentQuestion): readonly StoredIncident[] {
  return all
    .flatMap(({ pageId, incident }) => {
      const found = answers(question, pageId, incident);
      return found === null ? [] : [{ pageId, incident, found, id: incident.id, startsAt: incident.startedAt }];
    })
    .sort((a, b) => Number(b.found === 'in_title') - Number(a.found === 'in_title') || compareStarts(a, b))
    .slice(0, question.limit)
    .map(({ pageId, incident }) => ({ pageId, incident }));
}

/** The same for `Store.searchMaintenances`. */
export function searchMaintenancesAmong(
  all: readonly StoredMaintenance[],
  question: IncidentQuestion,
): readonly StoredMaintenance[] {
  return all
    .flatMap((stored) => {
      const { pageId, maintenance } = stored;
      const found = maintenanceAnswers(question, pageId, maintenance);
      return found === null ? [] : [{ stored, found, pageId, id: maintenance.id, startsAt: maintenance.startsAt }];
    })
    .sort((a, b) => Number(b.found === 'in_title') - Number(a.found === 'in_title') || compareStarts(a, b))
    .slice(0, question.limit)
    .map(({ stored }) => stored);
}
