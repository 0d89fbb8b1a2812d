import { levelWord } from '../i18n/words.ts';
import { isTrouble, severity, type Level } from '../model/level.ts';
import type { Component, Incident } from '../model/snapshot.ts';
import { HOUR_MS } from '../model/time.ts';
import type { PolicyContext } from './decision.ts';
import type { PageEvent, ThreadId, ThreadRecord } from './event.ts';
import { threadOf, type Proposal } from './proposal.ts';
import { incidentThreadId } from './thread-id.ts';
import { shortName, lastingWords, titled } from './wording.ts';

type RowEvent = Extract<PageEvent, { readonly kind: 'component_changed' | 'page_changed' }>;

/** A component, or a page without any, at another level. An incident that names it speaks for it. */
export function proposeLevel(event: RowEvent, threadId: ThreadId, context: PolicyContext): Proposal {
  const { page, now, language } = context;
  const { from, to } = event;
  const component = event.kind === 'component_changed' ? event.component : null;
  const incident = event.kind === 'component_changed' ? event.incident : null;
  const thread = threadOf(threadId, context);
  const isOver = !isTrouble(to);
  const noted = { ...thread, announced: to, phase: isOver ? 'resolved' : thread.phase } as const;
  const since = thread.phase === 'started' ? thread.startedAt : null;
  const name = component === null ? language.say('notify.whole_page') : shortName(component.name);
  return {
    thread,
    subject: component?.name ?? page.name,
    level: isOver ? from : to,
    isMeasured: !isOver,
    tone: isOver ? 'better' : 'trouble',
    componentIds: component === null ? [] : [component.id],
    incidentId: null,
    // After an absence nobody knows when it began.
    since: since ?? (isOver || context.awaySince ? null : now),
    until: isOver ? now : null,
    objection: objectionTo(from, to, thread, incident, context),
    said: isOver ? noted : { ...noted, phase: 'started', startedAt: since ?? now },
    unsaid: noted,
    words: {
      title: titleOf(to, name, component, context),
      body: lastingWords(from, isOver ? since : null, now, language),
      urgency: to === 'major_outage' ? 'critical' : 'normal',
    },
  };
}

function objectionTo(
  from: Level,
  to: Level,
  thread: ThreadRecord,
  incident: Incident | null,
  { page, readThread, language }: PolicyContext,
): string | null {
  const isOwed = thread.phase === 'started';
  if (incident !== null) {
    // Except where the outage was announced as the component's own and nobody heard of the incident.
    const isIncidentTold = readThread(incidentThreadId(page.id, incident.id))?.phase === 'started';
    const isOursToEnd = isOwed && !isTrouble(to) && !isIncidentTold;
    if (!isOursToEnd) return language.say('reason.incident_speaks', { title: shortName(incident.title) });
  }
  if (!isTrouble(to) && !isTrouble(from)) return language.say('reason.no_trouble', { level: levelWord(to, language) });
  if (!isTrouble(to)) return isOwed ? null : language.say('reason.never_announced');
  return severity(to) < severity(from) ? language.say('reason.milder') : null;
}

function titleOf(to: Level, name: string, component: Component | null, { page, language }: PolicyContext): string {
  if (to !== 'operational') {
    return titled('notify.level.title', page.name, { component: name, level: levelWord(to, language) }, language);
  }
  if (component === null) return titled('notify.page_recovered.title', page.name, {}, language);
  return titled('notify.component_recovered.title', page.name, { component: name }, language);
}

/** A component that comes and goes: said once an hour at most. */
export function proposeFlapping(
  event: Extract<PageEvent, { readonly kind: 'component_flapping' }>,
  threadId: ThreadId,
  context: PolicyContext,
): Proposal {
  const { page, now, language } = context;
  const { component, count, worst } = event;
  const name = shortName(component.name);
  const known = context.readThread(threadId);
  const isFresh = known !== null && now - known.startedAt < HOUR_MS;
  const thread = threadOf(threadId, context);
  return {
    thread,
    subject: component.name,
    level: worst,
    isMeasured: true,
    tone: 'notice',
    componentIds: [component.id],
    incidentId: null,
    objection: isFresh ? language.say('reason.flapping_said') : null,
    said: { ...thread, startedAt: now, announced: worst },
    unsaid: null,
    words: {
      title: titled('notify.component_flapping.title', page.name, { component: name }, language),
      body: language.say('notify.flapping', { count, level: levelWord(worst, language) }),
      urgency: 'normal',
    },
  };
}
