import type { ReportedDay, ReportedUptime } from '../../model/history.ts';
import { shownUptime } from './bars.ts';
import type { RawComponent, Timeline, Timelines } from './shapes.ts';

export interface UptimeRecord {
  readonly days: readonly ReportedDay[];
  readonly uptimes: readonly ReportedUptime[];
}

/**
 * The page's own record of seconds per day, for each component and each group. A group the record does not name is the
 * mean of those of its children that have one, as the vendor draws it.
 */
export function readUptimeRecord(timelines: Timelines, components: readonly RawComponent[]): UptimeRecord {
  const rows = new Map<string, readonly ReportedDay[]>();
  for (const [key, timeline] of Object.entries(timelines)) {
    const rowId = timeline.component.code ?? key;
    if (timeline.days.length > 0) rows.set(rowId, readDays(rowId, timeline));
  }
  const childrenOf = new Map<string, string[]>();
  for (const { id, group_id } of components) {
    if (group_id !== null && rows.has(id)) childrenOf.set(group_id, [...(childrenOf.get(group_id) ?? []), id]);
  }
  for (const [groupId, children] of childrenOf) {
    if (!rows.has(groupId))
      rows.set(
        groupId,
        meanOf(
          groupId,
          children.flatMap((id) => [rows.get(id) ?? []]),
        ),
      );
  }
  const uptimes: ReportedUptime[] = [];
  for (const [rowId, days] of rows) {
    const uptimeFraction = shownUptime(days);
    if (uptimeFraction !== null) uptimes.push({ rowId, uptimeFraction });
  }
  return { days: [...rows.values()].flat(), uptimes };
}

function readDays(rowId: string, { component, days }: Timeline): readonly ReportedDay[] {
  const startDate = component.startDate?.slice(0, 10) ?? '';
  return days.map(({ date, outages, related_events }) => ({
    rowId,
    date,
    partialOutageSeconds: outages?.p ?? 0,
    majorOutageSeconds: outages?.m ?? 0,
    hasData: date >= startDate,
    incidentIds: [...new Set(related_events.map(({ code }) => code))],
  }));
}

function meanOf(rowId: string, children: readonly (readonly ReportedDay[])[]): readonly ReportedDay[] {
  const byDate = new Map<string, ReportedDay[]>();
  for (const day of children.flat()) byDate.set(day.date, [...(byDate.get(day.date) ?? []), day]);
  return [...byDate]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([date, days]) => ({
      rowId,
      date,
      partialOutageSeconds: mean(days.map((day) => day.partialOutageSeconds)),
      majorOutageSeconds: mean(days.map((day) => day.majorOutageSeconds)),
      hasData: days.some((day) => day.hasData),
      incidentIds: [...new Set(days.flatMap((day) => day.incidentIds))],
    }));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
