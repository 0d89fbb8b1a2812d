import type { Language } from '../i18n/language.ts';
import type { Notification } from './event.ts';
import type { Notice } from './notice.ts';
import { fitItems } from './fit.ts';
import { shortName, nameList } from './wording.ts';

const URGENCIES = ['low', 'normal', 'critical'] as const;

/** What folding needs to know. */
export type Foldable = Pick<Notice, 'pageName' | 'tone' | 'notification'>;

/**
 * Makes one notification of several. Of those in one thread only the last counts; a single one stays as it is. At least
 * one must be given.
 */
export function foldNotifications(notices: readonly Foldable[], language: Language): Notification {
  const latest = [...new Map(notices.map((one) => [one.notification.threadId, one])).values()];
  const weighty = [...latest].sort((a, b) => weight(b) - weight(a));
  const [first] = weighty;
  if (first === undefined) throw new Error('nothing to fold');
  if (latest.length === 1) return first.notification;
  return {
    threadId: 'several',
    title: titleOf(weighty, language),
    body: fitItems(
      weighty.map(({ notification }) => shortName(notification.title)),
      (count) => language.say('fold.more', { count }),
    ),
    urgency: first.notification.urgency,
    target: { pageId: first.notification.target.pageId, incidentId: null },
  };
}

function titleOf(notices: readonly Foldable[], language: Language): string {
  const names = [...new Map(notices.map((one) => [one.notification.target.pageId, one.pageName])).values()];
  if (names.length === 1) {
    return language.say('fold.same_service', { service: shortName(names[0] ?? ''), count: notices.length });
  }
  const tones = new Set(notices.map(({ tone }) => tone));
  const [only] = tones.size === 1 ? tones : [];
  const key = only === 'trouble' ? 'fold.trouble' : only === 'better' ? 'fold.better' : 'fold.mixed';
  return language.say(key, {
    count: names.length,
    names: nameList(names, language),
  });
}

function weight({ notification }: Foldable): number {
  return URGENCIES.indexOf(notification.urgency);
}
