import type { Language } from '../i18n/language.ts';
import { MINUTE_MS, type EpochMs, type Span } from '../model/time.ts';
import type { ComponentRule, Settings, WatchedPage } from '../settings/settings.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { nothingPending, type Pending } from './confirm.ts';
import { deliver, nextDue, type DeliveryContext } from './deliver.ts';
import type { DecisionRecord, Notification } from './event.ts';
import { judgePoll } from './judge.ts';
import { createPlainLedger, type PlainLedger } from './plain-ledger.ts';
import { momentsOf, readingAt, type Past } from './replay.ts';
import { emptyScreen } from './storm.ts';

export interface PreviewInput extends Past {
  readonly page: WatchedPage;
  /** Silences the user set for a while are left out: they belong to now. */
  readonly settings: Settings;
  readonly timeZone: string;
  readonly language: Language;
  readonly span: Span;
}

/** What would have come. */
export interface Preview {
  /** Oldest first. */
  readonly notifications: readonly PreviewedNotification[];
  /** Why the rest would not have been told, the most frequent reason first. */
  readonly silences: readonly { readonly reason: string; readonly count: number }[];
}

export interface PreviewedNotification extends Pick<Notification, 'title' | 'body' | 'urgency'> {
  readonly at: EpochMs;
  readonly incidentId: string | null;
  readonly reason: string;
}

/** How often the page would have been polled while something was not yet certain, and for how long at most. */
const POLL_MS = MINUTE_MS;
const MOST_POLLS = 12;

/**
 * Which notifications these settings would have brought about a page in a stretch of the past, when, and why: the
 * stored past is read again moment by moment and judged as if it happened now, by a program that never slept.
 */
export function previewNotifications(input: PreviewInput): Preview {
  const { span, timeZone, language } = input;
  const page = awake(input.page);
  const settings = { ...input.settings, snoozedUntil: null, pages: [page] };
  const ledger = createPlainLedger();
  const notifications: PreviewedNotification[] = [];
  let screen = emptyScreen;
  let before: Snapshot | null = null;
  let pending: Pending = nothingPending;
  let last: EpochMs = span.from;

  const contextAt = (now: EpochMs): DeliveryContext => {
    return { settings, snapshotOf: () => before, isBack: true, now, timeZone, language };
  };
  const say = (at: EpochMs): void => {
    const delivered = deliver(ledger, screen, contextAt(at));
    ({ screen } = delivered);
    notifications.push(...delivered.notifications.map((one) => previewed(one, at, ledger)));
  };
  /** Polls, having told what came due since the last poll. */
  const poll = (at: EpochMs): void => {
    for (let due = nextDue(ledger, contextAt(last)); due !== null && due < at; due = nextDue(ledger, contextAt(due))) {
      say(due);
    }
    const after = readingAt(input, at);
    const base = { page, settings, pending, before, readAt: last, at, timeZone, language, awaySince: null };
    ({ pending } = judgePoll({ ...base, after }, ledger));
    before = after;
    last = at;
    say(at);
  };

  const moments = [span.from, ...momentsOf(input, span)];
  moments.forEach((moment, index) => {
    const until = Math.min(moments[index + 1] ?? span.to, span.to);
    poll(moment);
    for (let count = 1; count <= MOST_POLLS && pending.heldSince.size > 0; count += 1) {
      const at = moment + count * POLL_MS;
      if (at >= until) break;
      poll(at);
    }
  });
  if (last < span.to) poll(span.to);
  return { notifications, silences: silencesOf(ledger.decisions) };
}

function previewed({ title, body, urgency, threadId, target }: Notification, at: EpochMs, ledger: PlainLedger) {
  const told = ledger.decisions.findLast((one) => one.threadId === threadId && one.outcome === 'notified');
  return { at, title, body, urgency, incidentId: target.incidentId, reason: told?.reason ?? '' };
}

function silencesOf(decisions: readonly DecisionRecord[]): Preview['silences'] {
  const counts = new Map<string, number>();
  for (const { outcome, reason } of decisions) {
    if (outcome === 'suppressed') counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  return [...counts].map(([reason, count]) => ({ reason, count })).sort((a, b) => b.count - a.count);
}

function awake({ snoozedUntil: _page, componentRules = {}, ...page }: WatchedPage): WatchedPage {
  const rules = Object.entries(componentRules).map(
    ([id, { snoozedUntil: _rule, ...rule }]): [string, ComponentRule] => {
      return [id, rule];
    },
  );
  return { ...page, componentRules: Object.fromEntries(rules) };
}
