import type { Component, Group } from '#core/model/snapshot';

/** The parts of a page under one heading; null for those outside any group. */
interface Section {
  readonly group: Group | null;
  readonly parts: readonly Component[];
}

/** In the order of the page; only what matches, where something was typed. A group's name stands for all in it. */
export function sectionsOf(
  groups: readonly Group[],
  components: readonly Component[],
  typed: string,
): readonly Section[] {
  const wanted = typed.trim().toLowerCase();
  const matches = (text: string): boolean => text.toLowerCase().includes(wanted);
  const known = new Set(groups.map(({ id }) => id));
  const isLoose = ({ groupId }: Component): boolean => groupId === null || !known.has(groupId);
  const sections = [
    ...groups.map((group) => ({ group, parts: components.filter(({ groupId }) => groupId === group.id) })),
    { group: null, parts: components.filter(isLoose) },
  ];
  return sections
    .map(({ group, parts }) => ({
      group,
      parts: group !== null && matches(group.name) ? parts : parts.filter(({ name }) => matches(name)),
    }))
    .filter(({ parts }) => parts.length > 0);
}

/** The set with these in it, or without them. */
export function withMuted(muted: ReadonlySet<string>, ids: readonly string[], isMuted: boolean): ReadonlySet<string> {
  const next = new Set(muted);
  for (const id of ids) {
    if (isMuted) next.add(id);
    else next.delete(id);
  }
  return next;
}

export function isAnyMuted(muted: ReadonlySet<string>, ids: readonly string[]): boolean {
  return ids.some((id) => muted.has(id));
}
