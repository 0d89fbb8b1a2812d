import type { Effect, Incident, IncidentFacts, Maintenance } from '#core/model/snapshot';
import type { Span } from '#core/model/time';
import { same } from '#core/history/same';
import { answers, maintenanceAnswers, type IncidentQuestion } from '#core/search/incident-question';
import type { Neighbours, StoredIncident, StoredMaintenance } from '../../engine/ports.ts';
import { decide } from '../store/decide.ts';
import { mergeIncident, mergeMaintenance } from '../store/merge-incident.ts';
import type { Connection } from './connection.ts';
import { searchAmong, searchMaintenancesAmong } from '../store/search-among.ts';
import { number, numberOrNull, text, textOrNull, texts, type Row } from './row.ts';
import { createTextIndex, INCIDENTS_INDEXED, MAINTENANCES_INDEXED } from './text-index.ts';
import { createUpdateTable } from './update-table.ts';

/** What the vendor tells, in words. Nothing is ever taken out of these tables. */
export interface IncidentTables {
  keep(page: number, incidents: readonly Incident[], maintenances: readonly Maintenance[]): void;
  incident(page: number, incidentId: string): Incident | null;
  neighbours(page: number, incidentId: string): Neighbours;
  /** Newest start first; all pages where none is named. */
  incidents(page: number | null, limit: number): readonly StoredIncident[];
  search(question: IncidentQuestion): readonly StoredIncident[];
  searchMaintenances(question: IncidentQuestion): readonly StoredMaintenance[];
  overlapping(page: number, span: Span): readonly Incident[];
  /** The same without what was written about them. */
  overlappingFacts(page: number, span: Span): readonly IncidentFacts[];
  maintenances(page: number, limit: number): readonly Maintenance[];
}

const INCIDENTS = `
  SELECT incident_key AS key, page_id, incident_id, title, impact, status, started_at, resolved_at, component_ids,
    effects, url
  FROM incident JOIN page USING (page_key)`;
const NEWEST_FIRST = 'ORDER BY started_at DESC, page_id, incident_id';
const INCIDENT = `${INCIDENTS} WHERE page_key = ? AND incident_id = ?`;
const PAGE_INCIDENTS = `${INCIDENTS} WHERE page_key = ? ${NEWEST_FIRST} LIMIT ?`;
const ALL_INCIDENTS = `${INCIDENTS} ${NEWEST_FIRST} LIMIT ?`;
const FOUND = `${INCIDENTS} WHERE incident_key IN (SELECT value FROM json_each(?))`;
const BEGAN = 'SELECT started_at FROM incident WHERE page_key = ? AND incident_id = ?';
const NEIGHBOUR = 'SELECT incident_id, title FROM incident WHERE page_key = ?1 AND';
const EARLIER = `${NEIGHBOUR} (started_at < ?2 OR (started_at = ?2 AND incident_id > ?3))
  ORDER BY started_at DESC, incident_id LIMIT 1`;
const LATER = `${NEIGHBOUR} (started_at > ?2 OR (started_at = ?2 AND incident_id < ?3))
  ORDER BY started_at, incident_id DESC LIMIT 1`;
/** SQLite’s own way to say that there is no limit. */
const EVERY = -1;
/** One opened and closed at one instant still happened: see \`incidentOverlaps\`. */
const OVERLAPPING = `${INCIDENTS}
  WHERE page_key = ?1 AND started_at < ?3 AND (resolved_at IS NULL OR resolved_at > ?2 OR started_at >= ?2)
  ${NEWEST_FIRST}`;
const KEEP_INCIDENT = `
  INSERT INTO incident
    (page_key, incident_id, title, impact, status, started_at, resolved_at, component_ids, effects, url)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  ON CONFLICT DO UPDATE SET
    title = excluded.title, impact = excluded.impact, status = excluded.status, started_at = excluded.started_at,
    resolved_at = excluded.resolved_at, component_ids = excluded.component_ids, effects = excluded.effects,
    url = excluded.url
  RETURNING incident_key AS key`;
const MAINTENANCES = `
  SELECT maintenance_key AS key, page_id, maintenance_id, title, status, starts_at, ends_at, component_ids, url
  FROM maintenance JOIN page USING (page_key)`;
const MAINTENANCE = `${MAINTENANCES} WHERE page_key = ? AND maintenance_id = ?`;
const PAGE_MAINTENANCES = `${MAINTENANCES} WHERE page_key = ? ORDER BY starts_at DESC, maintenance_id LIMIT ?`;
const FOUND_MAINTENANCES = `${MAINTENANCES} WHERE maintenance_key IN (SELECT value FROM json_each(?))`;
const KEEP_MAINTENANCE = `
  INSERT INTO maintenance (page_key, maintenance_id, title, status, starts_at, ends_at, component_ids, url)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)
  ON CONFLICT DO UPDATE SET
    title = excluded.title, status = excluded.status, starts_at = excluded.starts_at, ends_at = excluded.ends_at,
    component_ids = excluded.component_ids, url = excluded.url
  RETURNING maintenance_key AS key`;

/** `indexed`: whether there is an index of their words to keep and to ask. */
export function createIncidentTables(connection: Connection, indexed: boolean): IncidentTables {
  const { all, first } = connection;
  const index = indexed ? createTextIndex(connection, INCIDENTS_INDEXED) : null;
  const maintenanceIndex = indexed ? createTextIndex(connection, MAINTENANCES_INDEXED) : null;
  const incidentUpdates = createUpdateTable(connection, 'incident');
  const maintenanceUpdates = createUpdateTable(connection, 'maintenance');

  function asIncidents(rows: readonly Row[]): readonly StoredIncident[] {
    const updates = incidentUpdates.of(rows.map((row) => number(row, 'key')));
    return rows.map((row) => ({
      pageId: text(row, 'page_id'),
      incident: { ...asFacts(row), updates: updates.get(number(row, 'key')) ?? [] },
    }));
  }

  function asMaintenances(rows: readonly Row[]): readonly StoredMaintenance[] {
    const updates = maintenanceUpdates.of(rows.map((row) => number(row, 'key')));
    return rows.map((row) => ({
      pageId: text(row, 'page_id'),
      maintenance: {
        id: text(row, 'maintenance_id'),
        title: text(row, 'title'),
        status: text(row, 'status') as Maintenance['status'],
        startsAt: number(row, 'starts_at'),
        endsAt: numberOrNull(row, 'ends_at'),
        componentIds: texts(row, 'component_ids'),
        url: textOrNull(row, 'url'),
        updates: updates.get(number(row, 'key')) ?? [],
      },
    }));
  }

  /** The rows of these keys, in their order. */
  function inOrder<Stored>(keys: readonly number[], sql: string, read: (rows: readonly Row[]) => readonly Stored[]) {
    const rows = all(sql, JSON.stringify(keys));
    const byKey = new Map(read(rows).map((stored, at) => [number(rows[at] ?? {}, 'key'), stored]));
    return keys.flatMap((key) => byKey.get(key) ?? []);
  }

  function incident(page: number, incidentId: string): Incident | null {
    return asIncidents(all(INCIDENT, page, incidentId))[0]?.incident ?? null;
  }

  function keepIncident(page: number, told: Incident): void {
    const known = incident(page, told.id);
    const kept = mergeIncident(known, told);
    // A vendor's list tells the same fifty each time it is read.
    if (same(known, kept)) return;
    const { id, title, impact, status, startedAt, resolvedAt, url } = kept;
    const componentIds = JSON.stringify(kept.componentIds);
    const effects = JSON.stringify(kept.effects);
    const values = [page, id, title, impact, status, startedAt, resolvedAt, componentIds, effects, url];
    const key = keyOf(first(KEEP_INCIDENT, ...values));
    if (!same(known?.updates ?? [], kept.updates)) incidentUpdates.keep(key, kept.updates);
    index?.keep(key, known, kept);
  }

  function keepMaintenance(page: number, told: Maintenance): void {
    const known = asMaintenances(all(MAINTENANCE, page, told.id))[0]?.maintenance ?? null;
    const kept = mergeMaintenance(known, told);
    if (same(known, kept)) return;
    const { id, title, status, startsAt, endsAt, url } = kept;
    const values = [page, id, title, status, startsAt, endsAt, JSON.stringify(kept.componentIds), url];
    const key = keyOf(first(KEEP_MAINTENANCE, ...values));
    if (!same(known?.updates ?? [], kept.updates)) maintenanceUpdates.keep(key, kept.updates);
    maintenanceIndex?.keep(key, known, kept);
  }

  function neighbour(sql: string, page: number, startedAt: number, incidentId: string): Neighbours['earlier'] {
    const row = first(sql, page, startedAt, incidentId);
    return row === null ? null : { id: text(row, 'incident_id'), title: text(row, 'title') };
  }

  return {
    keep(page, incidents, maintenances) {
      for (const told of incidents) keepIncident(page, told);
      for (const told of maintenances) keepMaintenance(page, told);
    },
    incident,
    neighbours(page, incidentId) {
      const row = first(BEGAN, page, incidentId);
      if (row === null) return { earlier: null, later: null };
      const startedAt = number(row, 'started_at');
      return {
        earlier: neighbour(EARLIER, page, startedAt, incidentId),
        later: neighbour(LATER, page, startedAt, incidentId),
      };
    },
    incidents: (page, limit) =>
      asIncidents(page === null ? all(ALL_INCIDENTS, limit) : all(PAGE_INCIDENTS, page, limit)),
    search(question) {
      if (index === null) return searchAmong(asIncidents(all(ALL_INCIDENTS, EVERY)), question);
      return decide({
        proposed: index.propose(question),
        limit: question.limit,
        read: (keys) => inOrder(keys, FOUND, asIncidents),
        judge: (stored) => answers(question, stored.pageId, stored.incident),
      });
    },
    searchMaintenances(question) {
      if (maintenanceIndex === null) return searchMaintenancesAmong(asMaintenances(all(MAINTENANCES)), question);
      return decide({
        proposed: maintenanceIndex.propose(question),
        limit: question.limit,
        read: (keys) => inOrder(keys, FOUND_MAINTENANCES, asMaintenances),
        judge: (stored) => maintenanceAnswers(question, stored.pageId, stored.maintenance),
      });
    },
    overlapping: (page, { from, to }) => asIncidents(all(OVERLAPPING, page, from, to)).map((stored) => stored.incident),
    overlappingFacts: (page, { from, to }) => all(OVERLAPPING, page, from, to).map(asFacts),
    maintenances: (page, limit) =>
      asMaintenances(all(PAGE_MAINTENANCES, page, limit)).map((stored) => stored.maintenance),
  };
}

function asFacts(row: Row): IncidentFacts {
  return {
    id: text(row, 'incident_id'),
    title: text(row, 'title'),
    impact: text(row, 'impact') as Incident['impact'],
    status: text(row, 'status') as Incident['status'],
    startedAt: number(row, 'started_at'),
    resolvedAt: numberOrNull(row, 'resolved_at'),
    componentIds: texts(row, 'component_ids'),
    effects: JSON.parse(text(row, 'effects')) as readonly Effect[],
    url: textOrNull(row, 'url'),
  };
}

function keyOf(row: Row | null): number {
  return number(row ?? {}, 'key');
}
