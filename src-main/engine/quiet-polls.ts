import type { PageWrite } from '#core/history/page-record';
import type { Log, Store } from './ports.ts';

/** The store, with polls that brought nothing new kept back for a moment, to be written together: most polls are such. */
export interface QuietPolls {
  /** Whoever reads here, or writes, finds what is kept back written. */
  readonly store: Store;
  /** Throws what the store throws, but only while it is known not to take anything. */
  keep(write: PageWrite): void;
  /** Writes what is kept back. Never throws: what the store does not take stays, and is tried again. */
  flush(): void;
}

/**
 * One transaction for the pages polled together costs a fraction of one for each. A kill loses what is kept back: that
 * pages were still as they were read before, a second ago, and that they were asked. Neither is a reading. Whatever is
 * news is written at once, after what was kept back before it.
 */
export function gatherQuietPolls(store: Store, log: Log): QuietPolls {
  const kept = new Map<string, PageWrite>();
  let isRefused = false;

  function writeAll(): void {
    if (kept.size === 0) return;
    store.together(() => {
      for (const write of kept.values()) store.write(write);
    });
    kept.clear();
    isRefused = false;
  }

  function flush(): void {
    try {
      writeAll();
    } catch (fault) {
      if (!isRefused) log.warn('polls could not be written down', { fault: String(fault) });
      isRefused = true;
    }
  }

  function upToDate(): Store {
    flush();
    return store;
  }

  return {
    keep(write) {
      const { pageId } = write.record;
      if (isRefused || kept.has(pageId)) writeAll();
      kept.set(pageId, write);
    },
    flush,
    store: {
      ...store,
      loadRecord: (pageId) => upToDate().loadRecord(pageId),
      write: (write) => upToDate().write(write),
      writeReported: (pageId, at, history) => upToDate().writeReported(pageId, at, history),
      rewind: (record, to) => upToDate().rewind(record, to),
      forgetReading: (pageId) => upToDate().forgetReading(pageId),
      rename: (pageId, renames) => upToDate().rename(pageId, renames),
      readHistory: (pageId, span) => upToDate().readHistory(pageId, span),
      readBars: (pageId, span) => upToDate().readBars(pageId, span),
      readPollCounts: (pageId, span) => upToDate().readPollCounts(pageId, span),
      readPageIds: () => upToDate().readPageIds(),
      readSize: () => upToDate().readSize(),
      prune: (before) => upToDate().prune(before),
      flush: () => upToDate().flush(),
      compact: () => upToDate().compact(),
      clear: () => upToDate().clear(),
      together: (work) => upToDate().together(work),
      close: () => upToDate().close(),
    },
  };
}
