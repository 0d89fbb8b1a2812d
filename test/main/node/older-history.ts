import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { utcDate } from '#core/history/days';
import type { LevelChange, PollCount } from '#core/history/page-record';
import { LEVELS } from '#core/model/level';
import type { Incident } from '#core/model/snapshot';
import { DAY_MS } from '#core/model/time';
import { history } from '../../../src-main/node/migrations/001-history.ts';
import { traffic } from '../../../src-main/node/migrations/002-traffic.ts';
import { markers } from '../../../src-main/node/migrations/003-markers.ts';
import { notices } from '../../../src-main/node/migrations/004-notices.ts';
import { search } from '../../../src-main/node/migrations/005-search.ts';
import { probes } from '../../../src-main/node/migrations/006-probes.ts';
import { outbox } from '../../../src-main/node/migrations/007-outbox.ts';
import { maintenanceSearch } from '../../../src-main/node/migrations/008-maintenance-search.ts';
import { defineFunctions } from '../../../src-main/node/sqlite/full-text.ts';
import { levelCode } from '../../../src-main/node/sqlite/row.ts';

const ARCHIVE = 'statuspage/datadog/incidents-archive.2025-10-14..2026-08-06.json';

interface RawIncident {
  readonly id: string;
  readonly name: string;
  readonly impact: Incident['impact'];
  readonly status: Incident['status'];
  readonly created_at: string;
  readonly resolved_at: string | null;
  readonly incident_updates: readonly {
    readonly id: string;
    readonly body: string;
    readonly status: string;
    readonly created_at: string;
  }[];
}

/** What the file says of the levels of its page, over more than a year. */
export const OLDER_CHANGES: readonly LevelChange[] = Array.from({ length: 40 }, (_, index) => ({
  rowId: index % 3 === 0 ? 'api' : '',
  at: Date.UTC(2025, 0, 1) + index * 11 * DAY_MS + index,
  level: [...LEVELS, null][index % (LEVELS.length + 1)] ?? null,
}));

/** How often it was polled: on days of several months, more often asked than answered. */
export const OLDER_COUNTS: readonly PollCount[] = Array.from({ length: 100 }, (_, index) => ({
  date: utcDate(Date.UTC(2025, 0, 20) + index * 2 * DAY_MS),
  ...{ fresh: index, notModified: 1_440 - index, failed: index % 7 },
  ...{ requests: index % 3 === 0 ? 0 : 3_000, unmodified: 1_440 - index - (index % 2), bytes: index * 640_000 },
}));

/** The incidents of a recorded archive, as a poll of ours tells them. */
export function recordedIncidents(): readonly Incident[] {
  const file = join(import.meta.dirname, '../../fixtures/feeds', ARCHIVE);
  const { incidents } = JSON.parse(readFileSync(file, 'utf8')) as { readonly incidents: readonly RawIncident[] };
  return incidents.map((raw) => ({
    id: raw.id,
    title: raw.name,
    impact: raw.impact,
    status: raw.status,
    startedAt: Date.parse(raw.created_at),
    resolvedAt: raw.resolved_at === null ? null : Date.parse(raw.resolved_at),
    componentIds: ['api'],
    effects: [],
    url: null,
    updates: raw.incident_updates
      .map(({ id, body, status, created_at: at }) => ({ id, at: Date.parse(at), status, text: body }))
      .sort((a, b) => a.at - b.at),
  }));
}

/** A history as the eighth version of the database had it, filled in its own words. */
export function writeOlderHistory(file: string, pageId: string, incidents: readonly Incident[]): void {
  const database = new DatabaseSync(file);
  database.exec('PRAGMA journal_mode = WAL');
  defineFunctions(database);
  for (const { sql } of [history, traffic, markers, notices, search, probes, outbox, maintenanceSearch]) {
    database.exec(sql);
  }
  database.exec('BEGIN; PRAGMA user_version = 8');
  database.prepare('INSERT INTO page (page_id) VALUES (?)').run(pageId);
  const add = database.prepare("INSERT INTO incident VALUES (?, 1, ?, ?, ?, ?, ?, ?, ?, '[]', NULL)");
  const addUpdate = database.prepare('INSERT INTO incident_update VALUES (?, ?, ?, ?, ?, ?)');
  const index = database.prepare(
    'INSERT INTO incident_text (rowid, title, body) VALUES (?, searchable(?), searchable(?))',
  );
  incidents.forEach(({ id, title, impact, status, startedAt, resolvedAt, componentIds, updates }, at) => {
    add.run(at + 1, id, title, impact, status, startedAt, resolvedAt, JSON.stringify(componentIds));
    // Not in their order: that is in `position`.
    [...updates.entries()].toReversed().forEach(([position, update]) => {
      addUpdate.run(at + 1, update.id, position, update.at, update.status, update.text);
    });
    index.run(at + 1, title, updates.map(({ text }) => text).join('\n'));
  });
  database.exec(`
    INSERT INTO maintenance (maintenance_key, page_key, maintenance_id, title, status, starts_at, component_ids)
      VALUES (7, 1, 'move', 'Umzug', 'completed', 5, '[]');
    INSERT INTO maintenance_update VALUES (7, 'u1', 0, 6, 'completed', 'Der Umzug ist abgeschlossen');
    INSERT INTO page_row VALUES (5, 1, 'api'), (9, 1, '');
    COMMIT;
  `);
  const addChange = database.prepare('INSERT INTO level_change VALUES (?, ?, ?)');
  for (const { rowId, at, level } of OLDER_CHANGES) {
    addChange.run(rowId === 'api' ? 5 : 9, at, level === null ? null : levelCode(level));
  }
  const addCount = database.prepare(`
    INSERT INTO poll_count (page_key, date, fresh, not_modified, failed, bytes, requests, unmodified)
      VALUES (1, ?, ?, ?, ?, ?, ?, ?)`);
  for (const { date, fresh, notModified, failed, bytes, requests, unmodified } of OLDER_COUNTS) {
    addCount.run(date, fresh, notModified, failed, bytes, requests, unmodified);
  }
  database.close();
}
