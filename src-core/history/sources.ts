import type { ReportedCoverage, ReportedDay, ReportedEffect } from '../model/history.ts';
import { severity } from '../model/level.ts';
import type { Incident } from '../model/snapshot.ts';
import type { EpochMs } from '../model/time.ts';
import type { Calendar } from './days.ts';
import type { LevelChange, StoredHistory } from './page-record.ts';
import { addStretch, sortEdges, WATCHED, type Frame } from './sweep.ts';

/** What is stored about a page, sorted by row and made ready for the sweep. */
export interface Sources {
  readonly calendar: Calendar;
  readonly frame: Frame;
  /** The edges of the stretches we watched, sorted. */
  readonly watched: Float64Array;
  /** Moments of single readings: watch stretches without length. */
  readonly glances: readonly EpochMs[];
  readonly changes: ReadonlyMap<string, readonly LevelChange[]>;
  readonly effects: ReadonlyMap<string, readonly ClosedEffect[]>;
  readonly coverage: ReadonlyMap<string, readonly ReportedCoverage[]>;
  /** By day of the calendar. */
  readonly reports: ReadonlyMap<string, readonly (ReportedDay | undefined)[]>;
}

/** An effect with an end: one without length or in reverse is a moment. */
export interface ClosedEffect {
  readonly severity: number;
  readonly from: EpochMs;
  readonly to: EpochMs;
}

/** Sorts what is stored by row. */
export function sourcesOf(stored: StoredHistory, calendar: Calendar, now: EpochMs): Sources {
  const frame = { from: calendar.starts[0] ?? now, to: now };
  const watched: number[] = [];
  const glances: EpochMs[] = [];
  for (const { from, to } of stored.watched) {
    if (from < to) addStretch(watched, frame, from, to, WATCHED);
    else glances.push(from);
  }
  return {
    calendar,
    frame,
    watched: sortEdges(watched),
    glances,
    changes: byRow(stored.changes, (change) => change.rowId),
    effects: closedEffects(stored, now),
    coverage: byRow(stored.coverage, (stretch) => stretch.componentId),
    reports: reportsByRow(stored.days, calendar),
  };
}

/** Whether the day of a vendor's record has figures. */
export function hasFigures(report: ReportedDay | undefined): report is ReportedDay {
  return report?.hasData === true;
}

/**
 * The intervals of the vendor's record, and those of the incidents the record does not have yet. An effect left open
 * by an incident that is over has ended with it at the latest.
 */
function closedEffects(stored: StoredHistory, now: EpochMs): ReadonlyMap<string, readonly ClosedEffect[]> {
  const closed = new Map<string, ClosedEffect[]>();
  const add = (effect: ReportedEffect | Incident['effects'][number], end: EpochMs): unknown =>
    listOf(closed, effect.componentId).push({ severity: severity(effect.level), from: effect.from, to: end });
  const recorded = new Set<string>();
  if (stored.effects.length > 0) {
    const incidents = new Map(stored.incidents.map((incident) => [incident.id, incident]));
    for (const effect of stored.effects) {
      const incident = effect.incidentId === null ? undefined : incidents.get(effect.incidentId);
      if (effect.incidentId !== null) recorded.add(effect.incidentId);
      add(effect, effect.to ?? incident?.resolvedAt ?? now);
    }
  }
  for (const incident of stored.incidents) {
    if (recorded.has(incident.id)) continue;
    for (const effect of incident.effects) add(effect, effect.to ?? incident.resolvedAt ?? now);
  }
  return closed;
}

/** A vendor's days are dates of its own zone; they stay those dates in whichever zone is asked for. */
function reportsByRow(
  days: readonly ReportedDay[],
  calendar: Calendar,
): ReadonlyMap<string, readonly (ReportedDay | undefined)[]> {
  const rows = new Map<string, (ReportedDay | undefined)[]>();
  for (const report of days) {
    const day = calendar.indexOf.get(report.date);
    if (day === undefined) continue;
    let row = rows.get(report.rowId);
    if (row === undefined) rows.set(report.rowId, (row = calendar.dates.map(() => undefined)));
    row[day] = report;
  }
  return rows;
}

function byRow<Item>(items: readonly Item[], rowOf: (item: Item) => string): ReadonlyMap<string, readonly Item[]> {
  const rows = new Map<string, Item[]>();
  for (const item of items) listOf(rows, rowOf(item)).push(item);
  return rows;
}

function listOf<Item>(rows: Map<string, Item[]>, rowId: string): Item[] {
  let list = rows.get(rowId);
  if (list === undefined) rows.set(rowId, (list = []));
  return list;
}
