import type { IsoDate } from '../model/time.ts';
import { dayIndex } from './days.ts';
import { isGreen, rangeFigures, type RangeFigures } from './insights-figures.ts';
import { oneRow, type OneRow, type RowInput } from './insights-row.ts';

/** Two rows over the same days: those of which both are known, so that neither gains by what nobody saw of it. */
export interface Comparison {
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** Asked for. */
  readonly days: number;
  /** Of which both are known; the figures are of these. */
  readonly sharedDays: number;
  readonly one: ComparedRow;
  readonly other: ComparedRow;
  /** Shared days with trouble at both. */
  readonly bothInTrouble: number;
}

export interface ComparedRow {
  /** Null where no day is shared. */
  readonly figures: RangeFigures | null;
  /** That began on a shared day. */
  readonly incidents: number;
}

/** Compares two rows asked about for the same days and zone; null where one of them is not there. */
export function compareRows(one: RowInput, other: RowInput): Comparison | null {
  const [first, second] = [oneRow(one), oneRow(other)];
  if (first === null || second === null) return null;
  const { dates } = first.rows.context.calendar;
  const shared = dates.map((_, day) => isKnown(first, day) && isKnown(second, day));
  const sharedDays = shared.filter(Boolean).length;
  const compared = (found: OneRow): ComparedRow => ({
    figures:
      sharedDays === 0
        ? null
        : rangeFigures(found.row.days, found.rows.context.bounds, (_, day) => shared[day] === true),
    incidents: begunOn(found, shared),
  });
  const isTroubled = ({ row }: OneRow, day: number): boolean => {
    const bar = row.days[day];
    return bar !== undefined && !isGreen(bar);
  };
  return {
    from: dates[0] ?? '',
    to: dates.at(-1) ?? '',
    days: dates.length,
    sharedDays,
    one: compared(first),
    other: compared(second),
    bothInTrouble: shared.filter((both, day) => both && isTroubled(first, day) && isTroubled(second, day)).length,
  };
}

function isKnown({ row }: OneRow, day: number): boolean {
  return (row.days[day]?.level ?? 'unknown') !== 'unknown';
}

function begunOn({ incidents, rows }: OneRow, shared: readonly boolean[]): number {
  const { starts } = rows.context.calendar;
  return incidents.filter(({ startedAt }) => shared[dayIndex(starts, startedAt)] === true).length;
}
