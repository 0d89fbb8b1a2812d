import { LEVELS, type Level, type Reading } from '../model/level.ts';
import type { IncidentFacts } from '../model/snapshot.ts';
import { SECOND_MS, type EpochMs, type IsoDate } from '../model/time.ts';
import { calendarOfDay, type Calendar } from './days.ts';
import { dayLevel } from './day-level.ts';
import { incidentBrief, incidentDaysOf } from './incident-days.ts';
import { hourCells } from './insights-hours.ts';
import { nameOf, partsOf, type RowInput } from './insights-row.ts';
import { timedEvidence } from './insights-timed.ts';
import { PAGE_ROW, type IncidentBrief } from './page-record.ts';
import { LEVEL_COUNT, newTally, sweep } from './sweep.ts';
import { weigh } from './uptime.ts';

/** One hour of a clock on the wall: shorter where the clocks change by less than an hour, or where now is in it. */
export interface HourBar {
  readonly from: EpochMs;
  readonly to: EpochMs;
  /** The worst that touched it. */
  readonly level: Reading;
  readonly seconds: Readonly<Record<Level, number>>;
  /** 0 to 1 of the hour. */
  readonly coverageFraction: number;
  readonly evidence: 'observed' | 'reported' | 'none';
}

/** One day of one row from the inside. */
export interface DayHours {
  readonly rowId: string;
  readonly date: IsoDate;
  readonly timeZone: string;
  /** When the day begins and ends: 23 to 25 hours apart. */
  readonly from: EpochMs;
  readonly to: EpochMs;
  /** Those that have begun. */
  readonly hours: readonly HourBar[];
  /** The vendor says how long things were down, and nobody says when: the hours do not show it. */
  readonly untimed: boolean;
  /** Those that touch the row on this day, by their start. */
  readonly incidents: readonly IncidentBrief[];
}

/** Opens one day of a row; null where the page has no such row. `days` of the input is not looked at. */
export function dayHours(input: Omit<RowInput, 'days'> & { readonly date: IsoDate }): DayHours | null {
  const { stored, rowId, date, timeZone } = input;
  const name = nameOf(input);
  if (name === null) return null;
  const calendar = calendarOfDay(date, timeZone);
  const [from = 0, to = 0] = calendar.starts;
  const until = Math.max(from, Math.min(to, input.now));
  const partIds = partsOf(input, name);
  const timed = timedEvidence(stored, calendar, Float64Array.of(from, until), rowId, partIds);
  const { bounds } = hourCells(calendar, until);
  const tally = newTally(bounds.length - 1);
  sweep(timed.evidence.edges, timed.sources.watched, bounds, tally);
  weigh(tally);
  const hours = Array.from({ length: bounds.length - 1 }, (_, hour): HourBar => {
    const [begins, ends] = [bounds[hour] ?? 0, bounds[hour + 1] ?? 0];
    const level = dayLevel('worst', tally.levelMs, hour, { observed: -1, reported: -1 });
    const covered = tally.coveredMs[hour] ?? 0;
    const observed = (tally.observedMs[hour] ?? 0) * 2 >= covered;
    return {
      from: begins,
      to: ends,
      level,
      seconds: Object.fromEntries(
        LEVELS.map((each, index) => [each, (tally.levelMs[hour * LEVEL_COUNT + index] ?? 0) / SECOND_MS]),
      ) as Record<Level, number>,
      coverageFraction: ends > begins ? covered / (ends - begins) : 0,
      evidence: level === 'unknown' ? 'none' : observed ? 'observed' : 'reported',
    };
  });
  const touching = incidentsOn(input, calendar, until, [rowId, ...partIds]);
  return {
    ...{ rowId, date, timeZone: calendar.timeZone, from, to, hours },
    untimed: timed.untimedDays.size > 0,
    incidents: touching.map(incidentBrief).toSorted((one, other) => one.startedAt - other.startedAt),
  };
}

function incidentsOn(
  { stored, rowId }: Pick<RowInput, 'stored' | 'rowId'>,
  calendar: Calendar,
  until: EpochMs,
  rowIds: readonly string[],
): readonly IncidentFacts[] {
  const { all, byRow } = incidentDaysOf(stored, calendar, until);
  const dated = rowId === PAGE_ROW ? all : rowIds.flatMap((id) => byRow.get(id) ?? []);
  const reported = stored.days.filter((day) => day.date === calendar.dates[0] && rowIds.includes(day.rowId));
  const ids = new Set([...dated.map(({ id }) => id), ...reported.flatMap(({ incidentIds }) => incidentIds)]);
  return stored.incidents.filter(({ id }) => ids.has(id));
}
