import type { PageEvent } from '../events/event.ts';
import { incidentThreadId } from '../events/thread-id.ts';
import { clipLines } from '../i18n/clip.ts';
import type { Snapshot, Update } from '../model/snapshot.ts';
import { toIso, type EpochMs } from '../model/time.ts';
import type { WatchedPage } from '../settings/settings.ts';
import { decideHook, type HookDecision } from './decide-hook.ts';
import type { HookEvent } from './event-document.ts';
import type { Hook, HookEventName } from './hook.ts';
import { matterOf, type Matter } from './matter.ts';
import type { HookLedger } from './outbox.ts';

export interface HookedPoll {
  readonly page: WatchedPage;
  readonly hooks: readonly Hook[];
  readonly events: readonly PageEvent[];
  /** The reading the events came from. */
  readonly snapshot: Snapshot;
  readonly at: EpochMs;
}

/** A decision, for the log. */
export interface HookVerdict extends Pick<HookDecision, 'event' | 'reason'> {
  readonly hookId: string;
  readonly threadId: string;
}

/** Vendors write pages; a receiver wants to know what is the matter. */
const LONGEST_TEXT = 2_000;
const MOST_COMPONENTS = 50;

/** Decides for each event which hooks are told, and writes that and what they know from now on to the ledger. */
export function judgeHooks(poll: HookedPoll, ledger: HookLedger): readonly HookVerdict[] {
  const { page, hooks, events, snapshot, at } = poll;
  return events.flatMap((event) => {
    const matter = matterOf(event, page.id, snapshot, at);
    return hooks.map((hook): HookVerdict => {
      const decision = decideAndWrite(hook, matter, poll, ledger);
      return { hookId: hook.id, threadId: matter.threadId, event: decision.event, reason: decision.reason };
    });
  });
}

function decideAndWrite(hook: Hook, matter: Matter, poll: HookedPoll, ledger: HookLedger): HookDecision {
  const { page, at } = poll;
  const { threadId, spokenFor } = matter;
  const known = ledger.thread(hook.id, threadId);
  const knowsIncident = spokenFor !== null && ledger.thread(hook.id, incidentThreadId(page.id, spokenFor.id)) !== null;
  const decision = decideHook(hook, matter, { page, known, knowsIncident, now: at });
  const toldAs = known?.toldAs ?? threadId;
  const startedAt = known?.startedAt ?? at;
  const { event, level, memory } = decision;
  if (memory === 'ended') ledger.endThread(hook.id, threadId);
  if (memory === 'open') {
    ledger.keepThread({ hookId: hook.id, threadId, toldAs, pageId: page.id, level, startedAt, at });
  }
  if (event !== null) {
    const previousLevel = known?.level ?? null;
    // Of a component nobody says when its trouble began: since it was seen, then.
    const since = toIso(matter.since ?? (memory === 'as_before' ? null : startedAt));
    const document = describe(event, hook, matter, poll);
    ledger.add({
      hookId: hook.id,
      pageId: page.id,
      at,
      event: { ...document, thread: toldAs, level, previousLevel, since },
    });
  }
  return decision;
}

function describe(
  event: HookEventName,
  hook: Hook,
  matter: Matter,
  { page, snapshot, at }: HookedPoll,
): Omit<HookEvent, 'thread' | 'level' | 'previousLevel' | 'since'> {
  const { incident, maintenance } = matter;
  const latestUpdate = matter.update === null ? null : updateOf(matter.update);
  const touched = new Set(matter.componentIds);
  return {
    version: 1,
    event,
    cause: matter.cause,
    at: toIso(at),
    test: false,
    hook: { id: hook.id, name: hook.name },
    service: { id: page.id, name: page.name, url: page.url },
    subject: matter.subject,
    components: snapshot.components
      .filter(({ id }) => touched.has(id))
      .slice(0, MOST_COMPONENTS)
      .map(({ id, name, level }) => ({ id, name, level })),
    incident:
      incident === null
        ? null
        : {
            id: incident.id,
            title: incident.title,
            impact: incident.impact,
            status: incident.status,
            startedAt: toIso(incident.startedAt),
            resolvedAt: toIso(incident.resolvedAt),
            url: incident.url,
            latestUpdate,
          },
    maintenance:
      maintenance === null
        ? null
        : {
            id: maintenance.id,
            title: maintenance.title,
            status: maintenance.status,
            startsAt: toIso(maintenance.startsAt),
            endsAt: toIso(maintenance.endsAt),
            url: maintenance.url,
            latestUpdate,
          },
    until: toIso(matter.until),
  };
}

function updateOf({ at, status, text }: Update): { at: string; status: string; text: string } {
  return { at: toIso(at), status, text: clipLines(text, LONGEST_TEXT) };
}
