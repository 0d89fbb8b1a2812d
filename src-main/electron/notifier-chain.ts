import type { Settings } from '#core/settings/settings';
import type { Log, Notifier } from '../engine/ports.ts';
import type { NotifyWay } from './platform/platform.ts';

interface Chain {
  readonly ways: Readonly<Record<NotifyWay, Notifier>>;
  /** What `auto` means on this machine, best first. */
  readonly order: readonly NotifyWay[];
  readonly delivery: () => Settings['notifications']['delivery'];
  readonly log: Log;
}

/**
 * Sends by the first way that does not fail. A way the user chose goes first; the others are the net beneath it, and
 * beneath them all is the icon, which shows the state whatever else fails.
 */
export function createNotifierChain({ ways, order, delivery, log }: Chain): Notifier {
  return {
    async send(notification) {
      const chosen = delivery();
      const reasons = new Set<string>();
      for (const way of chosen === 'auto' ? order : [chosen, ...order.filter((other) => other !== chosen)]) {
        const answer = await ways[way].send(notification);
        if (answer.kind !== 'failed') return answer;
        log.warn('A notification could not be shown one way.', { way, reason: answer.reason });
        reasons.add(answer.reason);
      }
      return { kind: 'failed', reason: [...reasons].join(' ') };
    },
  };
}
