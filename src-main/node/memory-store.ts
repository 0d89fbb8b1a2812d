import type { DecisionRecord, ThreadRecord } from '#core/events/event';
import type { StoredNotice } from '#core/events/ledger';
import { unreadRecord } from '#core/history/observe';
import type { Store } from '../engine/ports.ts';
import { MOST_DECISIONS } from './store/limits.ts';
import {
  addPoll,
  addReported,
  copyPage,
  historyOf,
  withoutWords,
  maintenancesOf,
  neighboursOf,
  newMemoryPage,
  pollCountsOf,
  rewindPage,
  type MemoryPage,
} from './store/memory-page.ts';
import { createMemoryOutbox } from './store/memory-outbox.ts';
import { createMemoryProbes } from './store/memory-probes.ts';
import { prunePage } from './store/prune-memory.ts';
import { renameInMemory } from './store/rename-memory.ts';
import { renamedNotice, renamedThreads } from './store/renames.ts';
import { searchAmong, searchMaintenancesAmong } from './store/search-among.ts';
import { compareStarts, compareText } from './store/order.ts';

/** A store that forgets when the process ends: for tests, for looking at a page without watching it, for recordings. */
export function createMemoryStore(): Store {
  const pages = new Map<string, MemoryPage>();
  const threads = new Map<string, ThreadRecord>();
  const decisions: DecisionRecord[] = [];
  let notices: readonly StoredNotice[] = [];
  let noticeCount = 0;
  const outbox = createMemoryOutbox();

  /** How to take back what was written since `together` began; null outside it. */
  let undo: (() => void)[] | null = null;

  const probes = createMemoryProbes((step) => undo?.push(step));

  /** The page to write to: a copy while the write may still be taken back. */
  function pageFor(pageId: string): MemoryPage {
    const before = pages.get(pageId);
    undo?.push(() => (before === undefined ? pages.delete(pageId) : pages.set(pageId, before)));
    const page = before === undefined ? newMemoryPage() : undo === null ? before : copyPage(before);
    pages.set(pageId, page);
    return page;
  }

  function setNotices(next: readonly StoredNotice[]): void {
    const before = notices;
    undo?.push(() => (notices = before));
    notices = next;
  }

  /** Null takes the thread out. */
  function setThread(threadId: string, thread: ThreadRecord | null): void {
    const before = threads.get(threadId);
    undo?.push(() => (before === undefined ? threads.delete(threadId) : threads.set(threadId, before)));
    if (thread === null) threads.delete(threadId);
    else threads.set(threadId, thread);
  }

  return {
    loadRecord: (pageId) => pages.get(pageId)?.record ?? null,
    write: (write) => addPoll(pageFor(write.record.pageId), write),
    writeReported: (pageId, at, history) => addReported(pageFor(pageId), at, history),
    reportedAt: (pageId) => pages.get(pageId)?.reportedAt ?? null,
    rewind(record, to) {
      const page = pageFor(record.pageId);
      page.record = record;
      rewindPage(page, to);
    },
    forgetReading(pageId) {
      const record = pages.get(pageId)?.record ?? null;
      if (record !== null) pageFor(pageId).record = unreadRecord(record);
      for (const thread of [...threads.values()]) if (thread.pageId === pageId) setThread(thread.threadId, null);
      setNotices(notices.filter((notice) => notice.pageId !== pageId));
      outbox.forgetPage(pageId);
    },
    rename(pageId, renames) {
      if (!pages.has(pageId)) return;
      renameInMemory(pageFor(pageId), renames);
      const said = [...threads.values()].filter((thread) => thread.pageId === pageId);
      const { gone, added } = renamedThreads(pageId, said, renames);
      for (const threadId of gone) setThread(threadId, null);
      for (const thread of added) setThread(thread.threadId, thread);
      setNotices(notices.map((notice) => (notice.pageId === pageId ? renamedNotice(notice, renames) : notice)));
      outbox.rename(pageId, renames);
    },

    readHistory: (pageId, span) => historyOf(pages.get(pageId) ?? newMemoryPage(), span),
    readBars: (pageId, span) => withoutWords(historyOf(pages.get(pageId) ?? newMemoryPage(), span)),
    readIncidents: (pageId, limit) =>
      [...pages]
        .filter(([id]) => pageId === null || id === pageId)
        .flatMap(([id, page]) => [...page.incidents.values()].map((incident) => ({ pageId: id, incident })))
        .map((stored) => ({ ...stored, id: stored.incident.id, startsAt: stored.incident.startedAt }))
        .sort(compareStarts)
        .slice(0, limit)
        .map(({ pageId: id, incident }) => ({ pageId: id, incident })),
    searchIncidents: (question) =>
      searchAmong(
        [...pages].flatMap(([pageId, { incidents }]) =>
          [...incidents.values()].map((incident) => ({ pageId, incident })),
        ),
        question,
      ),
    searchMaintenances: (question) =>
      searchMaintenancesAmong(
        [...pages].flatMap(([pageId, { maintenances }]) =>
          [...maintenances.values()].map((maintenance) => ({ pageId, maintenance })),
        ),
        question,
      ),
    readIncident: (pageId, incidentId) => pages.get(pageId)?.incidents.get(incidentId) ?? null,
    readNeighbours: (pageId, incidentId) => neighboursOf(pages.get(pageId) ?? newMemoryPage(), incidentId),
    readMaintenances: (pageId, limit) => maintenancesOf(pages.get(pageId) ?? newMemoryPage()).slice(0, limit),
    readPollCounts: (pageId, span) => pollCountsOf(pages.get(pageId) ?? newMemoryPage(), span),

    readMarkers: (pageId) =>
      [...(pages.get(pageId)?.markers.values() ?? [])].sort((a, b) => compareText(a.date, b.date)),
    writeMarker: (pageId, marker) => {
      pageFor(pageId).markers.set(marker.date, marker);
    },
    removeMarker: (pageId, date) => {
      if (pages.has(pageId)) pageFor(pageId).markers.delete(date);
    },

    ...probes.store,

    readThread: (threadId) => threads.get(threadId) ?? null,
    readThreads: (pageId) =>
      [...threads.values()]
        .filter((thread) => thread.pageId === pageId)
        .sort((a, b) => a.startedAt - b.startedAt || compareText(a.threadId, b.threadId)),
    writeThread: (thread) => {
      setThread(thread.threadId, thread);
    },
    writeDecision: (decision) => {
      decisions.unshift(decision);
      const pruned = decisions.splice(MOST_DECISIONS);
      undo?.push(() => {
        decisions.shift();
        decisions.push(...pruned);
      });
    },
    addNotice: (notice) => {
      noticeCount += 1;
      setNotices([...notices, { ...notice, key: noticeCount }]);
    },
    readNotices: () => notices,
    removeNotices: (keys) => {
      setNotices(notices.filter(({ key }) => !keys.includes(key)));
    },
    readDecisions: (limit) => decisions.toSorted((a, b) => b.at - a.at).slice(0, limit),

    outbox,

    readPageIds: () => [...pages.keys()].sort(compareText),
    readSize: () => ({
      bytes: null,
      incidents: [...pages.values()].reduce((count, { incidents }) => count + incidents.size, 0),
    }),
    prune(before) {
      for (const pageId of pages.keys()) prunePage(pageFor(pageId), before);
      probes.prune(before);
      const kept = decisions.filter(({ at }) => at >= before);
      decisions.splice(0, decisions.length, ...kept);
    },
    flush: () => undefined,
    compact: () => undefined,
    clear() {
      pages.clear();
      probes.clear();
      threads.clear();
      decisions.length = 0;
      notices = [];
      outbox.clear();
    },

    together: (work) => {
      const steps: (() => void)[] = [outbox.mark()];
      undo = steps;
      try {
        work();
      } catch (fault) {
        for (const takeBack of steps.reverse()) takeBack();
        throw fault;
      } finally {
        undo = null;
      }
    },
    close: () => undefined,
  };
}
