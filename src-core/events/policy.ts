import { assertNever } from '../model/result.ts';
import type { Decision, PolicyContext } from './decision.ts';
import type { PageEvent } from './event.ts';
import type { Notice } from './notice.ts';
import type { Proposal } from './proposal.ts';
import { proposeEnd, proposePassed, proposeTrouble, proposeUpdate } from './propose-incident.ts';
import { proposeMaintenance } from './propose-maintenance.ts';
import { proposeMove } from './propose-move.ts';
import { proposeFlapping, proposeLevel } from './propose-row.ts';
import { levelInScope } from './scope.ts';
import { whySilenced, whyUnwanted } from './silence.ts';
import { componentThreadId, flappingThreadId, pageThreadId } from './thread-id.ts';

/**
 * Whether an event is announced, and why or why not. First what was said before decides (nothing is said twice, and an
 * end only where the beginning was), then the user's settings. What only a silence keeps from being said counts as
 * said: it is told when the silence is over. Either way the thread is to be written at once.
 */
export function decide(event: PageEvent, context: PolicyContext): Decision {
  const { page, now, snapshot, language } = context;
  const proposal = propose(event, context);
  const { threadId } = proposal.thread;
  const unwanted = proposal.objection ?? whyUnwanted(proposal, context);
  const notice = noticeOf(event, proposal, context);
  const silence = unwanted === null ? whySilenced(notice, { ...context, components: snapshot.components }) : null;
  const isFollowed = proposal.thread.followed || context.isPageFollowed === true;
  const reason = unwanted ?? silence ?? language.say(isFollowed ? 'reason.followed' : 'reason.announced');
  const record = { at: now, pageId: page.id, threadId, event: event.kind, subject: proposal.subject, reason };
  if (unwanted === null && silence === null) {
    const { said: thread } = proposal;
    return { outcome: 'notify', threadId, thread, notice, reason, record: { ...record, outcome: 'notified' } };
  }
  return {
    outcome: 'suppress',
    threadId,
    thread: silence === null ? proposal.unsaid : proposal.said,
    withheld: silence === null ? null : { ...notice, waitsFor: 'silence' },
    reason,
    record: { ...record, outcome: 'suppressed' },
  };
}

function noticeOf({ kind }: PageEvent, proposal: Proposal, { page, now, awaySince }: PolicyContext): Notice {
  const { threadId } = proposal.thread;
  return {
    pageId: page.id,
    pageName: page.name,
    event: kind,
    tone: proposal.tone,
    subject: proposal.subject,
    level: levelInScope(proposal, page),
    componentIds: proposal.componentIds,
    at: now,
    since: proposal.since ?? null,
    until: proposal.until ?? null,
    staleAt: proposal.staleAt ?? null,
    waitsFor: awaySince === undefined || awaySince === null ? null : 'absence',
    notification: {
      ...proposal.words,
      threadId,
      target: { pageId: page.id, incidentId: proposal.incidentId },
    },
  };
}

function propose(event: PageEvent, context: PolicyContext): Proposal {
  const pageId = context.page.id;
  switch (event.kind) {
    case 'incident_started':
    case 'incident_escalated':
    case 'incident_reopened':
      return proposeTrouble(event, context);
    case 'incident_updated':
      return proposeUpdate(event, context);
    case 'incident_resolved':
      return proposeEnd(event, context);
    case 'incident_passed':
      return proposePassed(event, context);
    case 'component_changed':
      return proposeLevel(event, componentThreadId(pageId, event.component.id), context);
    case 'page_changed':
      return proposeLevel(event, pageThreadId(pageId), context);
    case 'component_flapping':
      return proposeFlapping(event, flappingThreadId(pageId, event.component.id), context);
    case 'page_moved':
      return proposeMove(event, context);
    case 'maintenance_scheduled':
    case 'maintenance_due':
    case 'maintenance_started':
    case 'maintenance_completed':
      return proposeMaintenance(event, context);
    default:
      return assertNever(event);
  }
}
