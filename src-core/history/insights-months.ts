import { IMPACTS, type Impact, type IncidentFacts } from '../model/snapshot.ts';
import type { IsoDate } from '../model/time.ts';
import { dayIndex, type Calendar } from './days.ts';
import { rangeFigures } from './insights-figures.ts';
import type { DayBar } from './page-record.ts';

/** The incidents that began in one calendar month, as far as it lies within the days asked for. */
export interface MonthCount {
  /** `2025-03`. */
  readonly month: string;
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** Null where nothing is known of the month and no incident names it: that is not a month without incidents. */
  readonly incidents: number | null;
  readonly byImpact: Readonly<Record<Impact, number>>;
  /** Of the part within the days asked for. */
  readonly coverageFraction: number;
}

/** Counts incidents by the month of their start, in the calendar's zone; one begun before the days asked for is not. */
export function monthsOf(
  days: readonly DayBar[],
  bounds: Float64Array,
  calendar: Calendar,
  incidents: readonly IncidentFacts[],
): readonly MonthCount[] {
  const found = new Map<string, Record<Impact, number>>();
  for (const { startedAt, impact } of incidents) {
    const date = calendar.dates[dayIndex(calendar.starts, startedAt)];
    if (date === undefined) continue;
    const month = monthOf(date);
    const counts = found.get(month) ?? noIncidents();
    counts[impact] += 1;
    found.set(month, counts);
  }
  return [...new Set(calendar.dates.map(monthOf))].map((month) => {
    const dates = calendar.dates.filter((date) => monthOf(date) === month);
    const byImpact = found.get(month) ?? noIncidents();
    const count = IMPACTS.reduce((sum, impact) => sum + byImpact[impact], 0);
    const { coverageFraction } = rangeFigures(days, bounds, ({ date }) => monthOf(date) === month);
    return {
      month,
      from: dates[0] ?? '',
      to: dates.at(-1) ?? '',
      incidents: count === 0 && coverageFraction === 0 ? null : count,
      byImpact,
      coverageFraction,
    };
  });
}

function monthOf(date: IsoDate): string {
  return date.slice(0, 7);
}

function noIncidents(): Record<Impact, number> {
  return { none: 0, minor: 0, major: 0, critical: 0 };
}
