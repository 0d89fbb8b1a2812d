import type { Language } from '#core/i18n/language';
import type { PageState } from '#core/contract/app-state';

export interface InsightRow {
  readonly id: string;
  /** As it stands in a list, indented under its group. */
  readonly label: string;
  /** As it is called outside a list. */
  readonly name: string;
}

/** Beyond this, one list is no way to choose; the groups alone are. */
const MOST_LISTED = 300;

/** What can be asked about: the service, its groups and its components, in the vendor's order. */
export function insightRows({ name, groups, components }: PageState, { say }: Language): readonly InsightRow[] {
  const rows: InsightRow[] = [{ id: '', label: say('insights.whole'), name }];
  const placed = new Set<string>();
  for (const component of components.length > MOST_LISTED ? [] : components) {
    const group = groups.find(({ id }) => id === component.groupId);
    if (group !== undefined && !placed.has(group.id)) rows.push({ id: group.id, label: group.name, name: group.name });
    if (group !== undefined) placed.add(group.id);
    const indent = group === undefined ? '' : '\u2003';
    rows.push({ id: component.id, label: indent + component.name, name: component.name });
  }
  const others = groups.filter(({ id }) => !placed.has(id));
  return [...rows, ...others.map((group) => ({ id: group.id, label: group.name, name: group.name }))];
}
