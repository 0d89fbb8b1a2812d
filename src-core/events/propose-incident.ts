import type { Language } from '../i18n/language.ts';
import { durationWords } from '../i18n/time-words.ts';
import { levelWord } from '../i18n/words.ts';
import { severity } from '../model/level.ts';
import type { Incident } from '../model/snapshot.ts';
import type { EpochMs } from '../model/time.ts';
import type { PolicyContext } from './decision.ts';
import type { PageEvent } from './event.ts';
import { fitText } from './fit.ts';
import { incidentLevel, incidentLevels } from './incident-level.ts';
import { settledLevel } from './ledger.ts';
import { threadOf, type Proposal } from './proposal.ts';
import { incidentThreadId } from './thread-id.ts';
import { shortName, incidentFacts, latestText, titled, updateWords } from './wording.ts';

type IncidentEvent = Extract<PageEvent, { readonly kind: `incident_${string}` }>;
type EventOf<Kind extends IncidentEvent['kind']> = Extract<IncidentEvent, { readonly kind: Kind }>;

/** An incident that began, came back or got worse: told once for each level it reaches. */
export function proposeTrouble(
  event: EventOf<'incident_started' | 'incident_escalated' | 'incident_reopened'>,
  context: PolicyContext,
): Proposal {
  const { page, snapshot, now, language } = context;
  const { incident } = event;
  const level = incidentLevel(incident, snapshot);
  const base = baseOf(event, context);
  const { thread } = base;
  const isOpen = thread.phase === 'started';
  // What waits for the end of a silence nobody has heard yet.
  const isTold = isOpen && context.isWaiting?.(thread.threadId) !== true;
  const isWorse = severity(level) > severity(settledLevel(thread));
  // A page that lists only what is open shows an incident that came back as if it were new.
  const isAgain = event.kind !== 'incident_escalated' && context.readThread(thread.threadId) !== null;
  const facts = incidentFacts(incident, level, snapshot, language);
  // Whoever was not told of the beginning is told of it when it gets worse.
  const isNoted = isAgain || (event.kind === 'incident_escalated' && isTold);
  const opening = isNoted ? language.say(isAgain ? 'notify.reopened' : 'notify.worse', { facts }) : facts;
  const noted = { ...thread, announced: level, updateIds: incident.updates.map(({ id }) => id) };
  return {
    ...base,
    level,
    isMeasured: true,
    tone: 'trouble',
    objection:
      isOpen && !isWorse
        ? language.say('reason.already_announced', { level: levelWord(settledLevel(thread), language) })
        : null,
    said: { ...noted, phase: 'started', startedAt: isOpen ? thread.startedAt : now },
    unsaid: isOpen && !isWorse ? null : noted,
    words: {
      title: titled('notify.title', page.name, { subject: shortName(incident.title) }, language),
      body: fitText([opening], latestText(incident)),
      urgency: level === 'major_outage' ? 'critical' : 'normal',
    },
  };
}

/** Another update of a running incident: for those who want them, or who follow this one. */
export function proposeUpdate(event: EventOf<'incident_updated'>, context: PolicyContext): Proposal {
  const { page, settings, snapshot, now, language } = context;
  const { incident, update } = event;
  const level = incidentLevel(incident, snapshot);
  const base = baseOf(event, context);
  const { thread } = base;
  const isRepeated = thread.updateIds.includes(update.id);
  const isWanted = settings.notifications.updates || thread.followed || context.isPageFollowed === true;
  const objection = isRepeated ? 'reason.update_announced' : isWanted ? null : 'reason.updates_off';
  return {
    ...base,
    level,
    isMeasured: true,
    tone: 'notice',
    objection: objection === null ? null : language.say(objection),
    said: {
      ...thread,
      phase: 'started',
      startedAt: thread.phase === 'started' ? thread.startedAt : now,
      announced: level,
      updateIds: [...thread.updateIds, update.id],
    },
    unsaid: null,
    words: {
      title: titled('notify.title', page.name, { subject: shortName(incident.title) }, language),
      body: updateWords(update, language),
      urgency: 'normal',
    },
  };
}

/** The end of an incident: told to those who were told of its beginning, or who followed it. It unfollows itself. */
export function proposeEnd(event: EventOf<'incident_resolved'>, context: PolicyContext): Proposal {
  const { page, now, language } = context;
  const { incident } = event;
  const base = baseOf(event, context);
  const { thread } = base;
  const isOwed = thread.phase === 'started' || thread.followed;
  const updateIds = [...new Set([...thread.updateIds, ...incident.updates.map(({ id }) => id)])];
  const closed = { ...thread, phase: 'resolved', updateIds, followed: false } as const;
  const until = incident.resolvedAt ?? now;
  return {
    ...base,
    level: settledLevel(thread),
    isMeasured: false,
    until,
    tone: 'better',
    objection: isOwed ? null : language.say('reason.never_announced'),
    said: closed,
    unsaid: closed,
    words: {
      title: titled('notify.incident_resolved.title', page.name, { subject: shortName(incident.title) }, language),
      body: fitText([afterWords(incident, until, language)], latestText(incident)),
      urgency: 'normal',
    },
  };
}

/** An incident that was over when it was first seen: news only to those who were away, else a matter of the history. */
export function proposePassed(event: EventOf<'incident_passed'>, context: PolicyContext): Proposal {
  const { page, snapshot, language, now } = context;
  const { incident } = event;
  const level = incidentLevel(incident, snapshot);
  const base = baseOf(event, context);
  const until = incident.resolvedAt ?? now;
  const isNews = context.awaySince !== undefined && context.awaySince !== null;
  const noted = { ...base.thread, announced: level, updateIds: incident.updates.map(({ id }) => id) };
  return {
    ...base,
    level,
    isMeasured: true,
    until,
    tone: 'better',
    objection: isNews ? null : language.say('reason.passed'),
    said: noted,
    unsaid: noted,
    words: {
      title: titled('notify.incident_resolved.title', page.name, { subject: shortName(incident.title) }, language),
      body: fitText([afterWords(incident, until, language)], latestText(incident)),
      urgency: 'normal',
    },
  };
}

function afterWords({ startedAt }: Incident, until: EpochMs, language: Language): string {
  return language.say('notify.after', { duration: durationWords(until - startedAt, language) });
}

function baseOf(
  { incident }: IncidentEvent,
  context: PolicyContext,
): Pick<Proposal, 'thread' | 'subject' | 'componentIds' | 'levels' | 'incidentId' | 'since'> {
  return {
    thread: threadOf(incidentThreadId(context.page.id, incident.id), context),
    subject: incident.title,
    componentIds: incident.componentIds,
    levels: incidentLevels(incident, context.snapshot),
    incidentId: incident.id,
    since: incident.startedAt,
  };
}
