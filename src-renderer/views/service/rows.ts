import type { PageState } from '#core/contract/app-state';
import type { BarRow, PageHistory } from '#core/history/page-record';
import { worst, type Reading } from '#core/model/level';
import type { Language } from '#core/i18n/language';
import { uptimeText } from '#core/i18n/uptime-words';
import type { GridRow } from '../../ui/bar-grid-row.ts';

/** With more components than this, groups begin folded. */
const MOST_UNFOLDED = 12;

/** Which groups are folded before anybody has touched them. */
export function foldedAtFirst(history: PageHistory): boolean {
  return history.components.length > MOST_UNFOLDED;
}

/**
 * The rows to draw, in the vendor's order: a group where its first component would stand, its components under it
 * unless it is folded, and the page's own row where there is nothing else.
 */
export function gridRows(
  history: PageHistory,
  page: PageState,
  isFolded: (groupId: string) => boolean,
  language: Language,
): readonly GridRow[] {
  const levels = new Map(page.components.map((component) => [component.id, component.level]));
  const groups = new Map(history.groups.map((group) => [group.id, group]));
  const rows: GridRow[] = [];
  const placed = new Set<string>();
  for (const component of history.components) {
    const group = component.groupId === null ? undefined : groups.get(component.groupId);
    if (group !== undefined && !placed.has(group.id)) {
      placed.add(group.id);
      const own = page.components.filter((each) => each.groupId === group.id).map((each) => each.level);
      rows.push(asGridRow(group, { level: worst(own), indented: false, expanded: !isFolded(group.id) }, language));
    }
    if (group !== undefined && isFolded(group.id)) continue;
    const level = levels.get(component.id) ?? 'unknown';
    rows.push(asGridRow(component, { level, indented: group !== undefined, expanded: null }, language));
  }
  if (rows.length > 0) return rows;
  return [
    asGridRow({ ...history.page, name: page.name }, { level: page.level, indented: false, expanded: null }, language),
  ];
}

function asGridRow(
  row: BarRow,
  place: { readonly level: Reading; readonly indented: boolean; readonly expanded: boolean | null },
  language: Language,
): GridRow {
  const figure = uptimeText(row.uptimeFraction, language);
  const vendors = row.vendorUptimeFraction === null ? null : uptimeText(row.vendorUptimeFraction, language);
  return {
    id: row.id,
    name: row.name,
    kind: row.kind,
    figure,
    figureNote:
      vendors === null || vendors === figure ? null : language.say('service.vendor_figure', { figure: vendors }),
    days: row.days,
    ...place,
  };
}
