import type { Language } from '../i18n/language.ts';
import { MINUTE_MS, type EpochMs } from '../model/time.ts';
import type { Notification, ThreadId } from './event.ts';
import { foldNotifications, type Foldable } from './fold.ts';

/** Services that break within this time are one story. */
const STORM_MS = 2 * MINUTE_MS;

/** What is on the screen, as far as it may still grow into one notification of several services. */
export interface Screen {
  readonly recent: readonly Shown[];
  /** Threads whose notification has become one of several: what is said of them later stands beside it. */
  readonly absorbed: ReadonlySet<ThreadId>;
}

interface Shown {
  readonly notice: Foldable;
  readonly at: EpochMs;
  /** What the notification it was in goes by, so that another can take its place. */
  readonly toastId: ThreadId;
}

export const emptyScreen: Screen = { recent: [], absorbed: new Set() };

/**
 * What to show of new notices, at once. One alone is shown as it is. Where other services went the same way within the
 * last two minutes, the notification takes the place of theirs and names them all: nobody waits, and a storm leaves one
 * notification behind. At least one notice must be given.
 */
export function showNotices(
  screen: Screen,
  notices: readonly Foldable[],
  now: EpochMs,
  language: Language,
): { readonly notification: Notification; readonly screen: Screen } {
  const recent = screen.recent.filter(({ at }) => Math.abs(now - at) < STORM_MS);
  // What has ended since is no part of a storm.
  const latest = [...new Map(recent.map((one) => [one.notice.notification.threadId, one])).values()];
  const others = latest.filter(({ notice }) => notices.every((fresh) => fresh.tone === notice.tone));
  const services = new Set([...others.map(({ notice }) => notice), ...notices].map(pageOf));
  const isStorm = others.length > 0 && services.size > 1 && !notices.some(({ tone }) => tone === 'notice');
  const folded = foldNotifications(isStorm ? [...others.map(({ notice }) => notice), ...notices] : notices, language);
  const place = isStorm ? others.at(-1)?.toastId : undefined;
  const toastId = place ?? beside(folded.threadId, screen);
  const shown = (notice: Foldable): Shown => ({ notice, at: now, toastId });
  const grown = isStorm ? others.map(({ notice }) => shown(notice)) : [];
  const kept = recent.filter((one) => !isStorm || !others.includes(one));
  return {
    notification: { ...folded, threadId: toastId },
    screen: {
      recent: [...kept, ...grown, ...notices.map(shown)],
      absorbed: isStorm ? new Set([...screen.absorbed, toastId]) : screen.absorbed,
    },
  };
}

function pageOf({ notification }: Foldable): string {
  return notification.target.pageId;
}

function beside(threadId: ThreadId, { absorbed }: Screen): ThreadId {
  return absorbed.has(threadId) ? `${threadId} again` : threadId;
}
