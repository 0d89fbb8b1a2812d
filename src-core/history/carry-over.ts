import type { Component, Group, Snapshot } from '../model/snapshot.ts';

/**
 * Completes a reading that lists only some of the components with the others: as they were last read, or as working
 * where only what is in trouble is listed. What such a list leaves out of a known component (its group, its
 * description) stays as it was known.
 */
export function carryOver(before: Snapshot | null, after: Snapshot): Snapshot {
  if (before === null || after.componentsComplete) return after;
  const listed = new Map(after.components.map((component) => [component.id, component]));
  const known = new Set(before.components.map((component) => component.id));
  const components = before.components.map((component) => {
    const now = listed.get(component.id);
    if (now !== undefined) return refreshed(component, now);
    return after.unlistedComponents === undefined ? component : { ...component, level: after.unlistedComponents };
  });
  const added = after.components.filter((component) => !known.has(component.id));
  return { ...after, groups: joinedGroups(before.groups, after.groups), components: [...components, ...added] };
}

function refreshed(known: Component, listed: Component): Component {
  return {
    ...listed,
    groupId: listed.groupId ?? known.groupId,
    description: listed.description ?? known.description,
  };
}

function joinedGroups(before: readonly Group[], after: readonly Group[]): readonly Group[] {
  const listed = new Map(after.map((group) => [group.id, group]));
  const known = new Set(before.map((group) => group.id));
  return [...before.map((group) => listed.get(group.id) ?? group), ...after.filter((group) => !known.has(group.id))];
}
