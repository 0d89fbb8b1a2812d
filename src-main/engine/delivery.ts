import { deliver, nextDue, type Delivered, type DeliveryContext } from '#core/events/deliver';
import { attemptWords } from '#core/events/delivery';
import type { Notification } from '#core/events/event';
import { emptyScreen } from '#core/events/storm';
import { withoutEndedSnoozes } from '#core/events/snooze';
import type { Language } from '#core/i18n/language';
import type { Snapshot } from '#core/model/snapshot';
import { SECOND_MS, type EpochMs } from '#core/model/time';
import type { Settings } from '#core/settings/settings';
import type { Clock, Log, Notifier, Store } from './ports.ts';
import type { Presence } from './presence.ts';

/** Pages polled together are told together, but nobody waits longer than this for a page that hangs. */
const HOLD_MS = 2 * SECOND_MS;

/** Shows what is to be said, from the ledger. */
export interface Delivery {
  /** There is something to be said: it is, after the pages polled together or two seconds. */
  hold(): void;
  /** Says what is to be said now, and ends the silences that are over. */
  flush(): void;
  stop(): void;
}

export interface DeliveryOptions {
  readonly clock: Clock;
  readonly store: Store;
  readonly notifier: Notifier;
  readonly log: Log;
  readonly presence: Presence;
  readonly settings: () => Settings;
  readonly timeZone: () => string;
  readonly language: () => Language;
  readonly snapshotOf: (pageId: string) => Snapshot | null;
  readonly save: (settings: Settings) => void;
  /** Whether what is to be said stays in the ledger, for another program to say it. */
  readonly tellsNobody: boolean;
}

export function createDelivery(options: DeliveryOptions): Delivery {
  const { clock, store, notifier, log, presence } = options;
  let screen = emptyScreen;
  let stopped = options.tellsNobody;
  let armedAt: EpochMs | null = null;
  let cancelTimer = (): void => undefined;

  function arm(at: EpochMs | null): void {
    cancelTimer();
    armedAt = stopped ? null : at;
    if (armedAt !== null) cancelTimer = clock.wakeAt(armedAt, flush);
  }

  function context(): DeliveryContext {
    const isBack = presence.backBy() === null;
    const { settings, snapshotOf, timeZone, language } = options;
    return { settings: settings(), snapshotOf, isBack, now: clock.now(), timeZone: timeZone(), language: language() };
  }

  function endSnoozes(): void {
    const settings = options.settings();
    const next = withoutEndedSnoozes(settings, options.snapshotOf, clock.now());
    if (next !== settings) options.save(next);
  }

  function flush(): void {
    if (stopped) return;
    try {
      endSnoozes();
      const now = context();
      let delivered: Delivered = { notifications: [], screen };
      store.together(() => {
        delivered = deliver(store, screen, now);
      });
      ({ screen } = delivered);
      for (const notification of delivered.notifications) show(notification);
      arm(earliest([nextDue(store, now), presence.backBy()]));
    } catch (fault) {
      // What could not be taken out of the ledger is still in it, and comes with the next poll.
      log.warn('notifications could not be taken from the history', { fault: String(fault) });
    }
  }

  function show(notification: Notification): void {
    void notifier.send(notification).then((delivery) => {
      if (delivery.kind !== 'failed' || stopped) return;
      const reason = attemptWords(delivery.missed, options.language());
      log.warn('a notification was not shown', { reason });
      const { threadId, title: subject, target } = notification;
      const record = { at: clock.now(), pageId: target.pageId, threadId, subject, reason };
      store.writeDecision({ ...record, event: 'delivery', outcome: 'suppressed' });
    });
  }

  return {
    hold: () => arm(earliest([armedAt, clock.now() + HOLD_MS])),
    flush,
    stop() {
      stopped = true;
      cancelTimer();
    },
  };
}

function earliest(times: readonly (EpochMs | null)[]): EpochMs | null {
  const known = times.filter((at) => at !== null);
  return known.length === 0 ? null : Math.min(...known);
}
