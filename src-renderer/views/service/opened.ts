import type { DayHours } from '#core/history/day-hours';
import type { Language } from '#core/i18n/language';
import type { GridDay, GridRow } from '../../ui/bar-grid-row.ts';
import { clockText, zoneText } from '../../ui/time-text.ts';
import type { AxisLabels } from '../../ui/TimeAxis.tsx';

/** A bar that was picked, and the row it is in. */
export interface Picked {
  readonly rowId: string;
  readonly rowName: string;
  /** The first day of the bar, and the last where it stands for several. */
  readonly date: string;
  readonly to: string;
  readonly incidentIds: readonly string[];
  /** As it was when it was picked; null where it is not known. */
  readonly bar: GridDay | null;
}

/** Which bar of which row. */
export function pickedBar(row: GridRow, date: string): Picked {
  const bar = row.days.find((day) => day.date === date) ?? null;
  return {
    ...{ rowId: row.id, rowName: row.name, date, bar },
    to: bar?.span?.to ?? date,
    incidentIds: bar?.incidentIds ?? [],
  };
}

/** The hours of a day as a row of bars. Hours of the same name, on the night the clocks go back, say their zone. */
export function hourRow(day: DayHours, picked: Picked, language: Language): GridRow {
  const { timeZone, incidents } = day;
  const starts = day.hours.map(({ from }) => clockText(from, timeZone, language));
  const days = day.hours.map((hour, index): GridDay => {
    const isTwice = starts.indexOf(starts[index] ?? '') !== starts.lastIndexOf(starts[index] ?? '');
    const range = `${starts[index] ?? ''}–${clockText(hour.to, timeZone, language)}`;
    const touching = incidents.filter(
      ({ startedAt, resolvedAt }) => startedAt < hour.to && (resolvedAt ?? hour.to) > hour.from,
    );
    return {
      date: `${day.date} ${index}`,
      hours: isTwice ? `${range} ${zoneText(hour.from, timeZone, language)}` : range,
      level: hour.level,
      seconds: hour.seconds,
      coverageFraction: hour.coverageFraction,
      evidence: hour.evidence,
      estimated: false,
      disagreement: null,
      incidentIds: touching.map(({ id }) => id),
    };
  });
  return rowAlone(picked, days);
}

/** The clock over the hours. */
export function hourAxis(day: DayHours, language: Language): AxisLabels {
  const text = (at: number): string => clockText(at, day.timeZone, language);
  const last = day.hours.at(-1)?.to ?? day.from;
  return {
    first: text(day.from),
    last: last === day.to ? '24:00' : text(last),
    ticks: day.hours.map(({ from }, index) => ({ index, label: text(from) })),
  };
}

/** A row of its own, without what stands beside it among others. */
export function rowAlone({ rowId, rowName }: Picked, days: readonly GridDay[]): GridRow {
  const level = days.at(-1)?.level ?? 'unknown';
  return {
    ...{ id: rowId, name: rowName, kind: 'component', indented: false, expanded: null },
    ...{ level, figure: '', figureNote: null, days },
  };
}
