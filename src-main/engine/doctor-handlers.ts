import type { Handlers } from '#core/contract/rpc';
import { inOrder, type Examination, type Finding } from '#core/doctor/finding';
import { attemptWords, type LastDelivery } from '#core/events/delivery';
import type { Language } from '#core/i18n/language';
import { failed, ok } from '#core/model/result';
import type { HandlerContext } from './handlers.ts';

type DoctorCommands = 'doctor' | 'notifier' | 'testNotification';

/** What this machine offers, and whether the user can be told anything. */
export function doctorHandlers({ ports, language, lastDelivery }: HandlerContext): Pick<Handlers, DoctorCommands> {
  let underWay: Promise<Examination> | null = null;

  return {
    async doctor() {
      // Whoever asks while it is being found out waits for the same answer.
      underWay ??= ports.examiner.examine().finally(() => (underWay = null));
      const { versions, findings } = await underWay;
      return { versions, findings: inOrder([...findings, lastFinding(lastDelivery(), language())]) };
    },
    notifier: () => ({ ways: ports.notifier.ways(), last: lastDelivery() }),
    async testNotification() {
      const { say } = language();
      const delivery = await ports.notifier.send({
        threadId: 'test',
        title: say('test.title'),
        body: say('test.body'),
        urgency: 'normal',
        target: { pageId: '', incidentId: null },
      });
      if (delivery.kind === 'failed') return failed(attemptWords(delivery.missed, language()));
      return ok(say(delivery.kind === 'shown' ? 'test.shown' : 'test.handed_over'));
    },
  };
}

/** Where a system does not say whether it permits notifications, the last one does. */
function lastFinding(last: LastDelivery | null, language: Language): Finding {
  const subject = 'last_notification';
  if (last === null) return { subject, state: 'unknown', says: 'found.none_sent', advice: 'advice.test' };
  const { delivery } = last;
  switch (delivery.kind) {
    case 'shown':
      return { subject, state: 'ok', says: 'found.last_shown' };
    case 'unknown':
      return { subject, state: 'unknown', says: 'found.last_handed_over', advice: 'advice.test' };
    case 'failed': {
      const causes = delivery.missed.map(({ way, obstacle }) => `${way}: ${obstacle.cause}`);
      return {
        subject,
        state: 'limited',
        says: 'found.last_failed',
        values: { reason: attemptWords(delivery.missed, language) },
        handedOn: { reason: causes.join(', ') },
      };
    }
  }
}
