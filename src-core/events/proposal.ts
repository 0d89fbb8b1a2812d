import type { EpochMs } from '../model/time.ts';
import type { PolicyContext } from './decision.ts';
import type { Notification, ThreadId, ThreadRecord } from './event.ts';
import { silentThread } from './ledger.ts';
import type { Tone } from './notice.ts';
import type { Extent } from './scope.ts';

/** What would be said of an event, before the user's settings are asked. What it touches and how badly is its extent. */
export interface Proposal extends Extent {
  readonly thread: ThreadRecord;
  /** What it is about, for the record. */
  readonly subject: string;
  /** Whether the minimum applies: what ends trouble that was announced is announced however mild. */
  readonly isMeasured: boolean;
  readonly tone: Tone;
  readonly incidentId: string | null;
  /** When what it is about began and ended, as far as either is known. */
  readonly since?: EpochMs | null;
  readonly until?: EpochMs | null;
  /** After this it is no news. */
  readonly staleAt?: EpochMs;
  /** Why there is nothing to say, whatever the settings; null where there is something. */
  readonly objection: string | null;
  /** The ledger's entry if it is said. */
  readonly said: ThreadRecord;
  /** The ledger's entry if it is not; null where that leaves no trace. */
  readonly unsaid: ThreadRecord | null;
  readonly words: Words;
}

export type Words = Pick<Notification, 'title' | 'body' | 'urgency'>;

/** The ledger's entry, or the one a matter has that never came up. */
export function threadOf(threadId: ThreadId, context: PolicyContext): ThreadRecord {
  return context.readThread(threadId) ?? silentThread(threadId, context.page.id, 'operational', context.now);
}
