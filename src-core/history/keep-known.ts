import type { Component, Snapshot } from '../model/snapshot.ts';
import { same } from './same.ts';

/** Every part there is, so that no part that is added goes unnoticed. */
const PARTS = Object.keys({
  id: true,
  name: true,
  groupId: true,
  level: true,
  description: true,
} satisfies Record<keyof Component, true>) as readonly (keyof Component)[];

/**
 * A new reading in which everything that is as it was before is the same object: of hundreds of components few change, and
 * whoever compares two readings, or keeps what was made of one, passes over the rest at a glance.
 */
export function keepKnown(before: Snapshot | null, after: Snapshot): Snapshot {
  if (before === null) return after;
  return {
    ...after,
    page: same(before.page, after.page) ? before.page : after.page,
    groups: same(before.groups, after.groups) ? before.groups : after.groups,
    components: keepItems(before.components, after.components, sameComponent),
    incidents: keepItems(before.incidents, after.incidents, same),
    maintenances: keepItems(before.maintenances, after.maintenances, same),
  };
}

function keepItems<Item extends { readonly id: string }>(
  before: readonly Item[],
  after: readonly Item[],
  isSame: (one: Item, other: Item) => boolean,
): readonly Item[] {
  let byId: ReadonlyMap<string, Item> | null = null;
  const kept = after.map((item, at) => {
    const there = before[at];
    if (there?.id === item.id) return isSame(there, item) ? there : item;
    byId ??= new Map(before.map((one) => [one.id, one]));
    const known = byId.get(item.id);
    return known !== undefined && isSame(known, item) ? known : item;
  });
  return kept.length === before.length && kept.every((item, at) => item === before[at]) ? before : kept;
}

function sameComponent(one: Component, other: Component): boolean {
  return PARTS.every((part) => one[part] === other[part]);
}
