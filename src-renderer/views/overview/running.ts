import type { OpenIncident, PageState } from '#core/contract/app-state';
import { IMPACTS, type Maintenance } from '#core/model/snapshot';

export type RunningThing =
  | { readonly kind: 'incident'; readonly page: PageState; readonly incident: OpenIncident }
  | { readonly kind: 'maintenance'; readonly page: PageState; readonly maintenance: Maintenance };

/** What goes on now: incidents by impact and then the newest, and after them maintenance that is under way. */
export function runningThings(pages: readonly PageState[]): readonly RunningThing[] {
  const incidents: Extract<RunningThing, { kind: 'incident' }>[] = [];
  const maintenances: RunningThing[] = [];
  for (const page of pages) {
    for (const incident of page.openIncidents) incidents.push({ kind: 'incident', page, incident });
    for (const maintenance of page.maintenances) {
      if (isUnderWay(maintenance)) maintenances.push({ kind: 'maintenance', page, maintenance });
    }
  }
  incidents.sort(
    (one, other) =>
      IMPACTS.indexOf(other.incident.impact) - IMPACTS.indexOf(one.incident.impact) ||
      other.incident.startedAt - one.incident.startedAt,
  );
  return [...incidents, ...maintenances];
}

function isUnderWay({ status }: Maintenance): boolean {
  return status === 'in_progress' || status === 'verifying';
}
