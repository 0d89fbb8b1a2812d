import type { Attempt, NotifyWay } from '#core/events/delivery';
import type { Settings } from '#core/settings/settings';
import type { Log, Notifier } from '../../engine/ports.ts';
import type { Channel } from './channel.ts';

interface Chain {
  /** What `auto` means on this machine, best first. */
  readonly channels: readonly (readonly [way: NotifyWay, channel: Channel])[];
  readonly delivery: () => Settings['notifications']['delivery'];
  readonly log: Log;
}

/**
 * Sends by the first way that does not fail. A way the user chose goes first; the others are the net beneath it, and
 * beneath them all is the icon, which shows the state whatever else fails.
 */
export function createNotifierChain({ channels, delivery, log }: Chain): Notifier {
  function inOrder(): Chain['channels'] {
    const chosen = delivery();
    return channels.toSorted(([one], [other]) => Number(other === chosen) - Number(one === chosen));
  }
  return {
    async send(notification) {
      const missed: Attempt[] = [];
      for (const [way, channel] of inOrder()) {
        const outcome = await channel.send(notification);
        if (outcome.kind !== 'failed') return { kind: outcome.kind, way, missed };
        log.warn('A notification could not be shown one way.', { way, ...outcome.obstacle });
        missed.push({ way, obstacle: outcome.obstacle });
      }
      return { kind: 'failed', missed };
    },
    ways: () => inOrder().map(([way, channel]) => ({ way, obstacle: channel.obstacle() })),
  };
}
