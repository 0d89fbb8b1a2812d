import type { BarRule } from '../feeds/format.ts';
import type { Snapshot } from '../model/snapshot.ts';
import type { EpochMs } from '../model/time.ts';
import { calendarOf } from './days.ts';
import { incidentBrief } from './incident-days.ts';
import { PAGE_ROW, type BarRow, type PageHistory, type PollCount, type StoredHistory } from './page-record.ts';
import { componentRow, joinedRow, newSums, openRows, sumComponent, type RowName, type Rows } from './rows.ts';
import { UPTIME_FORMULA, WEIGHTS } from './uptime.ts';

interface HistoryInput {
  readonly pageId: string;
  readonly stored: StoredHistory;
  /** The last good reading: which rows there are, in which order, under which names. */
  readonly snapshot: Snapshot | null;
  /** Calendar days, today included. */
  readonly days: number;
  /** IANA name; a zone nobody knows is taken for UTC. */
  readonly timeZone: string;
  readonly now: EpochMs;
  /** How the vendor draws its bars; null for our own rule. */
  readonly bars: BarRule | null;
  /** How often it was asked on these days, where that is known: it tells a broken source from nobody looking. */
  readonly polls?: readonly PollCount[];
}

/** Bars and figures of every row of a page. */
export function pageHistory(input: HistoryInput): PageHistory {
  const { snapshot, stored } = input;
  const rows = openRowsFor(input);
  const groupNames = new Map(snapshot?.groups.map((group) => [group.id, group.name]));
  const groupSums = new Map(snapshot?.groups.map((group) => [group.id, newSums()]));
  const pageSums = newSums();
  const components: BarRow[] = [];
  for (const { id, name, groupId } of snapshot?.components ?? []) {
    const groupName = groupId === null ? null : (groupNames.get(groupId) ?? null);
    const groupSum = groupId === null ? undefined : groupSums.get(groupId);
    const sums = groupSum === undefined ? [pageSums] : [pageSums, groupSum];
    components.push(componentRow(rows, { id, name, groupId, groupName, kind: 'component' }, sums));
  }
  const groups = [...groupSums].map(([id, sums]) => {
    const name = groupNames.get(id) ?? id;
    return joinedRow(rows, { id, name, groupId: null, groupName: null, kind: 'group' }, sums);
  });
  const { timeZone, dates } = rows.context.calendar;
  const page = joinedRow(rows, pageName(input), pageSums);
  const named = namedIncidents(rows, stored);
  return {
    pageId: input.pageId,
    timeZone,
    from: dates[0] ?? '',
    to: dates[dates.length - 1] ?? '',
    formula: UPTIME_FORMULA,
    weights: WEIGHTS,
    page,
    groups,
    components,
    incidents: stored.incidents.filter((incident) => named.has(incident.id)).map(incidentBrief),
  };
}

/** Those that overlap the days asked for, and those the vendor's day records name. */
function namedIncidents({ context, incidents }: Rows, stored: StoredHistory): ReadonlySet<string> {
  const named = new Set<string>();
  for (const { id } of incidents.all) named.add(id);
  for (const { date, incidentIds } of stored.days) {
    if (context.calendar.indexOf.has(date)) incidentIds.forEach((id) => named.add(id));
  }
  return named;
}

/** The page's own row alone, the same as `pageHistory` would draw it, for an overview of many pages. */
export function pageStrip(input: HistoryInput): BarRow {
  const rows = openRowsFor(input);
  const sums = newSums();
  for (const { id } of input.snapshot?.components ?? []) sumComponent(rows, id, [sums]);
  return joinedRow(rows, pageName(input), sums);
}

function openRowsFor({ stored, days, timeZone, now, bars, polls }: HistoryInput): Rows {
  return openRows(stored, calendarOf(days, timeZone, now), now, bars, polls);
}

function pageName({ pageId, snapshot }: HistoryInput): RowName {
  const name = snapshot?.page.name ?? pageId;
  return { id: PAGE_ROW, name, groupId: null, groupName: null, kind: 'page' };
}
