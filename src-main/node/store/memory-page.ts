import type { Marker } from '#core/history/marker';
import type {
  LevelChange,
  PageRecord,
  PageWrite,
  PollCount,
  StoredHistory,
  ToldHistory,
} from '#core/history/page-record';
import type {
  Palette,
  ReportedCoverage,
  ReportedDay,
  ReportedEffect,
  ReportedHistory,
  ReportedUptime,
} from '#core/model/history';
import type { Incident, Maintenance } from '#core/model/snapshot';
import type { EpochMs, IsoDate, Span } from '#core/model/time';
import type { Neighbours } from '../../engine/ports.ts';
import { mergeIncident, mergeMaintenance } from './merge-incident.ts';
import { mergeCoverage, mergeDay, mergeEffects } from './merge-reported.ts';
import { compareEffects, compareStarts, compareText } from './order.ts';
import { sumOf } from './sum-counts.ts';
import { anyZoneDays, incidentOverlaps, overlaps, utcDays } from './overlap.ts';

/** Everything the memory store holds of one page. */
export interface MemoryPage {
  record: PageRecord | null;
  reportedAt: EpochMs | null;
  timeZone: string | null;
  palette: Palette | null;
  estimated: boolean;
  /** By row and moment. */
  readonly changes: Map<string, LevelChange>;
  /** End by beginning. */
  readonly watched: Map<EpochMs, EpochMs>;
  readonly counts: Map<IsoDate, PollCount>;
  readonly incidents: Map<string, Incident>;
  readonly maintenances: Map<string, Maintenance>;
  readonly days: Map<string, ReportedDay>;
  readonly markers: Map<IsoDate, Marker>;
  effects: readonly ReportedEffect[];
  coverage: readonly ReportedCoverage[];
  uptimes: readonly ReportedUptime[];
}

export function newMemoryPage(): MemoryPage {
  return {
    record: null,
    reportedAt: null,
    timeZone: null,
    palette: null,
    estimated: false,
    changes: new Map(),
    watched: new Map(),
    counts: new Map(),
    incidents: new Map(),
    maintenances: new Map(),
    days: new Map(),
    markers: new Map(),
    effects: [],
    coverage: [],
    uptimes: [],
  };
}

/** Shares the records, which never change, but not the lists they are in. */
export function copyPage(page: MemoryPage): MemoryPage {
  return {
    ...page,
    changes: new Map(page.changes),
    watched: new Map(page.watched),
    counts: new Map(page.counts),
    incidents: new Map(page.incidents),
    maintenances: new Map(page.maintenances),
    days: new Map(page.days),
    markers: new Map(page.markers),
  };
}

export function addPoll(page: MemoryPage, { record, changes, incidents, maintenances, counted }: PageWrite): void {
  page.record = record;
  const { watching } = record;
  if (watching !== null) {
    page.watched.set(watching.from, Math.max(watching.to, page.watched.get(watching.from) ?? watching.to));
  }
  for (const change of changes) page.changes.set(JSON.stringify([change.rowId, change.at]), change);
  keepIncidents(page, incidents, maintenances);
  const known = page.counts.get(counted.date);
  page.counts.set(counted.date, known === undefined ? counted : sumOf(known, counted));
}

/** See `Store.rewind`. */
export function rewindPage(page: MemoryPage, to: EpochMs): void {
  const late = [...page.changes.values()].filter(({ at }) => at > to).sort((a, b) => a.at - b.at);
  for (const { rowId, at } of late) page.changes.delete(JSON.stringify([rowId, at]));
  for (const { rowId, level } of late) page.changes.set(JSON.stringify([rowId, to]), { rowId, at: to, level });
  for (const [from, until] of page.watched) {
    if (from > to) page.watched.delete(from);
    else page.watched.set(from, Math.min(until, to));
  }
}

export function addReported(page: MemoryPage, at: EpochMs, told: ReportedHistory): void {
  page.reportedAt = at;
  page.timeZone = told.timeZone ?? page.timeZone;
  page.palette = told.palette ?? page.palette;
  page.estimated = told.estimated;
  page.effects = mergeEffects(page.effects, told);
  page.coverage = mergeCoverage(page.coverage, told.coverage);
  page.uptimes = told.uptimes;
  for (const day of told.days) {
    const key = JSON.stringify([day.rowId, day.date]);
    page.days.set(key, mergeDay(page.days.get(key) ?? null, day));
  }
  keepIncidents(page, told.incidents, told.maintenances);
}

function keepIncidents(page: MemoryPage, incidents: readonly Incident[], maintenances: readonly Maintenance[]): void {
  for (const told of incidents) page.incidents.set(told.id, mergeIncident(page.incidents.get(told.id) ?? null, told));
  for (const told of maintenances) {
    page.maintenances.set(told.id, mergeMaintenance(page.maintenances.get(told.id) ?? null, told));
  }
}

export function historyOf(page: MemoryPage, span: Span): ToldHistory {
  const { first, last } = anyZoneDays(span);
  return {
    changes: changesIn([...page.changes.values()], span),
    watched: [...page.watched]
      .map(([from, to]) => ({ from, to }))
      .filter(({ from, to }) => overlaps(from, to, span))
      .sort((a, b) => a.from - b.from),
    effects: page.effects.filter(({ from, to }) => overlaps(from, to, span)).sort(compareEffects),
    days: [...page.days.values()]
      .filter(({ date }) => date >= first && date <= last)
      .sort((a, b) => compareText(a.date, b.date) || compareText(a.rowId, b.rowId)),
    coverage: page.coverage
      .filter(({ from, to }) => overlaps(from, to, span))
      .sort((a, b) => a.from - b.from || compareText(a.componentId, b.componentId)),
    uptimes: page.uptimes.toSorted((a, b) => compareText(a.rowId, b.rowId)),
    reportedTimeZone: page.timeZone,
    palette: page.palette,
    estimated: page.estimated,
    incidents: newestFirst([...page.incidents.values()].filter((incident) => incidentOverlaps(incident, span))),
  };
}

/** See `Store.readBars`. */
export function withoutWords(history: ToldHistory): StoredHistory {
  return { ...history, incidents: history.incidents.map(({ updates: _, ...facts }) => facts) };
}

/** Those in the span, and for each row the last one before it: without it nobody knows how the span began. */
function changesIn(all: readonly LevelChange[], span: Span): readonly LevelChange[] {
  const sorted = all.toSorted((a, b) => a.at - b.at || compareText(a.rowId, b.rowId));
  const before = new Map(sorted.filter(({ at }) => at < span.from).map((change) => [change.rowId, change]));
  const lastBefore = new Set(before.values());
  return sorted.filter((change) => lastBefore.has(change) || (change.at >= span.from && change.at < span.to));
}

function newestFirst(incidents: readonly Incident[]): readonly Incident[] {
  const started = (incident: Incident) => ({ pageId: '', id: incident.id, startsAt: incident.startedAt });
  return incidents.toSorted((a, b) => compareStarts(started(a), started(b)));
}

/** See `Store.readNeighbours`. */
export function neighboursOf(page: MemoryPage, incidentId: string): Neighbours {
  const all = newestFirst([...page.incidents.values()]);
  const at = all.findIndex(({ id }) => id === incidentId);
  const named = (incident: Incident | undefined): Neighbours['earlier'] =>
    incident === undefined ? null : { id: incident.id, title: incident.title };
  return at === -1 ? { earlier: null, later: null } : { earlier: named(all[at + 1]), later: named(all[at - 1]) };
}

/** Newest start first. */
export function maintenancesOf(page: MemoryPage): readonly Maintenance[] {
  const started = ({ id, startsAt }: Maintenance) => ({ pageId: '', id, startsAt });
  return [...page.maintenances.values()].sort((a, b) => compareStarts(started(a), started(b)));
}

export function pollCountsOf(page: MemoryPage, span: Span): readonly PollCount[] {
  const { first, last } = utcDays(span);
  return [...page.counts.values()]
    .filter(({ date }) => date >= first && date <= last)
    .sort((a, b) => compareText(a.date, b.date));
}
