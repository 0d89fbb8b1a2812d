import type { PolicyContext } from './decision.ts';
import type { PageEvent } from './event.ts';
import { threadOf, type Proposal } from './proposal.ts';
import { movedThreadId } from './thread-id.ts';
import { movedWords, titled } from './wording.ts';

/** A page that has a new home. Nothing is broken, but what is watched has changed. */
export function proposeMove(
  event: Extract<PageEvent, { readonly kind: 'page_moved' }>,
  context: PolicyContext,
): Proposal {
  const { page, now, language } = context;
  const { place } = event;
  const thread = { ...threadOf(movedThreadId(page.id), context), startedAt: now };
  return {
    thread,
    subject: place,
    level: 'operational',
    isMeasured: false,
    tone: 'notice',
    componentIds: [],
    incidentId: null,
    objection: null,
    said: thread,
    unsaid: thread,
    words: {
      title: titled('notify.page_moved.title', page.name, { place }, language),
      body: movedWords(event, language),
      urgency: 'low',
    },
  };
}
