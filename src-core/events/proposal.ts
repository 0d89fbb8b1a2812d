import type { Level } from '../model/level.ts';
import type { PolicyContext, Tone } from './decision.ts';
import type { Notification, ThreadId, ThreadRecord } from './event.ts';
import { silentThread } from './ledger.ts';

/** What would be said of an event, before the user's settings are asked. */
export interface Proposal {
  readonly thread: ThreadRecord;
  /** What it is about, for the record. */
  readonly subject: string;
  /** How bad it is: what a minimum and quiet hours go by. */
  readonly level: Level;
  /** Whether the minimum applies: what ends trouble that was announced is announced however mild. */
  readonly isMeasured: boolean;
  readonly tone: Tone;
  /** What it touches; where all of them are muted, so is the event. */
  readonly componentIds: readonly string[];
  readonly incidentId: string | null;
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
