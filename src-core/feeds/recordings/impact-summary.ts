import { toIso } from '../../model/time.ts';
import { currentStatuses, incidentsAt, isOngoing } from './impact-incidents.ts';
import { impactsAt, timeOf, type Moment } from './impact-moment.ts';
import type { RecordedItem, RecordedLeaf } from './impact-shapes.ts';

/** The page's summary as of a moment. Components whose record had not begun were not there yet. */
export function summaryAt(moment: Moment): object {
  const { summary } = moment.page;
  const items = summary.structure.items.map((item) => itemAt(item, moment)).filter((item) => item !== null);
  const leaves = items.flatMap(({ group, component }) => [
    ...(group?.components ?? []),
    ...(component ? [component] : []),
  ]);
  const present = new Set(leaves.map(({ component_id }) => component_id));
  const ongoing = incidentsAt(moment).filter(isOngoing);
  const active = impactsAt(moment).filter(({ impact }) =>
    ongoing.some(({ id }) => id === impact.status_page_incident_id),
  );
  const affected = [...currentStatuses(active)].filter(([componentId]) => present.has(componentId));
  return {
    ...summary,
    data_available_since: clamped(summary.data_available_since, moment),
    components: summary.components.filter(({ id }) => present.has(id)),
    structure: { ...summary.structure, items },
    affected_components: affected.map(([component_id, status]) => ({ component_id, status })),
    ongoing_incidents: ongoing.filter(
      ({ type, status }) => type === 'incident' || status === 'maintenance_in_progress',
    ),
    in_progress_maintenances: [],
    scheduled_maintenances: ongoing.filter(({ status }) => status === 'maintenance_scheduled'),
  };
}

function itemAt(item: RecordedItem, moment: Moment): RecordedItem | null {
  if (item.group) {
    const components = item.group.components.map((leaf) => leafAt(leaf, moment)).filter((leaf) => leaf !== null);
    return components.length === 0 ? null : { ...item, group: { ...item.group, components } };
  }
  if (!item.component) return item;
  const component = leafAt(item.component, moment);
  return component === null ? null : { ...item, component };
}

function leafAt(leaf: RecordedLeaf, moment: Moment): RecordedLeaf | null {
  if (timeOf(leaf.data_available_since) > moment.at) return null;
  return { ...leaf, data_available_since: clamped(leaf.data_available_since, moment) };
}

/** The record of impacts does not reach further back than the recording: silence before it means nothing. */
function clamped(since: string, moment: Moment): string {
  return toIso(Math.max(timeOf(since), moment.startsAt));
}
