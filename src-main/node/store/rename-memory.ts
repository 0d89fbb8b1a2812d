import type { Renames } from '#core/history/page-record';
import type { Incident } from '#core/model/snapshot';
import type { MemoryPage } from './memory-page.ts';
import { renamedEffects, renamedIds } from './renames.ts';

type Names = ReadonlyMap<string, string>;

/** See `Store.rename`. The page must be one that may be written to. */
export function renameInMemory(page: MemoryPage, { rows, incidents }: Renames): void {
  rekey(
    page.changes,
    (change) => change.rowId,
    rows,
    (change, rowId) => ({ ...change, rowId }),
    changeKey,
  );
  rekey(
    page.days,
    (day) => day.rowId,
    rows,
    (day, rowId) => ({ ...day, rowId }),
    dayKey,
  );
  page.effects = renamedEffects(page.effects, rows);
  page.coverage = renamedRows(page.coverage, 'componentId', rows, ({ componentId, from }) => `${from} ${componentId}`);
  page.uptimes = renamedRows(page.uptimes, 'rowId', rows, ({ rowId }) => rowId);

  const told = renameIncidents(page.incidents, incidents);
  page.effects = page.effects.map((effect) =>
    effect.incidentId === null ? effect : { ...effect, incidentId: told.get(effect.incidentId) ?? effect.incidentId },
  );
  for (const [key, day] of page.days) page.days.set(key, { ...day, incidentIds: renamedIds(day.incidentIds, told) });
  for (const [id, incident] of page.incidents) {
    const componentIds = renamedIds(incident.componentIds, rows);
    page.incidents.set(id, { ...incident, componentIds, effects: renamedEffects(incident.effects, rows) });
  }
  for (const [id, maintenance] of page.maintenances) {
    page.maintenances.set(id, { ...maintenance, componentIds: renamedIds(maintenance.componentIds, rows) });
  }
}

/** Answers with the names that were free: what is taken stays as it was. */
function renameIncidents(kept: Map<string, Incident>, names: Names): Names {
  const done = new Map<string, string>();
  for (const [from, to] of names) {
    const incident = kept.get(from);
    if (incident === undefined || kept.has(to)) continue;
    kept.delete(from);
    kept.set(to, { ...incident, id: to });
    done.set(from, to);
  }
  return done;
}

const changeKey = ({ rowId, at }: { readonly rowId: string; readonly at: number }): string =>
  JSON.stringify([rowId, at]);
const dayKey = ({ rowId, date }: { readonly rowId: string; readonly date: string }): string =>
  JSON.stringify([rowId, date]);

function rekey<Item>(
  items: Map<string, Item>,
  rowOf: (item: Item) => string,
  names: Names,
  withRow: (item: Item, rowId: string) => Item,
  keyOf: (item: Item) => string,
): void {
  const moving = [...items].filter(([, item]) => names.has(rowOf(item)));
  for (const [key] of moving) items.delete(key);
  for (const [, item] of moving) {
    const moved = withRow(item, names.get(rowOf(item)) ?? rowOf(item));
    if (!items.has(keyOf(moved))) items.set(keyOf(moved), moved);
  }
}

function renamedRows<Key extends string, Item extends Readonly<Record<Key, string>>>(
  items: readonly Item[],
  row: Key,
  names: Names,
  keyOf: (item: Item) => string,
): readonly Item[] {
  const byKey = new Map(items.filter((item) => !names.has(item[row])).map((item) => [keyOf(item), item]));
  for (const item of items) {
    const name = names.get(item[row]);
    if (name === undefined) continue;
    const moved = { ...item, [row]: name };
    if (!byKey.has(keyOf(moved))) byKey.set(keyOf(moved), moved);
  }
  return [...byKey.values()];
}
