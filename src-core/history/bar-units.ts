import { isTrouble, LEVELS, worst, type Level } from '../model/level.ts';
import type { IsoDate } from '../model/time.ts';
import type { BarRow, DayBar, PageHistory } from './page-record.ts';
import { uptimeFraction, WEIGHTS } from './uptime.ts';

/** How many days a bar stands for. Weeks begin on Monday, as ISO 8601 has it. */
export const BAR_UNITS = ['day', 'week', 'month'] as const;

export type BarUnit = (typeof BAR_UNITS)[number];

/** Narrower than this a bar can be neither seen nor pointed at. */
const LEAST_BAR_PX = 3;
const DAYS_A_WEEK = 7;

/** The smallest unit whose bars can be told apart in the room there is. */
export function unitFor(days: number, widthPx: number): BarUnit {
  if (widthPx / days >= LEAST_BAR_PX) return 'day';
  return widthPx / (days / DAYS_A_WEEK) >= LEAST_BAR_PX ? 'week' : 'month';
}

/** A row with a bar for each week or month; its figures stay those of its days. */
export function rowInUnits(row: BarRow, unit: BarUnit): BarRow {
  return unit === 'day' ? row : { ...row, days: barsInUnits(row.days, unit) };
}

/** A history with a bar for each week or month in its groups and components. The page's own row keeps its days. */
export function historyInUnits(history: PageHistory, unit: BarUnit): PageHistory {
  if (unit === 'day') return history;
  const inUnits = (row: BarRow): BarRow => rowInUnits(row, unit);
  return { ...history, groups: history.groups.map(inUnits), components: history.components.map(inUnits) };
}

/**
 * Weeks or months of days: as bad as their worst day, filled by how long things lasted. The first and the last may be
 * cut off by the days asked for; each says which days it stands for.
 */
export function barsInUnits(days: readonly DayBar[], unit: BarUnit): readonly DayBar[] {
  if (unit === 'day') return days;
  const parts = new Map<string, DayBar[]>();
  for (const day of days) {
    const key = unit === 'month' ? day.date.slice(0, 7) : mondayOf(day.date);
    const part = parts.get(key);
    if (part === undefined) parts.set(key, [day]);
    else part.push(day);
  }
  return [...parts.values()].map(joined);
}

function mondayOf(date: IsoDate): IsoDate {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - ((day.getUTCDay() + 6) % DAYS_A_WEEK));
  return day.toISOString().slice(0, 10);
}

function joined(days: readonly DayBar[]): DayBar {
  const known = days.filter(({ level }) => level !== 'unknown');
  const observed = known.filter(({ evidence }) => evidence === 'observed').length;
  const seconds = secondsOf(days);
  const isUnread = known.length === 0 && days.some(({ unread }) => unread === true);
  return {
    date: days[0]?.date ?? '',
    level: worst(days.map(({ level }) => level)),
    seconds,
    uptimeFraction: uptimeOf(seconds),
    coverageFraction: days.reduce((sum, day) => sum + day.coverageFraction, 0) / days.length,
    evidence: known.length === 0 ? 'none' : observed * 2 >= known.length ? 'observed' : 'reported',
    estimated: known.some(({ estimated }) => estimated),
    disagreement: null,
    vendorFill: null,
    incidentIds: [...new Set(days.flatMap(({ incidentIds }) => incidentIds))],
    span: {
      to: days.at(-1)?.date ?? '',
      days: days.length,
      knownDays: known.length,
      troubledDays: known.filter(({ level }) => isTrouble(level)).length,
    },
    ...(isUnread ? { unread: true } : {}),
  };
}

function secondsOf(days: readonly DayBar[]): Readonly<Record<Level, number>> {
  const sums = Object.fromEntries(LEVELS.map((level) => [level, 0])) as Record<Level, number>;
  for (const { seconds } of days) for (const level of LEVELS) sums[level] += seconds[level];
  return sums;
}

function uptimeOf(seconds: Readonly<Record<Level, number>>): number | null {
  let [counted, down] = [0, 0];
  for (const level of LEVELS) {
    const weight = WEIGHTS[level];
    if (weight === null) continue;
    counted += seconds[level];
    down += seconds[level] * weight;
  }
  return uptimeFraction(counted, down);
}
