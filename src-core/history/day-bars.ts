import type { BarRule } from '../feeds/format.ts';
import type { Palette } from '../model/history.ts';
import type { LEVELS } from '../model/level.ts';
import { type Level } from '../model/level.ts';
import { SECOND_MS } from '../model/time.ts';
import { dayLevel } from './day-level.ts';
import type { DayTable } from './day-table.ts';
import type { Calendar } from './days.ts';
import { disagreementOf } from './disagreement.ts';
import type { RowEvidence } from './evidence.ts';
import type { IdsByDay } from './incident-days.ts';
import type { DayBar } from './page-record.ts';
import { CALM_KINDS, LEVEL_COUNT, SEEN, type Tally } from './sweep.ts';
import { uptimeFraction } from './uptime.ts';

/** What all rows of one query share. */
export interface BarContext {
  readonly calendar: Calendar;
  /** As the calendar's, but the last day ends now. */
  readonly bounds: Float64Array;
  readonly rule: BarRule | null;
  readonly palette: Palette | null;
  readonly estimated: boolean;
  /** Days asked for in vain: indexes of the calendar. */
  readonly unread: ReadonlySet<number>;
  readonly usual: DayTable['usual'];
  /** The latest calm bar of each kind for each day: most bars are green, and the same, so they are one object. */
  readonly calmBars: (DayBar | undefined)[];
}

const NO_INCIDENTS: readonly string[] = [];
const NO_MOMENTS = { observed: -1, reported: -1 };

/** Draws the bars of one row from its swept tally. */
export function dayBars(
  context: BarContext,
  evidence: RowEvidence,
  tally: Tally,
  incidentIds: IdsByDay,
): readonly DayBar[] {
  const { calm } = tally;
  const { moments, reports } = evidence;
  const isPlain = moments === null && reports === null;
  const bars = isPlain ? context.usual.slice() : new Array<DayBar | undefined>(calm.length);
  for (let day = 0; day < calm.length; day += 1) {
    const ids = incidentIds?.[day];
    const isUsual = isPlain && ids === undefined && calm[day] === SEEN && day < calm.length - 1;
    if (isUsual && bars[day] !== undefined) continue;
    bars[day] =
      calm[day] !== 0 && ids === undefined && moments === null && (reports?.[day]?.incidentIds.length ?? 0) === 0
        ? calmBar(context, evidence, tally, day)
        : dayBar(context, evidence, tally, day, ids ?? NO_INCIDENTS);
    if (isUsual) context.usual[day] = bars[day];
  }
  return bars as DayBar[];
}

function calmBar(context: BarContext, evidence: RowEvidence, tally: Tally, day: number): DayBar {
  const kind = day * CALM_KINDS + (tally.calm[day] ?? 0);
  const known = context.calmBars[kind];
  if (
    known !== undefined &&
    known.estimated === isEstimated(context, evidence, day, known.evidence) &&
    known.vendorFill === vendorFill(context, evidence, day)
  ) {
    return known;
  }
  return (context.calmBars[kind] = dayBar(context, evidence, tally, day, NO_INCIDENTS));
}

function dayBar(
  context: BarContext,
  row: RowEvidence,
  tally: Tally,
  day: number,
  incidentIds: readonly string[],
): DayBar {
  const dayMs = (context.bounds[day + 1] ?? 0) - (context.bounds[day] ?? 0);
  const report = row.reports?.[day];
  const moments =
    row.moments === null
      ? NO_MOMENTS
      : { observed: row.moments.observed[day] ?? -1, reported: row.moments.reported[day] ?? -1 };
  const level = dayLevel(context.rule?.dayLevel ?? 'duration', tally.levelMs, day, moments);
  const evidence = level === 'unknown' ? 'none' : evidenceKind(tally, day, moments.observed >= 0);
  return {
    date: context.calendar.dates[day] ?? '',
    level,
    seconds: secondsOf(tally.levelMs, day),
    uptimeFraction: uptimeFraction(tally.countedMs[day] ?? 0, tally.downMs[day] ?? 0),
    coverageFraction: dayMs > 0 ? (tally.coveredMs[day] ?? 0) / dayMs : 0,
    evidence,
    estimated: isEstimated(context, row, day, evidence),
    disagreement: disagreementOf(tally, day, dayMs, report),
    vendorFill: vendorFill(context, row, day),
    incidentIds: named(incidentIds, report?.incidentIds ?? NO_INCIDENTS),
    ...(level === 'unknown' && context.unread.has(day) ? { unread: true } : {}),
  };
}

/** The day is ours where we watched at least half of what is known of it, or took the only look. */
function evidenceKind(tally: Tally, day: number, looked: boolean): DayBar['evidence'] {
  const observed = tally.observedMs[day] ?? 0;
  if (observed === 0 && (tally.reportedMs[day] ?? 0) === 0) return looked ? 'observed' : 'reported';
  return observed * 2 >= (tally.coveredMs[day] ?? 0) ? 'observed' : 'reported';
}

function isEstimated(
  context: BarContext,
  { reports }: RowEvidence,
  day: number,
  evidence: DayBar['evidence'],
): boolean {
  return context.estimated && evidence === 'reported' && reports?.[day]?.hasData !== true;
}

function vendorFill({ rule, palette }: BarContext, { reports }: RowEvidence, day: number): string | null {
  const report = reports?.[day];
  return rule === null || report === undefined ? null : rule.fill(report, palette);
}

function secondsOf(levelMs: Float64Array, day: number): Readonly<Record<Level, number>> {
  const seconds = (level: number): number => (levelMs[day * LEVEL_COUNT + level] ?? 0) / SECOND_MS;
  return {
    operational: seconds(0),
    under_maintenance: seconds(1),
    degraded_performance: seconds(2),
    partial_outage: seconds(3),
    major_outage: seconds(4),
  } satisfies Record<(typeof LEVELS)[number], number>;
}

function named(ours: readonly string[], theirs: readonly string[]): readonly string[] {
  return theirs.length === 0 ? ours : [...new Set([...ours, ...theirs])];
}
