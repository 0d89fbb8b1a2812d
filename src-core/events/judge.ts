import type { Language } from '../i18n/language.ts';
import type { Snapshot } from '../model/snapshot.ts';
import type { EpochMs } from '../model/time.ts';
import type { Settings, WatchedPage } from '../settings/settings.ts';
import { isAtRest } from './at-rest.ts';
import { confirm, type Pending } from './confirm.ts';
import type { Decision } from './decision.ts';
import { diff } from './diff.ts';
import type { PageEvent } from './event.ts';
import { followedAfter } from './follow-service.ts';
import { localMinuteOfDay } from './local-minute.ts';
import type { Ledger } from './ledger.ts';
import { decide } from './policy.ts';
import { serviceThreadId } from './thread-id.ts';
import { troubleIn } from './trouble-in.ts';

/** One good poll of a page, and what it is judged by. */
export interface JudgedPoll {
  readonly page: WatchedPage;
  readonly settings: Settings;
  readonly pending: Pending;
  /** The last good reading before this poll, and when it was last confirmed. */
  readonly before: Snapshot | null;
  readonly readAt: EpochMs | null;
  /** Null where nothing changed. */
  readonly after: Snapshot | null;
  readonly at: EpochMs;
  /** IANA name: quiet hours are told by the wall clock. */
  readonly timeZone: string;
  readonly language: Language;
  /** When we were last there, where this is the first good poll after an absence; else null. */
  readonly awaySince: EpochMs | null;
  /** Events that no reading tells. */
  readonly besides?: readonly PageEvent[];
}

export interface Judgement {
  readonly pending: Pending;
  readonly events: readonly PageEvent[];
  readonly decisions: readonly Decision[];
  /** Whether more of the same, whenever it comes, would find nothing to tell and nothing to write either. */
  readonly isAtRest: boolean;
}

/**
 * Finds out what happened on a page, decides what is said of it, and writes all of it to the ledger: threads, reasons,
 * and the notices themselves, so that whoever shows them takes them from there.
 */
export function judgePoll(poll: JudgedPoll, ledger: Ledger): Judgement {
  const { page, pending, before, after, at, readAt, awaySince } = poll;
  const pageId = page.id;
  const current = after ?? before;
  if (current === null) return { pending, events: [], decisions: [], isAtRest: false };
  const confirmed = confirm(pending, {
    pageId,
    before,
    readAt,
    current,
    isReturn: awaySince !== null,
    events: after === null ? [] : diff(before, after),
    threads: ledger.readThreads(pageId),
    at,
  });
  for (const thread of confirmed.settled) ledger.writeThread(thread);
  const service = ledger.readThread(serviceThreadId(pageId));
  const events = [...(poll.besides ?? []), ...confirmed.events];
  const decisions = events.map((event) => decideAndWrite(event, poll, current, service?.followed === true, ledger));
  const isSettled = !troubleIn(current) && confirmed.pending.heldSince.size === 0;
  const followed = followedAfter(service, !isSettled);
  if (followed !== null) ledger.writeThread(followed);
  const isQuiet = after === null && events.length === 0 && confirmed.settled.length === 0 && followed === null;
  return {
    pending: confirmed.pending,
    events: confirmed.events,
    decisions,
    isAtRest: isQuiet && isAtRest(current, confirmed.pending),
  };
}

function decideAndWrite(
  event: PageEvent,
  { page, settings, at, timeZone, language, awaySince }: JudgedPoll,
  snapshot: Snapshot,
  isPageFollowed: boolean,
  ledger: Ledger,
): Decision {
  const decision = decide(event, {
    page,
    settings,
    snapshot,
    readThread: (threadId) => ledger.readThread(threadId),
    isWaiting: (threadId) => ledger.readNotices().some(({ notification }) => notification.threadId === threadId),
    isPageFollowed,
    awaySince,
    now: at,
    localMinuteOfDay: localMinuteOfDay(at, timeZone),
    timeZone,
    language,
  });
  if (decision.thread !== null) ledger.writeThread(decision.thread);
  ledger.writeDecision(decision.record);
  const notice = decision.outcome === 'notify' ? decision.notice : decision.withheld;
  if (notice !== null) ledger.addNotice(notice);
  return decision;
}
