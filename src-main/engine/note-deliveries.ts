import type { LastDelivery } from '#core/events/delivery';
import type { EpochMs } from '#core/model/time';
import type { Notifier } from './ports.ts';

/** A notifier that remembers what became of the last notification. */
export interface NotedNotifier extends Notifier {
  /** Null where none has been sent since the start. */
  last(): LastDelivery | null;
}

export function noteDeliveries(notifier: Notifier, now: () => EpochMs, onNoted: () => void): NotedNotifier {
  let last: LastDelivery | null = null;
  return {
    async send(notification) {
      const delivery = await notifier.send(notification);
      last = { at: now(), delivery };
      onNoted();
      return delivery;
    },
    ways: () => notifier.ways(),
    last: () => last,
  };
}
