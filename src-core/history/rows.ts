import type { BarRule } from '../feeds/format.ts';
import type { EpochMs } from '../model/time.ts';
import { dayBars, type BarContext } from './day-bars.ts';
import { addFigures } from './day-figures.ts';
import { dayTableOf } from './day-table.ts';
import type { Calendar } from './days.ts';
import { evidenceOf, joinedEvidence, type RowEvidence } from './evidence.ts';
import { idsByDay, incidentDaysOf, type DatedIncident, type IncidentDays } from './incident-days.ts';
import { PAGE_ROW, type BarRow, type PollCount, type StoredHistory } from './page-record.ts';
import { sourcesOf, type Sources } from './sources.ts';
import { sweep, type Tally } from './sweep.ts';
import { unreadDays } from './unread-days.ts';
import { uptimeFraction, weigh, type Totals } from './uptime.ts';

/** One query: what is stored, and one tally that serves all its rows in turn. */
export interface Rows {
  readonly context: BarContext;
  readonly sources: Sources;
  readonly incidents: IncidentDays;
  readonly tally: Tally;
  readonly vendorUptimes: ReadonlyMap<string, number>;
}

/** What a group or the page takes from its components. */
export interface Sums {
  readonly parts: RowEvidence[];
  readonly rowIds: string[];
}

export type RowName = Pick<BarRow, 'id' | 'name' | 'groupId' | 'groupName' | 'kind'>;

/** Makes what is stored ready to draw rows from. `polls` tell which days were asked for in vain. */
export function openRows(
  stored: StoredHistory,
  calendar: Calendar,
  now: EpochMs,
  rule: BarRule | null,
  polls: readonly PollCount[] = [],
): Rows {
  const { tally, usual } = dayTableOf(calendar);
  const bounds = calendar.starts.slice();
  bounds[calendar.dates.length] = now;
  return {
    context: {
      calendar,
      bounds,
      rule,
      palette: stored.palette,
      estimated: stored.estimated,
      unread: unreadDays(polls, calendar),
      usual,
      calmBars: [],
    },
    sources: sourcesOf(stored, calendar, now),
    incidents: incidentDaysOf(stored, calendar, now),
    tally,
    vendorUptimes: new Map(stored.uptimes.map(({ rowId, uptimeFraction: shown }) => [rowId, shown])),
  };
}

/** Sums of no components yet. */
export function newSums(): Sums {
  return { parts: [], rowIds: [] };
}

/** Draws one component and adds it to the sums of what it is part of. */
export function componentRow(rows: Rows, name: RowName, sums: readonly Sums[]): BarRow {
  const evidence = sumComponent(rows, name.id, sums);
  return barRow(rows, name, evidence, rows.incidents.byRow.get(name.id) ?? []);
}

/** Adds one component to sums without drawing it. */
export function sumComponent(rows: Rows, id: string, sums: readonly Sums[]): RowEvidence {
  const evidence = evidenceOf(rows.sources, id);
  for (const sum of sums) {
    sum.parts.push(evidence);
    sum.rowIds.push(id);
  }
  return evidence;
}

/** Draws a group or the page: at each moment the worst of its components. */
export function joinedRow(rows: Rows, name: RowName, sums: Sums): BarRow {
  const evidence = joinedEvidence(rows.sources, name.id, sums.parts);
  return barRow(rows, name, evidence, joinedIncidents(rows, name, sums));
}

function joinedIncidents({ incidents }: Rows, name: RowName, { rowIds }: Sums): readonly DatedIncident[] {
  if (name.id === PAGE_ROW) return incidents.all;
  const touching = new Set([name.id, ...rowIds].flatMap((rowId) => incidents.byRow.get(rowId) ?? []));
  return incidents.all.filter((incident) => touching.has(incident));
}

function tallyUp({ sources, context, tally }: Rows, { edges, reports }: RowEvidence): Totals {
  sweep(edges, sources.watched, context.bounds, tally);
  if (reports !== null) addFigures(tally, reports, context.bounds);
  return weigh(tally);
}

function barRow(rows: Rows, name: RowName, evidence: RowEvidence, incidents: readonly DatedIncident[]): BarRow {
  const { context, tally, vendorUptimes } = rows;
  const { coveredMs, countedMs, downMs } = tallyUp(rows, evidence);
  const count = context.calendar.dates.length;
  const askedMs = (context.bounds[count] ?? 0) - (context.bounds[0] ?? 0);
  return {
    ...name,
    uptimeFraction: uptimeFraction(countedMs, downMs),
    coverageFraction: askedMs > 0 ? Math.min(1, coveredMs / askedMs) : 0,
    vendorUptimeFraction: vendorUptimes.get(name.id) ?? null,
    days: dayBars(context, evidence, tally, idsByDay(incidents, count)),
  };
}
