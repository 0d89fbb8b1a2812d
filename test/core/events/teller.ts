import { confirm, nothingPending } from '#core/events/confirm';
import type { Decision } from '#core/events/decision';
import { diff } from '#core/events/diff';
import type { ThreadRecord } from '#core/events/event';
import { decide } from '#core/events/policy';
import { MINUTE_MS } from '#core/model/time';
import type { Snapshot } from '#core/model/snapshot';
import { defaultSettings } from '#core/settings/parse-settings';
import type { Settings, WatchedPage } from '#core/settings/settings';
import { NOON, PAGE } from './samples.ts';

/** Diff, confirm and decide in a row, over a ledger: what the engine does with the polls of one page. */
export interface Teller {
  /** A good poll, a minute after the last unless said otherwise; null is a failed one. Says what was decided. */
  poll(snapshot: Snapshot | null, at?: number): readonly Decision[];
  /** The titles of what was announced so far. */
  readonly titles: readonly string[];
  readonly ledger: ReadonlyMap<string, ThreadRecord>;
  /** Forgets what only memory holds. */
  restart(): void;
  settings: Settings;
  page: WatchedPage;
  follow(threadId: string): void;
}

export function createTeller(settings: Settings = defaultSettings): Teller {
  const ledger = new Map<string, ThreadRecord>();
  const titles: string[] = [];
  let before: Snapshot | null = null;
  let pending = nothingPending;
  let last = NOON;
  return {
    titles,
    ledger,
    settings,
    page: PAGE,
    restart() {
      pending = nothingPending;
    },
    follow(threadId) {
      const thread = ledger.get(threadId);
      if (thread !== undefined) ledger.set(threadId, { ...thread, followed: true });
    },
    poll(current, at = last + MINUTE_MS) {
      last = at;
      if (current === null) return [];
      const events = diff(before, current);
      const threads = [...ledger.values()];
      const confirmed = confirm(pending, { pageId: PAGE.id, before, current, events, threads, at });
      before = current;
      pending = confirmed.pending;
      for (const thread of confirmed.settled) ledger.set(thread.threadId, thread);
      return confirmed.events.map((event) => {
        const decision = decide(event, {
          page: this.page,
          settings: this.settings,
          snapshot: current,
          readThread: (threadId) => ledger.get(threadId) ?? null,
          now: at,
          localMinuteOfDay: Math.floor(at / MINUTE_MS) % 1440,
          timeZone: 'UTC',
        });
        if (decision.thread !== null) ledger.set(decision.threadId, decision.thread);
        if (decision.outcome === 'notify') titles.push(decision.notification.title);
        return decision;
      });
    },
  };
}
