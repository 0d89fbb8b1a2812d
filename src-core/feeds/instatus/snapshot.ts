import { worst, type Reading } from '../../model/level.ts';
import { isOpen, type Component, type Group, type PageIdentity, type Snapshot } from '../../model/snapshot.ts';
import { snapshotOf } from '../kit/snapshot.ts';
import { readIncident, readMaintenance } from './events.ts';
import type { Components, Summary } from './shapes.ts';
import { componentLevel, pageLevel } from './words.ts';
import type { Warnings } from '../kit/warnings.ts';

/** What the documents of one page say together. */
export interface Parts {
  readonly page: Partial<PageIdentity> & { readonly url: string };
  /** The state of the page; null where the document does not say it. */
  readonly status: string | null;
  /** Null where the document does not list them. */
  readonly components: Components | null;
  readonly events: Pick<Summary, 'activeIncidents' | 'activeMaintenances'> | null;
}

/** Incidents in trouble whose components are not: an incident's impact and the components each may be late. */
const IMPACT_LEVELS = {
  none: 'unknown',
  minor: 'degraded_performance',
  major: 'partial_outage',
  critical: 'partial_outage',
} as const satisfies Record<string, Reading>;

/** The snapshot of a page. One that lists no components at all says nothing of them, whatever its state. */
export function readParts({ page, status, components, events }: Parts, warnings: Warnings): Snapshot {
  const rows = rowsOf(components ?? [], warnings);
  const incidents = (events?.activeIncidents ?? []).flatMap((raw) => readIncident(raw, warnings));
  const stated = worst([
    status === null ? 'unknown' : pageLevel(status, warnings),
    ...incidents.filter(isOpen).map(({ impact }) => IMPACT_LEVELS[impact]),
  ]);
  const isEmptied = components !== null && rows.components.length === 0;
  if (isEmptied) warnings.add({ key: 'no_components' });
  return snapshotOf({
    page,
    stated: isEmptied && stated === 'operational' ? 'unknown' : stated,
    ...rows,
    componentsComplete: components !== null,
    incidents,
    incidentsListed: events === null ? 'recent' : 'open',
    maintenances: (events?.activeMaintenances ?? []).flatMap((raw) => readMaintenance(raw, warnings)),
    warnings,
  });
}

function rowsOf(
  raw: Components,
  warnings: Warnings,
): { readonly groups: readonly Group[]; readonly components: readonly Component[] } {
  const groups = new Map<string, Group>();
  const components = new Map<string, Component>();
  const add = (row: Components[number]['children'][number], group: Group | null): void => {
    if (row.archivedAt !== undefined && row.archivedAt !== null) return;
    if (group !== null) groups.set(group.id, groups.get(group.id) ?? group);
    const { id, name, description } = row;
    components.set(id, {
      id,
      name,
      groupId: group?.id ?? null,
      level: componentLevel(row.status, warnings),
      description,
    });
  };
  for (const row of raw) {
    for (const child of row.children) add(child, { id: row.id, name: row.name });
    // A child that is listed beside its parent as well is known with its group already.
    const isGroup = row.isParent || row.children.length > 0;
    if (!isGroup && !(row.group === null && components.has(row.id))) add(row, row.group);
    else if (isGroup) groups.set(row.id, { id: row.id, name: row.name });
  }
  return { groups: [...groups.values()], components: [...components.values()] };
}
