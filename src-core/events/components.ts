import { isOpen, type Component, type Incident, type Snapshot } from '../model/snapshot.ts';

/**
 * The same component in an earlier reading: by id, else, where ids were given anew, by name and group, as long as each
 * stands alone on its side.
 */
export function earlierComponent(component: Component, before: Snapshot, after: Snapshot): Component | null {
  const same = before.components.find(({ id }) => id === component.id);
  if (same !== undefined) return same;
  const stayed = new Set(after.components.map(({ id }) => id));
  const named = before.components.filter(
    (earlier) => !stayed.has(earlier.id) && fullName(earlier, before) === fullName(component, after),
  );
  return named.length === 1 ? (named[0] ?? null) : null;
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
