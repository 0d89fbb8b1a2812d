import { clampEnd } from '../kit/incidents.ts';
import { plainLine } from '../kit/text.ts';
import { effectOf, incidentUrl, isMaintenance, type Occurrence } from './incident.ts';
import { impactOf, incidentStatusOf, maintenanceStatusOf, strangeStatus } from './levels.ts';
import type { Impact, IncidentLink } from './shapes.ts';
import type { Warnings } from '../kit/warnings.ts';

/** An incident of which only the title and the impacts are known: it has times and components, but no texts. */
export function linkedOccurrence(
  link: IncidentLink,
  impacts: readonly Impact[],
  pageUrl: string,
  warnings: Warnings,
): Occurrence | null {
  const published = link.published_at === null ? [] : [link.published_at];
  const starts = [...impacts.flatMap((impact) => impact.start_at ?? []), ...published];
  if (starts.length === 0) return null;
  const startedAt = Math.min(...starts);
  const status = incidentStatusOf(link.status);
  const closed = status === 'resolved' || status === 'postmortem' || link.status === 'maintenance_complete';
  const ends = impacts.flatMap((impact) => impact.end_at ?? []);
  const closedAt = closed ? clampEnd(startedAt, Math.max(...(ends.length > 0 ? ends : starts))) : null;
  const effects = impacts.flatMap((impact) => effectOf(impact, closedAt, warnings) ?? []);
  const common = {
    id: link.id,
    title: plainLine(link.name),
    componentIds: [...new Set(impacts.map((impact) => impact.component_id))],
    url: incidentUrl(pageUrl, link.id) ?? link.permalink,
    updates: [],
  };
  if (isMaintenance(link)) {
    const maintenance = {
      ...common,
      status: maintenanceStatusOf(link.status) ?? 'scheduled',
      startsAt: startedAt,
      endsAt: closedAt ?? (ends.length < impacts.length || ends.length === 0 ? null : Math.max(...ends)),
    };
    return { kind: 'maintenance', maintenance, effects };
  }
  if (status === null) warnings.add(strangeStatus(link.status));
  const incident = {
    ...common,
    impact: impactOf(effects.map(({ level }) => level)),
    status: status ?? 'investigating',
    startedAt,
    resolvedAt: closedAt,
    effects,
  };
  return { kind: 'incident', incident, effects };
}
