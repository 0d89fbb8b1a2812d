import type { Decision, PolicyContext } from './decision.ts';
import type { PageEvent } from './event.ts';

/** Whether an event is announced, and why or why not. */
export function decide(event: PageEvent, context: PolicyContext): Decision {
  throw new Error(`not yet: ${event.kind} ${context.page.id}`);
}
