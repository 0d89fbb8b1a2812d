import { isTrouble } from '../model/level.ts';
import { isOpen, type Snapshot } from '../model/snapshot.ts';
import type { EpochMs } from '../model/time.ts';
import type { ThreadRecord } from './event.ts';
import { followedThread } from './follow.ts';
import { silentThread } from './ledger.ts';
import { componentThreadId, incidentThreadId, serviceThreadId } from './thread-id.ts';
import { troubleIn } from './trouble-in.ts';

/** What the ledger says of a followed service: `waiting` until something breaks, `trouble` while it is broken. */
const WAITING = 'waiting';
const TROUBLE = 'trouble';

interface Following {
  readonly pageId: string;
  readonly snapshot: Snapshot | null;
  readonly readThread: (threadId: string) => ThreadRecord | null;
  readonly now: EpochMs;
}

/**
 * The ledger's entries once the user follows a service, or no longer does. Who follows has seen what is there: it need
 * not be told again, but its end will be.
 */
export function followService(
  { pageId, snapshot, readThread, now }: Following,
  followed: boolean,
): readonly ThreadRecord[] {
  const service = serviceThread(pageId, followed, troubleIn(snapshot), now);
  if (!followed || snapshot === null) return [service];
  const open = snapshot.incidents.filter(isOpen);
  const incidents = open.map((incident) => {
    const known = readThread(incidentThreadId(pageId, incident.id));
    return owed(followedThread(pageId, incident, known?.followed ?? false, known));
  });
  const named = new Set(open.flatMap(({ componentIds }) => componentIds));
  const components = snapshot.components
    .filter(({ id, level }) => isTrouble(level) && !named.has(id))
    .map(({ id, level }) => {
      const threadId = componentThreadId(pageId, id);
      return owed(readThread(threadId) ?? silentThread(threadId, pageId, level, now));
    });
  return [service, ...incidents, ...components];
}

/** The entry of a followed service after a reading, where it changes: it unfollows itself when the trouble is over. */
export function followedAfter(thread: ThreadRecord | null, isTroubled: boolean): ThreadRecord | null {
  if (thread?.followed !== true) return null;
  if (isTroubled) return thread.announced === TROUBLE ? null : { ...thread, announced: TROUBLE };
  return thread.announced === TROUBLE ? { ...thread, followed: false, phase: 'resolved' } : null;
}

function serviceThread(pageId: string, followed: boolean, isTroubled: boolean, now: EpochMs): ThreadRecord {
  return {
    ...silentThread(serviceThreadId(pageId), pageId, isTroubled ? TROUBLE : WAITING, now),
    phase: followed ? 'started' : 'resolved',
    followed,
  };
}

function owed(thread: ThreadRecord): ThreadRecord {
  return thread.phase === 'started' ? thread : { ...thread, phase: 'started' };
}
