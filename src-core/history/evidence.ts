import type { ReportedDay } from '../model/history.ts';
import { severity } from '../model/level.ts';
import type { EpochMs } from '../model/time.ts';
import { dayIndex } from './days.ts';
import { hasFigures, type Sources } from './sources.ts';
import { addStretch, OBSERVED, REPORTED, sortEdges } from './sweep.ts';

/** Everything known about one row, ready for the sweep. */
export interface RowEvidence {
  /** Sorted. */
  readonly edges: Float64Array;
  /** The vendor's figures by day, null where it publishes none for this row. */
  readonly reports: readonly (ReportedDay | undefined)[] | null;
  /** Moments without length; null where there are none. */
  readonly moments: Moments | null;
}

/** The worst severity met at a single moment of each day; -1 for none. */
export interface Moments {
  readonly observed: Int8Array;
  readonly reported: Int8Array;
}

/** The levels a vendor's day record has no figures for: up to this severity, intervals speak beside it. */
const WORST_WITHOUT_FIGURES = severity('degraded_performance');

/** Gathers what was observed and what is reported of one row. */
export function evidenceOf(sources: Sources, rowId: string): RowEvidence {
  const edges: number[] = [];
  const reports = sources.reports.get(rowId) ?? null;
  const moments: RowMoments = { made: null };
  addObserved(sources, rowId, edges, moments);
  for (const { from, to } of sources.coverage.get(rowId) ?? []) addReported(sources, reports, edges, from, to, 0);
  for (const effect of sources.effects.get(rowId) ?? []) {
    if (effect.from < effect.to) {
      addReported(sources, reports, edges, effect.from, effect.to, effect.severity);
    } else {
      const day = effect.from <= sources.frame.to ? dayIndex(sources.calendar.starts, effect.from) : -1;
      if (speaks(reports?.[day], effect.severity)) touch(momentsOf(moments, sources).reported, day, effect.severity);
    }
  }
  if (reports !== null) coverFigures(sources, rowId, reports, edges);
  return { edges: sortEdges(edges), reports, moments: moments.made };
}

/** A group or the page: at each moment the worst of its parts and of what is said about itself. */
export function joinedEvidence(sources: Sources, rowId: string, parts: readonly RowEvidence[]): RowEvidence {
  const own = evidenceOf(sources, rowId);
  const moments: RowMoments = { made: null };
  for (const part of [own, ...parts]) {
    part.moments?.observed.forEach((worst, day) => touch(momentsOf(moments, sources).observed, day, worst));
    part.moments?.reported.forEach((worst, day) => touch(momentsOf(moments, sources).reported, day, worst));
  }
  return {
    edges: joinedEdges([own, ...parts]),
    reports: own.reports ?? worstReports(rowId, sources.calendar.dates, parts),
    moments: moments.made,
  };
}

function joinedEdges(parts: readonly RowEvidence[]): Float64Array {
  const edges = new Float64Array(parts.reduce((length, part) => length + part.edges.length, 0));
  let at = 0;
  for (const part of parts) {
    edges.set(part.edges, at);
    at += part.edges.length;
  }
  return edges.sort();
}

function addObserved(sources: Sources, rowId: string, edges: number[], moments: RowMoments): void {
  const { frame, glances } = sources;
  const changes = sources.changes.get(rowId) ?? [];
  changes.forEach(({ at, level }, index) => {
    if (level === null) return;
    const until = changes[index + 1]?.at ?? Infinity;
    addStretch(edges, frame, at, until, OBSERVED + severity(level));
    for (const glance of glances) {
      if (glance < at || glance >= until || glance > frame.to) continue;
      touch(momentsOf(moments, sources).observed, dayIndex(sources.calendar.starts, glance), severity(level));
    }
  });
}

/** Adds a reported stretch, but for the days on which the vendor's own figures know better. */
function addReported(
  sources: Sources,
  reports: RowEvidence['reports'],
  edges: number[],
  from: EpochMs,
  to: EpochMs,
  level: number,
): void {
  const { frame, calendar } = sources;
  if (reports === null) {
    addStretch(edges, frame, from, to, REPORTED + level);
    return;
  }
  const start = Math.max(from, frame.from);
  const end = Math.min(to, frame.to);
  if (!(start < end)) return;
  let begun: EpochMs | null = null;
  for (let day = dayIndex(calendar.starts, start); day < calendar.dates.length; day += 1) {
    const dayStart = calendar.starts[day] ?? end;
    if (dayStart >= end) break;
    if (speaks(reports[day], level)) begun ??= Math.max(start, dayStart);
    else if (begun !== null) {
      addStretch(edges, frame, begun, dayStart, REPORTED + level);
      begun = null;
    }
  }
  if (begun !== null) addStretch(edges, frame, begun, end, REPORTED + level);
}

function speaks(report: ReportedDay | undefined, level: number): boolean {
  return report === undefined || (report.hasData && level <= WORST_WITHOUT_FIGURES);
}

/** Figures without a stated coverage speak for their whole day. */
function coverFigures(sources: Sources, rowId: string, reports: readonly (ReportedDay | undefined)[], edges: number[]) {
  const coverage = sources.coverage.get(rowId) ?? [];
  const { starts } = sources.calendar;
  reports.forEach((report, day) => {
    const [from, to] = [starts[day] ?? 0, starts[day + 1] ?? 0];
    if (!hasFigures(report) || coverage.some((stretch) => stretch.from < to && stretch.to > from)) return;
    addStretch(edges, sources.frame, from, to, REPORTED);
  });
}

/** Figures have no place within their day, so the least that fits all parts is the worst part. */
function worstReports(
  rowId: string,
  dates: readonly string[],
  parts: readonly RowEvidence[],
): readonly (ReportedDay | undefined)[] | null {
  const reporting = parts.filter((part) => part.reports !== null);
  if (reporting.length === 0) return null;
  return dates.map((date, day) => {
    let [major, down, found] = [0, 0, false];
    for (const { reports } of reporting) {
      const report = reports?.[day];
      if (!hasFigures(report)) continue;
      found = true;
      major = Math.max(major, report.majorOutageSeconds);
      down = Math.max(down, report.majorOutageSeconds + report.partialOutageSeconds);
    }
    if (!found) return undefined;
    const figures = { majorOutageSeconds: major, partialOutageSeconds: down - major };
    return { rowId, date, ...figures, hasData: true, incidentIds: [] };
  });
}

/** Most rows have no moments, so the tables are made on first use. */
interface RowMoments {
  made: Moments | null;
}

function momentsOf(row: RowMoments, { calendar }: Sources): Moments {
  const table = (): Int8Array => new Int8Array(calendar.dates.length).fill(-1);
  return (row.made ??= { observed: table(), reported: table() });
}

function touch(table: Int8Array, day: number, level: number): void {
  if (day >= 0 && level > (table[day] ?? -1)) table[day] = level;
}
