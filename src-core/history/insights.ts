import type { IsoDate } from '../model/time.ts';
import { rangeFigures, type RangeFigures } from './insights-figures.ts';
import { heatMapOf, type HeatMap } from './insights-heat.ts';
import { monthsOf, type MonthCount } from './insights-months.ts';
import { resolutionOf, type Resolution } from './insights-resolution.ts';
import { oneRow, type RowInput } from './insights-row.ts';
import { streaksOf, type Streaks } from './insights-streaks.ts';
import { timedEvidence } from './insights-timed.ts';

/** What the days of one row have in common. Every part says how much of its time is known. */
export interface Insights {
  readonly rowId: string;
  readonly timeZone: string;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly coverageFraction: number;
  /** Whether any of it was worked out from incident texts. */
  readonly estimated: boolean;
  readonly streaks: Streaks;
  readonly heatMap: HeatMap;
  /** Oldest first. */
  readonly months: readonly MonthCount[];
  readonly resolution: Resolution;
  /** Null where no day is marked. */
  readonly marker: BeforeAndSince | null;
}

/** The days before a marked day, and those since, the marked day among them. Null for a side without days. */
export interface BeforeAndSince {
  readonly date: IsoDate;
  readonly before: RangeFigures | null;
  readonly since: RangeFigures | null;
}

/** Works out the insights of one row; null where the page has no such row. */
export function insights(input: RowInput & { readonly marker: IsoDate | null }): Insights | null {
  const one = oneRow(input);
  if (one === null) return null;
  const { row, incidents } = one;
  const { calendar, bounds } = one.rows.context;
  const { dates, starts, timeZone } = calendar;
  const timed = timedEvidence(input.stored, calendar, bounds, row.id, one.partIds);
  return {
    rowId: row.id,
    timeZone,
    from: dates[0] ?? '',
    to: dates.at(-1) ?? '',
    coverageFraction: row.coverageFraction,
    estimated: row.days.some((day) => day.estimated),
    streaks: streaksOf(row.days),
    heatMap: heatMapOf(timed, calendar, input.now),
    months: monthsOf(row.days, bounds, calendar, incidents),
    resolution: resolutionOf(incidents, starts[0] ?? input.now),
    marker: input.marker === null ? null : beforeAndSince(input.marker),
  };

  function beforeAndSince(date: IsoDate): BeforeAndSince {
    const side = (picked: (day: IsoDate) => boolean): RangeFigures | null => {
      const figures = rangeFigures(row.days, bounds, (day) => picked(day.date));
      return figures.days === 0 ? null : figures;
    };
    return { date, before: side((day) => day < date), since: side((day) => day >= date) };
  }
}
