import type { PageRecord, PageWrite } from '#core/history/page-record';
import type { ReportedHistory } from '#core/model/history';
import type { Incident, Maintenance, Snapshot, Update } from '#core/model/snapshot';
import { DAY_MS, type Span } from '#core/model/time';

/** Records with every field, changed where a test wants them changed. */

export const START = Date.UTC(2025, 2, 25);
export const EVER: Span = { from: 0, to: START + 1_000 * DAY_MS };

export function record(changes: Partial<PageRecord> = {}): PageRecord {
  return {
    pageId: 'status.example',
    snapshot: null,
    readAt: START,
    watching: { from: START, to: START },
    attemptedAt: START,
    failure: null,
    failuresInARow: 0,
    failingSince: null,
    historyRevision: 1,
    ...changes,
  };
}

export function pageWrite(changes: Partial<PageWrite> = {}): PageWrite {
  return {
    record: record(),
    changes: [],
    incidents: [],
    maintenances: [],
    counted: { date: '2025-03-25', fresh: 1, notModified: 0, failed: 0, requests: 1, unmodified: 0, bytes: 100 },
    ...changes,
  };
}

export function snapshot(changes: Partial<Snapshot> = {}): Snapshot {
  return {
    page: { id: 'abc', name: 'Example', url: 'https://status.example/', timeZone: null },
    updatedAt: START,
    level: 'partial_outage',
    headline: 'Some systems are “down” — 🔥',
    groups: [{ id: 'g', name: 'Group' }],
    components: [{ id: 'api', name: 'API', groupId: 'g', level: 'unknown', description: null }],
    componentsComplete: true,
    incidents: [incident()],
    incidentsListed: 'recent',
    maintenances: [maintenance()],
    warnings: [{ key: 'no_components' }],
    ...changes,
  };
}

export function update(id: string, at = START, text = `text of ${id}`): Update {
  return { id, at, status: 'investigating', text };
}

export function incident(changes: Partial<Incident> = {}): Incident {
  return {
    id: 'i1',
    title: 'Elevated errors',
    impact: 'major',
    status: 'investigating',
    startedAt: START,
    resolvedAt: null,
    componentIds: ['api', 'chat'],
    effects: [{ componentId: 'api', level: 'partial_outage', from: START, to: null }],
    url: 'https://status.example/i1',
    updates: [update('u1')],
    ...changes,
  };
}

export function maintenance(changes: Partial<Maintenance> = {}): Maintenance {
  return {
    id: 'm1',
    title: 'Database upgrade',
    status: 'scheduled',
    startsAt: START + DAY_MS,
    endsAt: START + DAY_MS + 3_600_000,
    componentIds: ['api'],
    url: null,
    updates: [update('mu1')],
    ...changes,
  };
}

export function reported(changes: Partial<ReportedHistory> = {}): ReportedHistory {
  return {
    incidents: [],
    maintenances: [],
    effects: [],
    days: [],
    uptimes: [],
    coverage: [],
    timeZone: null,
    palette: null,
    estimated: false,
    warnings: [],
    ...changes,
  };
}
