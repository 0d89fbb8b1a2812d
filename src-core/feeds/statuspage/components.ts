import type { Component, Group } from '../../model/snapshot.ts';
import { plainLine, plainText } from '../kit/text.ts';
import type { RawComponent } from './shapes.ts';
import { componentLevel } from './words.ts';
import type { Warnings } from '../kit/warnings.ts';

export interface Rows {
  readonly groups: readonly Group[];
  readonly components: readonly Component[];
}

/** An entry some page templates carry to lead readers of the API to the page. It is no service. */
const POINTER = /^Visit \S+ for more information$/;

/** The rows as the page shows them: positions count inside their own level, groups stand where their children begin. */
export function readRows(raw: readonly RawComponent[], warnings: Warnings): Rows {
  const entries = [...new Map(raw.map((entry) => [entry.id, entry])).values()];
  const groups = new Map(entries.filter((entry) => entry.group === true).map((entry) => [entry.id, entry]));
  const leaves = entries.filter((entry) => entry.group !== true && isShown(entry));
  const parents = new Map([...groups.values()].flatMap((group) => group.components.map((child) => [child, group.id])));
  const groupOf = (leaf: RawComponent): string | null => {
    const parent = leaf.group_id ?? parents.get(leaf.id) ?? null;
    return parent !== null && groups.has(parent) ? parent : null;
  };

  const top = [...groups.values(), ...leaves.filter((leaf) => groupOf(leaf) === null)];
  const shownGroups: Group[] = [];
  const components: Component[] = [];
  const add = (leaf: RawComponent): void => {
    components.push({
      id: leaf.id,
      name: plainLine(leaf.name),
      groupId: groupOf(leaf),
      level: componentLevel(leaf.status, warnings),
      description: describe(leaf.description),
    });
  };
  for (const entry of byPosition(top)) {
    if (entry.group !== true) {
      add(entry);
      continue;
    }
    const children = byPosition(leaves.filter((leaf) => groupOf(leaf) === entry.id));
    if (children.length > 0) shownGroups.push({ id: entry.id, name: plainLine(entry.name) });
    for (const child of children) add(child);
  }
  return { groups: shownGroups, components };
}

/**
 * The page itself hides some components while they are operational (`only_show_if_degraded`). They are read all the
 * same: left out, the first thing known of one would be its outage, and nobody could tell that it had just begun.
 */
function isShown(leaf: RawComponent): boolean {
  return !(leaf.showcase === false && POINTER.test(leaf.name));
}

function byPosition(entries: readonly RawComponent[]): readonly RawComponent[] {
  return entries.toSorted((one, other) => (one.position ?? 0) - (other.position ?? 0));
}

function describe(description: string | null): string | null {
  const text = plainText(description ?? '');
  return text === '' ? null : text;
}
