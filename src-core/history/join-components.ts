import type { Component, Snapshot } from '../model/snapshot.ts';

type NameOf = (component: Component, snapshot: Snapshot) => string;

/**
 * Which component of a page that has moved is which of the page it was: old id → new id. By id where the page kept its
 * own, then by group and name, then by name alone; each only where one stands against one. What is ambiguous stays
 * apart: a history under the wrong name would be worse than two halves.
 */
export function joinComponents(before: Snapshot, after: Snapshot): ReadonlyMap<string, string> {
  const keptIds = before.page.id !== null && before.page.id === after.page.id;
  return join(before, after, keptIds ? [({ id }) => id, fullName, plainName] : [fullName, plainName]);
}

/** The components of a page that went on being the same page whose ids were given anew: old id → new id. */
export function rejoinComponents(before: Snapshot, after: Snapshot): ReadonlyMap<string, string> {
  if (!before.componentsComplete || !after.componentsComplete) return new Map();
  const stayed = new Set(after.components.map(({ id }) => id));
  if (before.components.every(({ id }) => stayed.has(id))) return new Map();
  return new Map([...join(before, after, [({ id }) => id, fullName])].filter(([from, to]) => from !== to));
}

/** The groups of the same name, where one stands against one. */
export function joinGroups(before: Snapshot, after: Snapshot): ReadonlyMap<string, string> {
  const news = lonely(after.groups, ({ name }) => plain(name));
  const olds = lonely(before.groups, ({ name }) => plain(name));
  return new Map(
    [...olds].flatMap(([name, { id }]) => {
      const found = news.get(name);
      return found === undefined ? [] : [[id, found.id] as const];
    }),
  );
}

/** One way to tell them apart after the other; whoever is joined is out of the question for the next. */
function join(before: Snapshot, after: Snapshot, waysToName: readonly NameOf[]): ReadonlyMap<string, string> {
  const joined = new Map<string, string>();
  const taken = new Set<string>();
  for (const nameOf of waysToName) {
    const news = lonely(after.components, (component) => nameOf(component, after));
    for (const [name, { id }] of lonely(before.components, (component) => nameOf(component, before))) {
      const found = news.get(name);
      if (found === undefined || joined.has(id) || taken.has(found.id)) continue;
      joined.set(id, found.id);
      taken.add(found.id);
    }
  }
  return joined;
}

/** Those that share their name with no other. */
function lonely<Item>(items: readonly Item[], nameOf: (item: Item) => string): ReadonlyMap<string, Item> {
  const byName = new Map<string, Item | null>();
  for (const item of items) byName.set(nameOf(item), byName.has(nameOf(item)) ? null : item);
  return new Map([...byName].flatMap(([name, item]) => (item === null ? [] : [[name, item] as const])));
}

/** `group\nname`: a name alone may stand in several groups. */
function fullName({ groupId, name }: Component, { groups }: Snapshot): string {
  return `${plain(groups.find(({ id }) => id === groupId)?.name ?? '')}\n${plain(name)}`;
}

function plainName({ name }: Component): string {
  return plain(name);
}

/** Vendors retype names when they move: case and spaces do not tell components apart. */
function plain(name: string): string {
  return name.trim().toLowerCase().replace(/\s+/g, ' ');
}
