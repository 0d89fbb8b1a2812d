import type { Language } from '../i18n/language.ts';
import { isTrouble } from '../model/level.ts';
import { isOpen, type Snapshot } from '../model/snapshot.ts';
import type { EpochMs } from '../model/time.ts';
import type { Settings, WatchedPage } from '../settings/settings.ts';
import { digest } from './digest.ts';
import type { Notification } from './event.ts';
import type { Ledger, StoredNotice } from './ledger.ts';
import { localMinuteOfDay } from './local-minute.ts';
import { quietUntil } from './quiet-hours.ts';
import { whySilenced } from './silence.ts';
import { showNotices, type Screen } from './storm.ts';
import { componentThreadId, incidentThreadId } from './thread-id.ts';

export interface DeliveryContext {
  readonly settings: Settings;
  /** The last good reading of a page. */
  readonly snapshotOf: (pageId: string) => Snapshot | null;
  /** Whether, after an absence, every page has been looked at again: until then its digest is not complete. */
  readonly isBack: boolean;
  readonly now: EpochMs;
  readonly timeZone: string;
  readonly language: Language;
}

export interface Delivered {
  /** To be shown, in this order. They are no longer in the ledger: what is shown is never shown again. */
  readonly notifications: readonly Notification[];
  readonly screen: Screen;
}

/**
 * Takes out of the ledger what is to be said now: what waits for nothing, and, in one digest, what waited for the end of
 * a silence or an absence that is over.
 */
export function deliver(ledger: Ledger, screen: Screen, context: DeliveryContext): Delivered {
  const sorted = sortOut(ledger.readNotices(), context);
  ledger.removeNotices([...sorted.now, ...sorted.digest, ...sorted.dropped].map(({ key }) => key));
  const notifications: Notification[] = [];
  if (sorted.digest.length > 0) {
    const { now, timeZone, language } = context;
    const told = digest(sorted.digest, {
      now,
      timeZone,
      language,
      stillOpen: openBefore(ledger, sorted.digest, context),
    });
    if (told !== null) {
      notifications.push(told);
      const { pageId } = told.target;
      const reason = language.say('reason.digest');
      ledger.writeDecision({
        at: now,
        pageId,
        threadId: told.threadId,
        event: 'digest',
        subject: told.title,
        outcome: 'notified',
        reason,
      });
    }
  }
  if (sorted.now.length === 0) return { notifications, screen };
  const shown = showNotices(screen, sorted.now, context.now, context.language);
  return { notifications: [...notifications, shown.notification], screen: shown.screen };
}

/** When what waits for the end of a silence may be due at the earliest; null where nothing waits or nobody knows. */
export function nextDue(ledger: Ledger, { settings, now, timeZone }: DeliveryContext): EpochMs | null {
  if (!ledger.readNotices().some(({ waitsFor }) => waitsFor === 'silence')) return null;
  const { quietHours } = settings.notifications;
  const ends = [
    settings.snoozedUntil,
    ...settings.pages.flatMap((page) => [
      page.snoozedUntil,
      ...Object.values(page.componentRules ?? {}).map(({ snoozedUntil }) => snoozedUntil),
    ]),
    quietHours === null ? null : quietUntil(quietHours, now, timeZone),
  ].filter((end) => typeof end === 'number' && end > now);
  return ends.length === 0 ? null : Math.min(...ends.map(Number));
}

interface Sorted {
  readonly now: readonly StoredNotice[];
  readonly digest: readonly StoredNotice[];
  readonly dropped: readonly StoredNotice[];
}

function sortOut(notices: readonly StoredNotice[], context: DeliveryContext): Sorted {
  const { settings, isBack } = context;
  const pages = new Map(settings.pages.map((page) => [page.id, page]));
  const isWanted = ({ pageId }: StoredNotice): boolean => {
    const page = pages.get(pageId);
    return settings.notifications.enabled && page !== undefined;
  };
  const wanted = notices.filter(isWanted);
  const isDue = (notice: StoredNotice): boolean => {
    if (notice.waitsFor === 'absence') return isBack;
    const page = pages.get(notice.pageId);
    return notice.waitsFor === 'silence' && page !== undefined && !isSilenced(notice, page, context);
  };
  const due = wanted.filter(isDue);
  const dueThreads = new Set(due.map(threadOf));
  const immediate = wanted.filter(({ waitsFor }) => waitsFor === null);
  // Said aloud in spite of the silence: then what waits of the same matter is no news any more.
  const said = new Set(immediate.map(threadOf));
  const overtaken = wanted.filter(
    (notice) => notice.waitsFor === 'silence' && !isDue(notice) && said.has(threadOf(notice)),
  );
  return {
    now: immediate.filter((notice) => !dueThreads.has(threadOf(notice))),
    digest: [...due, ...immediate.filter((notice) => dueThreads.has(threadOf(notice)))],
    dropped: [...notices.filter((notice) => !isWanted(notice)), ...overtaken],
  };
}

function isSilenced(notice: StoredNotice, page: WatchedPage, context: DeliveryContext): boolean {
  const { settings, snapshotOf, now, timeZone, language } = context;
  const components = snapshotOf(page.id)?.components ?? [];
  const localMinute = localMinuteOfDay(now, timeZone);
  return whySilenced(notice, { page, settings, components, now, localMinuteOfDay: localMinute, language }) !== null;
}

/** What was told earlier and goes on, by name. */
function openBefore(ledger: Ledger, told: readonly StoredNotice[], context: DeliveryContext): readonly string[] {
  const fresh = new Set(told.map(threadOf));
  return context.settings.pages.flatMap(({ id: pageId, name, muted }) => {
    const snapshot = muted ? null : context.snapshotOf(pageId);
    if (snapshot === null) return [];
    const incidents = snapshot.incidents
      .filter(isOpen)
      .map(({ id, title }) => [incidentThreadId(pageId, id), title] as const);
    const components = snapshot.components
      .filter(({ level }) => isTrouble(level))
      .map((component) => [componentThreadId(pageId, component.id), component.name] as const);
    return [...incidents, ...components]
      .filter(([threadId]) => !fresh.has(threadId) && ledger.readThread(threadId)?.phase === 'started')
      .map(([, subject]) => context.language.say('digest.subject', { service: name, subject }));
  });
}

function threadOf({ notification }: StoredNotice): string {
  return notification.threadId;
}
