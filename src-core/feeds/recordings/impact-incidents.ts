import { impactsAt, recordedIncidents, timeOf, type KnownImpact, type Moment } from './impact-moment.ts';
import type { RecordedIncident, RecordedLink } from './impact-shapes.ts';

const SEVERITIES = ['operational', 'under_maintenance', 'degraded_performance', 'partial_outage', 'full_outage'];
const CLOSED = ['resolved', 'maintenance_complete'];

/** An incident as it was known at a moment. */
export interface PlayedIncident {
  readonly id: string;
  readonly type: string;
  readonly status: string;
  /** As recorded. */
  readonly [member: string]: unknown;
}

/** Every incident that had been posted, newest first. */
export function incidentsAt(moment: Moment): readonly PlayedIncident[] {
  const whole = new Map(recordedIncidents(moment.page).map((incident) => [incident.id, incident]));
  const impacts = impactsAt(moment);
  const everTouched = new Set(
    moment.page.component_impacts_response.component_impacts.map((impact) => impact.status_page_incident_id),
  );
  const isPosted = (id: string): boolean => (moment.postedAt.get(id) ?? Number.POSITIVE_INFINITY) <= moment.at;
  const titles = moment.page.component_impacts_response.incident_links.filter(({ id }) => !whole.has(id));
  return [...whole.values(), ...titles]
    .filter(({ id }) => isPosted(id))
    .toSorted((one, other) => timeOf(other.published_at) - timeOf(one.published_at))
    .map((recorded) => {
      const own = impacts.filter(({ impact }) => impact.status_page_incident_id === recorded.id);
      const incident = whole.get(recorded.id);
      const begins = own.length === 0 && everTouched.has(recorded.id);
      return incident === undefined ? fromTitle(recorded, own, begins) : fromRecord(incident, own, moment);
    });
}

/** Whether it was still on the page's list of ongoing ones. */
export function isOngoing(incident: PlayedIncident): boolean {
  return !CLOSED.includes(incident.status);
}

/** Which components are how now, of those impacts. */
export function currentStatuses(impacts: readonly KnownImpact[]): ReadonlyMap<string, string> {
  return worstByComponent(impacts.filter(({ to }) => to === null));
}

/** Its texts are recorded: those written by then. */
function fromRecord(incident: RecordedIncident, impacts: readonly KnownImpact[], moment: Moment): PlayedIncident {
  const updates = incident.updates.filter(({ published_at }) => timeOf(published_at) <= moment.at);
  const summaries = incident.status_summaries
    .filter(({ start_at }) => timeOf(start_at) <= moment.at)
    .map(({ end_at, ...rest }) => (end_at !== undefined && timeOf(end_at) <= moment.at ? { ...rest, end_at } : rest));
  return {
    ...incident,
    type: incident.type ?? 'incident',
    status: (updates.at(-1) ?? incident.updates[0])?.to_status ?? incident.status,
    updates,
    status_summaries: summaries,
    ...impactMembers(impacts),
  };
}

/**
 * Only its title is recorded: it gets no texts. While an impact goes on, or the first is yet to come, it says
 * `investigating`, which every open incident does at the least; otherwise what was recorded in the end.
 */
function fromTitle(link: RecordedLink, impacts: readonly KnownImpact[], begins: boolean): PlayedIncident {
  const planned = link.status.startsWith('maintenance_');
  const goesOn = impacts.some(({ to }) => to === null);
  const open = planned ? (goesOn ? 'maintenance_in_progress' : 'maintenance_scheduled') : 'investigating';
  return {
    id: link.id,
    name: link.name,
    type: planned ? 'maintenance' : 'incident',
    published_at: link.published_at,
    status: goesOn || begins ? open : link.status,
    updates: [],
    status_summaries: [],
    ...impactMembers(impacts),
  };
}

function impactMembers(impacts: readonly KnownImpact[]): object {
  const current = currentStatuses(impacts);
  return {
    component_impacts: impacts.map(({ impact }) => impact),
    affected_components: [...worstByComponent(impacts)].map(([component_id, status]) => ({
      component_id,
      status,
      current_status: current.get(component_id) ?? 'operational',
    })),
  };
}

function worstByComponent(impacts: readonly KnownImpact[]): ReadonlyMap<string, string> {
  const worst = new Map<string, string>();
  for (const { impact } of impacts) {
    const before = worst.get(impact.component_id) ?? 'operational';
    const worse = SEVERITIES.indexOf(impact.status) > SEVERITIES.indexOf(before);
    worst.set(impact.component_id, worse ? impact.status : before);
  }
  return worst;
}
