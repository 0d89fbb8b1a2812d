import type { BarRule } from '../feeds/format.ts';
import type { IncidentFacts, Snapshot } from '../model/snapshot.ts';
import type { EpochMs } from '../model/time.ts';
import { calendarOf } from './days.ts';
import { PAGE_ROW, type BarRow, type StoredHistory } from './page-record.ts';
import { componentRow, joinedRow, newSums, openRows, sumComponent, type RowName, type Rows } from './rows.ts';

/** Which row of which page, over which days. */
export interface RowInput {
  readonly stored: StoredHistory;
  /** The last good reading: which rows there are. */
  readonly snapshot: Snapshot | null;
  /** A component, a group, or `PAGE_ROW`. */
  readonly rowId: string;
  /** Calendar days, today included. */
  readonly days: number;
  /** IANA name; a zone nobody knows is taken for UTC. */
  readonly timeZone: string;
  readonly now: EpochMs;
  readonly bars: BarRule | null;
}

/** One row drawn by itself, with all an insight needs. */
export interface OneRow {
  readonly rows: Rows;
  readonly row: BarRow;
  /** The components it is made of; a component is made of none. */
  readonly partIds: readonly string[];
  /** Those its bars name, newest start first. */
  readonly incidents: readonly IncidentFacts[];
}

/** Draws one row as the history of its page would; null where the page has no such row. */
export function oneRow(input: RowInput): OneRow | null {
  const { stored, days, timeZone, now, bars } = input;
  const name = nameOf(input);
  if (name === null) return null;
  const rows = openRows(stored, calendarOf(days, timeZone, now), now, bars);
  const partIds = partsOf(input, name);
  const row = name.kind === 'component' ? componentRow(rows, name, []) : joinedOf(rows, name, partIds);
  const named = new Set(row.days.flatMap((day) => day.incidentIds));
  return { rows, row, partIds, incidents: stored.incidents.filter(({ id }) => named.has(id)) };
}

function joinedOf(rows: Rows, name: RowName, partIds: readonly string[]): BarRow {
  const sums = newSums();
  for (const id of partIds) sumComponent(rows, id, [sums]);
  return joinedRow(rows, name, sums);
}

/** What the row is called and what it is; null where the page has no such row. */
export function nameOf({ snapshot, rowId }: Pick<RowInput, 'snapshot' | 'rowId'>): RowName | null {
  const alone = { id: rowId, groupId: null, groupName: null };
  if (rowId === PAGE_ROW) return { ...alone, name: snapshot?.page.name ?? '', kind: 'page' };
  const group = snapshot?.groups.find(({ id }) => id === rowId);
  if (group !== undefined) return { ...alone, name: group.name, kind: 'group' };
  const component = snapshot?.components.find(({ id }) => id === rowId);
  return component === undefined ? null : { ...alone, name: component.name, kind: 'component' };
}

/** The components a row is made of; a component is made of none. */
export function partsOf({ snapshot }: Pick<RowInput, 'snapshot'>, { id, kind }: RowName): readonly string[] {
  const components = snapshot?.components ?? [];
  if (kind === 'component') return [];
  return components.filter(({ groupId }) => kind === 'page' || groupId === id).map((component) => component.id);
}
