import { mkdirSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { unreadRecord } from '#core/history/observe';
import { failed, ok, type Result } from '#core/model/result';
import type { Store } from '../engine/ports.ts';
import { setAside } from './set-aside.ts';
import { createConnection } from './sqlite/connection.ts';
import { createHousekeeping } from './sqlite/housekeeping.ts';
import { createIncidentTables } from './sqlite/incident-tables.ts';
import { createLedgerTables } from './sqlite/ledger-tables.ts';
import { createLevelTables } from './sqlite/level-tables.ts';
import { createMarkerTable } from './sqlite/marker-table.ts';
import { isIndexed } from './sqlite/full-text.ts';
import { integrityProblem, openDatabase } from './sqlite/open-database.ts';
import { createOutboxTables } from './sqlite/outbox-tables.ts';
import { createPageTable } from './sqlite/page-table.ts';
import { createProbeTables } from './sqlite/probe-tables.ts';
import { renameInTables } from './sqlite/rename-tables.ts';
import { createReportedTables } from './sqlite/reported-tables.ts';
import { historyOf, newMemoryPage } from './store/memory-page.ts';
import { renamedNotice, renamedThreads } from './store/renames.ts';

export interface OpenedStore {
  readonly store: Store;
  /** What the user should know: a damaged file was set aside, and history begins anew. */
  readonly warning: string | null;
  /** Looks through the whole file; null when all is well. */
  integrityProblem(): string | null;
}

/**
 * Opens the history, creating it if need be. A damaged file is renamed, never overwritten; one from a newer Greenbar is
 * left alone. The problem is one sentence. `mayIndex` is false for what behaves as a SQLite without full text.
 */
export async function openSqliteStore(file: string, mayIndex = true): Promise<Result<OpenedStore, string>> {
  try {
    mkdirSync(dirname(file), { recursive: true });
    const opened = await openDatabase(file, mayIndex);
    if (opened.kind === 'open') return ok(asOpened(opened.database, null));
    if (opened.kind === 'newer') return failed('The history was written by a newer Greenbar; please update this one.');
    const kept = setAside(file, ['-wal', '-shm']);
    const again = await openDatabase(file, mayIndex);
    if (again.kind !== 'open') return failed('The history cannot be opened.');
    const warning = `The history was damaged and has been kept as ${basename(kept)}; a new one begins now.`;
    return ok(asOpened(again.database, warning));
  } catch (fault) {
    return failed(reasonOf(fault, file));
  }
}

function asOpened(database: DatabaseSync, warning: string | null): OpenedStore {
  return { store: createStore(database), warning, integrityProblem: () => integrityProblem(database) };
}

function createStore(database: DatabaseSync): Store {
  const connection = createConnection(database);
  const pages = createPageTable(connection);
  const levels = createLevelTables(connection);
  const incidents = createIncidentTables(connection, isIndexed(database));
  const reported = createReportedTables(connection);
  const ledger = createLedgerTables(connection);
  const markers = createMarkerTable(connection);
  const outbox = createOutboxTables(connection);
  const housekeeping = createHousekeeping(connection);

  /** Asks about a page, with the given answer for pages that were never heard of. */
  function about<Answer>(pageId: string, unknown: Answer, read: (page: number) => Answer): Answer {
    const page = connection.pageKey(pageId);
    return page === null ? unknown : read(page);
  }

  return {
    loadRecord: (pageId) => pages.load(pageId),
    write({ record, changes, incidents: told, maintenances, counted }) {
      connection.transaction(() => {
        pages.save(record);
        const page = connection.ensurePage(record.pageId);
        levels.add(page, changes, record.watching, counted);
        incidents.keep(page, told, maintenances);
      });
    },
    writeReported(pageId, at, history) {
      connection.transaction(() => {
        const page = connection.ensurePage(pageId);
        reported.keep(page, at, history);
        incidents.keep(page, history.incidents, history.maintenances);
      });
    },
    reportedAt: (pageId) => reported.reportedAt(pageId),
    rewind(record, to) {
      connection.transaction(() => {
        pages.save(record);
        levels.rewind(connection.ensurePage(record.pageId), to);
      });
    },
    forgetReading(pageId) {
      connection.transaction(() => {
        const record = pages.load(pageId);
        if (record !== null) pages.save(unreadRecord(record));
        ledger.forgetThreads(pageId);
        outbox.forgetPage(pageId);
      });
    },
    rename(pageId, renames) {
      const page = connection.pageKey(pageId);
      if (page === null) return;
      connection.transaction(() => {
        renameInTables(connection, page, renames);
        const { gone, added } = renamedThreads(pageId, ledger.threads(pageId), renames);
        for (const threadId of gone) ledger.forgetThread(threadId);
        for (const thread of added) ledger.keepThread(thread);
        for (const notice of ledger.notices()) {
          if (notice.pageId === pageId) ledger.changeNotice(renamedNotice(notice, renames));
        }
        outbox.rename(pageId, renames);
      });
    },

    readHistory: (pageId, span) => {
      const page = connection.pageKey(pageId);
      if (page === null) return historyOf(newMemoryPage(), span);
      return {
        changes: levels.changes(page, span),
        watched: levels.watched(page, span),
        ...reported.read(page, span),
        incidents: incidents.overlapping(page, span),
      };
    },
    readIncidents: (pageId, limit) =>
      pageId === null
        ? incidents.incidents(null, limit)
        : about(pageId, [], (page) => incidents.incidents(page, limit)),
    searchIncidents: (question) => incidents.search(question),
    readIncident: (pageId, incidentId) => about(pageId, null, (page) => incidents.incident(page, incidentId)),
    readNeighbours: (pageId, incidentId) =>
      about(pageId, { earlier: null, later: null }, (page) => incidents.neighbours(page, incidentId)),
    readMaintenances: (pageId, limit) => about(pageId, [], (page) => incidents.maintenances(page, limit)),
    readPollCounts: (pageId, span) => about(pageId, [], (page) => levels.counts(page, span)),

    readMarkers: (pageId) => markers.markers(pageId),
    // The page may be new to the database: two writes.
    writeMarker: (pageId, marker) => connection.transaction(() => markers.keep(pageId, marker)),
    removeMarker: (pageId, date) => markers.remove(pageId, date),

    ...createProbeTables(connection),

    readThread: (threadId) => ledger.thread(threadId),
    readThreads: (pageId) => ledger.threads(pageId),
    writeThread: (thread) => ledger.keepThread(thread),
    writeDecision: (decision) => ledger.addDecision(decision),
    readDecisions: (limit) => ledger.decisions(limit),
    readNotices: () => ledger.notices(),
    addNotice: (notice) => ledger.addNotice(notice),
    removeNotices: (keys) => connection.transaction(() => ledger.removeNotices(keys)),

    outbox,

    readPageIds: () => housekeeping.pageIds(),
    readSize: () => housekeeping.size(),
    prune: (before) => housekeeping.prune(before),
    compact: () => housekeeping.compact(),
    clear: () => housekeeping.clear(),

    together: (work) => connection.transaction(work),
    close() {
      if (database.isOpen) database.close();
    },
  };
}

function reasonOf(fault: unknown, file: string): string {
  const code = fault instanceof Error && 'code' in fault ? fault.code : null;
  if (code === 'ERR_UNKNOWN_BUILTIN_MODULE') return 'This Node has no SQLite; Greenbar needs Node 24 or newer.';
  const words = fault instanceof Error ? fault.message : 'something went wrong';
  return `The history in ${dirname(file)} cannot be opened: ${REASONS[String(code)] ?? words}.`;
}

/** What the file system says, in words. */
const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'the folder may not be written to',
  EPERM: 'the folder may not be written to',
  EROFS: 'the disk may only be read',
  EEXIST: 'there is a file where the folder should be',
  ENOTDIR: 'there is a file where the folder should be',
  ENOSPC: 'the disk is full',
};
