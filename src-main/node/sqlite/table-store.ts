import type { DatabaseSync } from 'node:sqlite';
import { unreadRecord } from '#core/history/observe';
import type { StoredHistory } from '#core/history/page-record';
import type { Span } from '#core/model/time';
import type { Store } from '../../engine/ports.ts';
import { historyOf, newMemoryPage } from '../store/memory-page.ts';
import { renamedNotice, renamedThreads } from '../store/renames.ts';
import { createConnection } from './connection.ts';
import { isIndexed } from './full-text.ts';
import { createHousekeeping } from './housekeeping.ts';
import { createIncidentTables } from './incident-tables.ts';
import { createLedgerTables } from './ledger-tables.ts';
import { createLevelLog } from './level-log.ts';
import { createLevelTables } from './level-tables.ts';
import { createMarkerTable } from './marker-table.ts';
import { createOutboxTables } from './outbox-tables.ts';
import { createPageTable } from './page-table.ts';
import { createPollCounts } from './poll-counts.ts';
import { createProbeTables } from './probe-tables.ts';
import { renameInTables } from './rename-tables.ts';
import { createReportedTables } from './reported-tables.ts';

/** The store over the tables of an open database. */
export function createTableStore(database: DatabaseSync): Store {
  const connection = createConnection(database);
  const pages = createPageTable(connection);
  const log = createLevelLog(connection);
  const polls = createPollCounts(connection);
  const levels = createLevelTables(connection, log, polls);
  const indexed = isIndexed(database);
  const incidents = createIncidentTables(connection, indexed);
  const reported = createReportedTables(connection);
  const ledger = createLedgerTables(connection);
  const markers = createMarkerTable(connection);
  const outbox = createOutboxTables(connection);
  const housekeeping = createHousekeeping(connection, { log, polls, indexed });

  /** Asks about a page, with the given answer for pages that were never heard of. */
  function about<Answer>(pageId: string, unknown: Answer, read: (page: number) => Answer): Answer {
    const page = connection.pageKey(pageId);
    return page === null ? unknown : read(page);
  }

  function seenAndReported(page: number, span: Span): Omit<StoredHistory, 'incidents'> {
    return {
      changes: levels.changes(page, span),
      watched: levels.watched(page, span),
      ...reported.read(page, span),
    };
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
        renameInTables(connection, log, page, renames);
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
      return { ...seenAndReported(page, span), incidents: incidents.overlapping(page, span) };
    },
    readBars: (pageId, span) => {
      const page = connection.pageKey(pageId);
      if (page === null) return historyOf(newMemoryPage(), span);
      return { ...seenAndReported(page, span), incidents: incidents.overlappingFacts(page, span) };
    },
    readIncidents: (pageId, limit) =>
      pageId === null
        ? incidents.incidents(null, limit)
        : about(pageId, [], (page) => incidents.incidents(page, limit)),
    searchIncidents: (question) => incidents.search(question),
    searchMaintenances: (question) => incidents.searchMaintenances(question),
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
    flush: () => housekeeping.flush(),
    compact: () => housekeeping.compact(),
    clear: () => housekeeping.clear(),

    together: (work) => connection.transaction(work),
    close() {
      if (database.isOpen) database.close();
    },
  };
}
