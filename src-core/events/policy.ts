import { format } from '../i18n/format.ts';
import { assertNever } from '../model/result.ts';
import type { Decision, PolicyContext } from './decision.ts';
import type { PageEvent } from './event.ts';
import type { Proposal } from './proposal.ts';
import { proposeEnd, proposeTrouble, proposeUpdate } from './propose-incident.ts';
import { proposeMaintenance } from './propose-maintenance.ts';
import { proposeMove } from './propose-move.ts';
import { proposeFlapping, proposeLevel } from './propose-row.ts';
import { whySilent } from './silence.ts';
import { componentThreadId, flappingThreadId, pageThreadId } from './thread-id.ts';

/**
 * Whether an event is announced, and why or why not. First what was said before decides (nothing is said twice, and an
 * end only where the beginning was), then the user's settings. Either way the thread is to be written at once.
 */
export function decide(event: PageEvent, context: PolicyContext): Decision {
  const { page, now, locale = 'en' } = context;
  const proposal = propose(event, context);
  const { threadId } = proposal.thread;
  const silence = proposal.objection ?? whySilent(proposal, context);
  const reason = silence ?? format(proposal.thread.followed ? 'reason.followed' : 'reason.announced', {}, locale);
  const record = { at: now, pageId: page.id, threadId, event: event.kind, subject: proposal.subject, reason };
  if (silence !== null) {
    return {
      outcome: 'suppress',
      threadId,
      thread: proposal.unsaid,
      reason,
      record: { ...record, outcome: 'suppressed' },
    };
  }
  return {
    outcome: 'notify',
    threadId,
    thread: proposal.said,
    notification: {
      ...proposal.words,
      threadId,
      target: { pageId: page.id, incidentId: proposal.incidentId },
    },
    pageName: page.name,
    tone: proposal.tone,
    reason,
    record: { ...record, outcome: 'notified' },
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
