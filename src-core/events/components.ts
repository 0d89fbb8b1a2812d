import { isOpen, type Component, type Incident, type Snapshot } from '../model/snapshot.ts';

/**
 * How to find a component of a reading in an earlier one: by id, else, where ids were given anew, by name and group, as
 * long as it stands alone there.
 */
export function earlierComponents(before: Snapshot, after: Snapshot): (component: Component) => Component | null {
  let byId: ReadonlyMap<string, Component> | null = null;
  let byName: ReadonlyMap<string, Component | null> | null = null;
  return (component) => {
    byId ??= new Map(before.components.map((earlier) => [earlier.id, earlier]));
    const same = byId.get(component.id);
    if (same !== undefined) return same;
    // Seldom is one looked for that is not there by its id.
    byName ??= goneByName(before, after);
    return byName.get(fullName(component, after)) ?? null;
  };
}

/** Those whose ids are gone, by name and group; null where several have the same. */
function goneByName(before: Snapshot, after: Snapshot): ReadonlyMap<string, Component | null> {
  const stayed = new Set(after.components.map(({ id }) => id));
  const byName = new Map<string, Component | null>();
  for (const component of before.components) {
    if (stayed.has(component.id)) continue;
    const name = fullName(component, before);
    byName.set(name, byName.has(name) ? null : component);
  }
  return byName;
}

/** The open incident that names the component; of several, the one that began last. */
export function incidentNaming(componentId: string, incidents: readonly Incident[]): Incident | null {
  return incidents
    .filter((incident) => isOpen(incident) && incident.componentIds.includes(componentId))
    .reduce<Incident | null>(
      (last, incident) => (last && last.startedAt >= incident.startedAt ? last : incident),
      null,
    );
}

/** `Group\nName`: a name alone may stand in several groups. */
function fullName(component: Component, snapshot: Snapshot): string {
  const group = snapshot.groups.find(({ id }) => id === component.groupId);
  return `${group?.name ?? ''}\n${component.name}`;
}
