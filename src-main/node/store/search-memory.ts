import type { Incident } from '#core/model/snapshot';
import { answers, type IncidentQuestion } from '#core/search/incident-question';
import type { StoredIncident } from '../../engine/ports.ts';
import { compareStarts } from './order.ts';

interface SearchedPage {
  readonly pageId: string;
  readonly incidents: ReadonlyMap<string, Incident>;
}

/** See `Store.searchIncidents`. Looks at every incident: what is only in memory is little. */
export function searchInMemory(pages: readonly SearchedPage[], question: IncidentQuestion): readonly StoredIncident[] {
  return pages
    .flatMap(({ pageId, incidents }) =>
      [...incidents.values()].flatMap((incident) => {
        const found = answers(question, pageId, incident);
        return found === null ? [] : [{ pageId, incident, found, id: incident.id, startsAt: incident.startedAt }];
      }),
    )
    .sort((a, b) => Number(b.found === 'in_title') - Number(a.found === 'in_title') || compareStarts(a, b))
    .slice(0, question.limit)
    .map(({ pageId, incident }) => ({ pageId, incident }));
}
