import { english } from '#core/i18n/language';
import { nothingPending } from '#core/events/confirm';
import type { Decision } from '#core/events/decision';
import { deliver } from '#core/events/deliver';
import type { Notification, ThreadRecord } from '#core/events/event';
import { judgePoll } from '#core/events/judge';
import { createPlainLedger } from '#core/events/plain-ledger';
import { emptyScreen } from '#core/events/storm';
import { MINUTE_MS } from '#core/model/time';
import type { Snapshot } from '#core/model/snapshot';
import { defaultSettings } from '#core/settings/parse-settings';
import type { Settings, WatchedPage } from '#core/settings/settings';
import { NOON, PAGE } from './samples.ts';

/** Judges and delivers the polls of one page, over a ledger: what the engine does. */
export interface Teller {
  /** A good poll, a minute after the last unless said otherwise; null is a failed one. Says what was decided. */
  poll(snapshot: Snapshot | null, at?: number): readonly Decision[];
  /** The first good poll after an absence. */
  comeBack(snapshot: Snapshot, at: number): readonly Decision[];
  /** The titles of what was announced so far. */
  readonly titles: readonly string[];
  readonly shown: readonly Notification[];
  thread(threadId: string): ThreadRecord | null;
  /** Forgets what only memory holds. */
  restart(): void;
  settings: Settings;
  page: WatchedPage;
  follow(threadId: string): void;
  /** Writes to the ledger. */
  write(threads: readonly ThreadRecord[]): void;
}

export function createTeller(settings: Settings = defaultSettings): Teller {
  const ledger = createPlainLedger();
  const shown: Notification[] = [];
  let before: Snapshot | null = null;
  let pending = nothingPending;
  let screen = emptyScreen;
  let last = NOON;
  const teller: Teller = {
    settings,
    page: PAGE,
    shown,
    get titles() {
      return shown.map(({ title }) => title);
    },
    thread: (threadId) => ledger.readThread(threadId),
    restart() {
      pending = nothingPending;
    },
    follow(threadId) {
      const thread = ledger.readThread(threadId);
      if (thread !== null) ledger.writeThread({ ...thread, followed: true });
    },
    write: (threads) => {
      for (const thread of threads) ledger.writeThread(thread);
    },
    poll: (current, at = last + MINUTE_MS) => read(current, at, null),
    comeBack: (current, at) => read(current, at, last),
  };

  function read(current: Snapshot | null, at: number, awaySince: number | null): readonly Decision[] {
    const readAt = last;
    last = at;
    if (current === null) return [];
    const { page } = teller;
    const all = { ...teller.settings, pages: [page] };
    const base = {
      page,
      settings: all,
      pending,
      before,
      readAt,
      after: current,
      at,
      timeZone: 'UTC',
      language: english,
      awaySince,
    };
    const judged = judgePoll(base, ledger);
    ({ pending } = judged);
    before = current;
    const context = {
      settings: all,
      snapshotOf: () => before,
      isBack: true,
      now: at,
      timeZone: 'UTC',
      language: english,
    };
    const delivered = deliver(ledger, screen, context);
    ({ screen } = delivered);
    shown.push(...delivered.notifications);
    return judged.decisions;
  }

  return teller;
}
