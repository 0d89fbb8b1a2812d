import type { PageEvent } from '#core/events/event';
import { judgePoll } from '#core/events/judge';
import type { Language } from '#core/i18n/language';
import type { Snapshot } from '#core/model/snapshot';
import type { EpochMs } from '#core/model/time';
import type { Settings } from '#core/settings/settings';
import type { PageSession } from './page-session.ts';
import type { Hooks } from './hooks/create-hooks.ts';
import type { Store } from './ports.ts';
import type { Presence } from './presence.ts';

/** One good poll of a page: what was known before it, and what it says. */
export interface GoodReading {
  readonly before: Snapshot | null;
  /** Null where nothing changed. */
  readonly after: Snapshot | null;
  readonly at: EpochMs;
}

export interface Announcer {
  /** Whether a poll that finds what it found before has nothing to judge: then it is not. */
  isAtRest(session: PageSession): boolean;
  /**
   * Finds out what happened, decides what is said, and writes both to the ledger; `besides` are events that no reading
   * tells. To be called inside the transaction that stores the reading, while the session has the record of before;
   * `commit` afterwards, so that a failed write loses and repeats nothing.
   */
  judge(
    session: PageSession,
    reading: GoodReading,
    besides: readonly PageEvent[],
  ): { readonly events: readonly PageEvent[]; readonly commit: () => void };
}

export interface AnnouncerOptions {
  readonly store: Store;
  readonly presence: Presence;
  readonly hooks: Pick<Hooks, 'judge' | 'flush'>;
  readonly settings: () => Settings;
  readonly timeZone: () => string;
  readonly language: () => Language;
  /** There is something to be said. */
  readonly onNotice: () => void;
}

export function createAnnouncer({
  store,
  presence,
  hooks,
  settings,
  timeZone,
  language,
  onNotice,
}: AnnouncerOptions): Announcer {
  return {
    isAtRest: ({ page, record, restsOn }) =>
      restsOn !== null && restsOn === record.snapshot && presence.awaySince(page.id) === null,
    judge(session, { before, after, at }, besides) {
      const { page, pending, record } = session;
      const judged = judgePoll(
        {
          page,
          settings: settings(),
          pending,
          before,
          readAt: record.readAt,
          after,
          at,
          timeZone: timeZone(),
          language: language(),
          awaySince: presence.awaySince(page.id),
          besides,
        },
        store,
      );
      const current = after ?? before;
      if (current !== null) hooks.judge(page, [...besides, ...judged.events], current, at);
      return {
        events: judged.events,
        commit() {
          session.pending = judged.pending;
          session.restsOn = judged.isAtRest ? current : null;
          presence.read(page.id);
          hooks.flush();
          if (judged.decisions.some(({ outcome }) => outcome === 'notify')) onNotice();
        },
      };
    },
  };
}
