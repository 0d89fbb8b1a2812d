import type { ReportedCoverage, ReportedEffect } from '../model/history.ts';
import { severity } from '../model/level.ts';
import { MINUTE_MS, type Span } from '../model/time.ts';
import type { Calendar } from './days.ts';
import { figuresOf } from './day-figures.ts';
import { evidenceOf, joinedEvidence, type RowEvidence } from './evidence.ts';
import type { StoredHistory } from './page-record.ts';
import { hasFigures, sourcesOf, type Sources } from './sources.ts';
import { LEVEL_COUNT, newTally, sweep } from './sweep.ts';

const PARTIAL = severity('partial_outage');
/** Figures and intervals are rounded differently; closer than this, or than a tenth, they mean the same. */
const TOLERANCE_MS = 5 * MINUTE_MS;
const TOLERANCE = 0.1;

/** What is known of a row with the time of day. */
export interface TimedEvidence {
  readonly sources: Sources;
  readonly evidence: RowEvidence;
  /** Days of which a vendor says how long things were down, and nobody when: indexes of the calendar. */
  readonly untimedDays: ReadonlySet<number>;
}

/**
 * As the bars' evidence, but for the days with outages in a vendor's figures, which do not say when: there the intervals
 * of incidents speak, and where those do not account for the figures the day has no hours to tell of.
 */
export function timedEvidence(
  stored: StoredHistory,
  calendar: Calendar,
  bounds: Float64Array,
  rowId: string,
  partIds: readonly string[],
): TimedEvidence {
  const now = bounds[bounds.length - 1] ?? 0;
  const figured = figuredDays(stored, calendar, bounds);
  const sources = sourcesOf(freed(stored, calendar, figured), calendar, now);
  const parts = partIds.map((id) => evidenceOf(sources, id));
  const evidence = parts.length === 0 ? evidenceOf(sources, rowId) : joinedEvidence(sources, rowId, parts);
  const untimedDays = new Set<number>();
  for (const id of [rowId, ...partIds]) {
    const days = figured.get(id);
    if (days === undefined) continue;
    const tally = newTally(calendar.dates.length);
    sweep(evidenceOf(sources, id).edges, sources.watched, bounds, tally);
    for (const [day, downMs] of days) {
      let placedMs = 0;
      for (let level = PARTIAL; level < LEVEL_COUNT; level += 1)
        placedMs += tally.levelMs[day * LEVEL_COUNT + level] ?? 0;
      if (downMs - placedMs > Math.max(TOLERANCE_MS, TOLERANCE * downMs)) untimedDays.add(day);
    }
  }
  return { sources, evidence, untimedDays };
}

/** By row, the days with outages in a vendor's figures, and how long those were in milliseconds. */
type FiguredDays = ReadonlyMap<string, ReadonlyMap<number, number>>;

function figuredDays({ days }: StoredHistory, { indexOf }: Calendar, bounds: Float64Array): FiguredDays {
  const rows = new Map<string, Map<number, number>>();
  for (const report of days) {
    const day = indexOf.get(report.date);
    if (day === undefined || !hasFigures(report)) continue;
    const { downMs } = figuresOf(report, (bounds[day + 1] ?? 0) - (bounds[day] ?? 0));
    if (downMs === 0) continue;
    const row = rows.get(report.rowId) ?? new Map<number, number>();
    rows.set(report.rowId, row.set(day, downMs));
  }
  return rows;
}

/** Without the figures of those days; their coverage stays, and the intervals of incidents come in. */
function freed(stored: StoredHistory, { indexOf, starts }: Calendar, figured: FiguredDays): StoredHistory {
  if (figured.size === 0) return stored;
  const isFigured = (rowId: string, day: number | undefined): boolean =>
    day !== undefined && figured.get(rowId)?.has(day) === true;
  const coverage: ReportedCoverage[] = [...stored.coverage];
  for (const [componentId, days] of figured) {
    const stated = stored.coverage.filter((stretch) => stretch.componentId === componentId);
    for (const day of days.keys()) {
      const span: Span = { from: starts[day] ?? 0, to: starts[day + 1] ?? 0 };
      if (stated.some(({ from, to }) => from < span.to && to > span.from)) continue;
      coverage.push({ componentId, ...span });
    }
  }
  const outages = stored.incidents.flatMap(({ effects, resolvedAt }) =>
    effects
      .filter(({ componentId, level }) => figured.has(componentId) && severity(level) >= PARTIAL)
      .map((effect): ReportedEffect => ({ ...effect, to: effect.to ?? resolvedAt, incidentId: null })),
  );
  return {
    ...stored,
    days: stored.days.filter(({ rowId, date }) => !isFigured(rowId, indexOf.get(date))),
    coverage,
    effects: [...stored.effects, ...outages],
  };
}
