import type { Incident } from '../model/snapshot.ts';
import type { ThreadRecord } from './event.ts';
import { levelOfImpact } from './incident-level.ts';
import { incidentThreadId } from './thread-id.ts';

/**
 * The ledger's entry once the user follows an incident, or no longer does. Who follows has seen what is there: of an
 * incident that was never announced, all updates so far count as said, and its end will be told.
 */
export function followedThread(
  pageId: string,
  incident: Incident,
  followed: boolean,
  known: ThreadRecord | null,
): ThreadRecord {
  if (known !== null) return { ...known, followed };
  return {
    threadId: incidentThreadId(pageId, incident.id),
    pageId,
    startedAt: incident.startedAt,
    phase: 'started',
    updateIds: incident.updates.map(({ id }) => id),
    announced: levelOfImpact(incident.impact),
    followed,
  };
}
