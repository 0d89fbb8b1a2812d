import type { OpenIncident, PageState } from '#core/contract/app-state';
import { IMPACTS, type Maintenance } from '#core/model/snapshot';

export type RunningThing =
  | { readonly kind: 'incident'; readonly page: PageState; readonly incident: OpenIncident }
  | { readonly kind: 'maintenance'; readonly page: PageState; readonly maintenance: Maintenance };

/** What goes on now: incidents by impact and then the newest, and after them maintenance that is under way. */
export function runningThings(pages: readonly PageState[]): readonly RunningThing[] {
  const incidents = pages
    .flatMap((page) => page.openIncidents.map((incident) => ({ kind: 'incident' as const, page, incident })))
    .toSorted(
      (one, other) =>
        IMPACTS.indexOf(other.incident.impact) - IMPACTS.indexOf(one.incident.impact) ||
        other.incident.startedAt - one.incident.startedAt,
    );
  const maintenances = pages.flatMap((page) =>
    page.maintenances
      .filter(({ status }) => status === 'in_progress' || status === 'verifying')
      .map((maintenance) => ({ kind: 'maintenance' as const, page, maintenance })),
  );
  return [...incidents, ...maintenances];
}
