import { confirm } from '#core/events/confirm';
import type { Announcement } from '#core/events/decision';
import { diff } from '#core/events/diff';
import type { PageEvent } from '#core/events/event';
import { foldNotifications } from '#core/events/fold';
import { localMinuteOfDay } from '#core/events/local-minute';
import { decide } from '#core/events/policy';
import type { Snapshot } from '#core/model/snapshot';
import type { EpochMs } from '#core/model/time';
import type { Settings } from '#core/settings/settings';
import type { PageSession } from './page-session.ts';
import type { Log, Notifier, Store } from './ports.ts';

/** One good poll of a page: what was known before it, and what it says. */
export interface GoodReading {
  readonly before: Snapshot | null;
  /** Null where nothing changed. */
  readonly after: Snapshot | null;
  readonly at: EpochMs;
}

export interface Announcer {
  /**
   * Finds out what happened, decides what is said, and writes both to the ledger; `besides` are events that no reading
   * tells. To be called inside the transaction that stores the reading; `commit` afterwards, so that a failed write loses
   * and repeats nothing.
   */
  judge(
    session: PageSession,
    reading: GoodReading,
    besides: readonly PageEvent[],
  ): { readonly events: readonly PageEvent[]; readonly commit: () => void };
  /** Shows what has been decided since the last time, folded into one where several services speak at once. */
  flush(): void;
}

export interface AnnouncerOptions {
  readonly store: Store;
  readonly notifier: Notifier;
  readonly log: Log;
  readonly settings: () => Settings;
  readonly timeZone: () => string;
}

export function createAnnouncer({ store, notifier, log, settings, timeZone }: AnnouncerOptions): Announcer {
  let queue: Announcement[] = [];

  function announce(session: PageSession, snapshot: Snapshot, event: PageEvent, at: EpochMs): Announcement | null {
    const decision = decide(event, {
      page: session.page,
      settings: settings(),
      snapshot,
      readThread: (threadId) => store.readThread(threadId),
      now: at,
      localMinuteOfDay: localMinuteOfDay(at, timeZone()),
      timeZone: timeZone(),
    });
    if (decision.thread !== null) store.writeThread(decision.thread);
    store.writeDecision(decision.record);
    return decision.outcome === 'notify' ? decision : null;
  }

  return {
    judge(session, { before, after, at }, besides) {
      const current = after ?? before;
      if (current === null) return { events: [], commit: () => undefined };
      const pageId = session.page.id;
      const events = after === null ? [] : diff(before, after);
      const threads = store.readThreads(pageId);
      const confirmed = confirm(session.pending, { pageId, before, current, events, threads, at });
      for (const thread of confirmed.settled) store.writeThread(thread);
      const said = [...besides, ...confirmed.events].flatMap((event) => announce(session, current, event, at) ?? []);
      return {
        events: confirmed.events,
        commit() {
          session.pending = confirmed.pending;
          queue.push(...said);
        },
      };
    },
    flush() {
      const announcements = queue;
      queue = [];
      if (announcements.length === 0) return;
      void notifier.send(foldNotifications(announcements)).then((delivery) => {
        if (delivery.kind === 'failed') log.warn('a notification was not shown', { reason: delivery.reason });
      });
    },
  };
}
