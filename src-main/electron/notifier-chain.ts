import type { Settings } from '#core/settings/settings';
import type { Delivery, Log, Notifier } from '../engine/ports.ts';

type Way = Exclude<Settings['notifications']['delivery'], 'auto'>;

interface Chain {
  readonly ways: Readonly<Record<Way, Notifier>>;
  /** What `auto` means on this machine, best first. */
  readonly order: readonly [Way, Way];
  readonly delivery: () => Settings['notifications']['delivery'];
  readonly log: Log;
}

/** Sends by the first way that does not fail. A way the user chose stays first; the other one is the net beneath it. */
export function createNotifierChain({ ways, order, delivery, log }: Chain): Notifier {
  return {
    async send(notification) {
      const chosen = delivery();
      const [first, second] = chosen === 'auto' || chosen === order[0] ? order : ([order[1], order[0]] as const);
      const answer = await ways[first].send(notification);
      if (answer.kind !== 'failed') return answer;
      log.warn('A notification could not be shown one way; trying the other.', { way: first, reason: answer.reason });
      const secondAnswer = await ways[second].send(notification);
      return secondAnswer.kind === 'failed' ? bothFailed(answer.reason, secondAnswer.reason) : secondAnswer;
    },
  };
}

function bothFailed(first: string, second: string): Delivery {
  return { kind: 'failed', reason: first === second ? first : `${first} ${second}` };
}
