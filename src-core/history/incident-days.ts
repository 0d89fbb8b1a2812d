import type { IncidentFacts } from '../model/snapshot.ts';
import type { EpochMs } from '../model/time.ts';
import { dayIndex, type Calendar } from './days.ts';
import type { IncidentBrief, StoredHistory } from './page-record.ts';

/** Which incidents overlap which days, by the rows they touch. */
export interface IncidentDays {
  /** All of them: for the page's own row. Newest start first. */
  readonly all: readonly DatedIncident[];
  readonly byRow: ReadonlyMap<string, readonly DatedIncident[]>;
}

/** The days of one incident; indexes of the calendar. */
export interface DatedIncident {
  readonly id: string;
  readonly firstDay: number;
  readonly lastDay: number;
}

/** Finds the days of each incident: from its start, or that of its earliest effect, to its end or now. */
export function incidentDaysOf(stored: StoredHistory, calendar: Calendar, now: EpochMs): IncidentDays {
  const touching = new Map<string, IncidentFacts['effects'][number][]>();
  for (const effect of stored.effects) {
    if (effect.incidentId === null) continue;
    const effects = touching.get(effect.incidentId);
    if (effects === undefined) touching.set(effect.incidentId, [effect]);
    else effects.push(effect);
  }
  const all: DatedIncident[] = [];
  const byRow = new Map<string, DatedIncident[]>();
  for (const incident of stored.incidents) {
    const reported = touching.get(incident.id);
    const effects = reported === undefined ? incident.effects : [...incident.effects, ...reported];
    const dated = datedIncident(incident, effects, calendar, now);
    if (dated === null) continue;
    all.push(dated);
    for (const rowId of incident.componentIds) touch(byRow, rowId, dated);
    for (const effect of effects) touch(byRow, effect.componentId, dated);
  }
  return { all, byRow };
}

/** Once, however often the incident names the row. */
function touch(byRow: Map<string, DatedIncident[]>, rowId: string, dated: DatedIncident): void {
  const row = byRow.get(rowId);
  if (row === undefined) byRow.set(rowId, [dated]);
  else if (row[row.length - 1] !== dated) row.push(dated);
}

/** The ids for each day of one row; null where no incident touches it, undefined for the days of none. */
export type IdsByDay = readonly (readonly string[] | undefined)[] | null;

/** Spreads the incidents of one row over its days. */
export function idsByDay(incidents: readonly DatedIncident[], days: number): IdsByDay {
  if (incidents.length === 0) return null;
  const ids = new Array<string[] | undefined>(days);
  for (const { id, firstDay, lastDay } of incidents) {
    for (let day = firstDay; day <= lastDay; day += 1) {
      const known = ids[day];
      if (known === undefined) ids[day] = [id];
      else known.push(id);
    }
  }
  return ids;
}

/** An incident without its texts, components and effects. */
export function incidentBrief(incident: IncidentFacts): IncidentBrief {
  const { id, title, impact, status, startedAt, resolvedAt } = incident;
  return { id, title, impact, status, startedAt, resolvedAt };
}

function datedIncident(
  incident: IncidentFacts,
  effects: readonly IncidentFacts['effects'][number][],
  calendar: Calendar,
  now: EpochMs,
): DatedIncident | null {
  let start = incident.startedAt;
  let end = incident.resolvedAt ?? now;
  for (const effect of effects) {
    start = Math.min(start, effect.from);
    end = Math.max(end, effect.from, effect.to ?? incident.resolvedAt ?? now);
  }
  const { starts } = calendar;
  const first = starts[0] ?? now;
  if (start > now || (end <= first && start < first)) return null;
  const firstDay = Math.max(0, dayIndex(starts, start));
  // An end at midnight belongs to the day before, unless nothing came before it.
  const lastDay = Math.max(firstDay, dayIndex(starts, Math.min(end, now)));
  return { id: incident.id, firstDay, lastDay: end === starts[lastDay] && lastDay > firstDay ? lastDay - 1 : lastDay };
}
