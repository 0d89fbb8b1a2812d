import type { Locale } from '../i18n/format.ts';
import type { Snapshot } from '../model/snapshot.ts';
import type { EpochMs } from '../model/time.ts';
import type { Settings, WatchedPage } from '../settings/settings.ts';
import type { DecisionRecord, Notification, ThreadId, ThreadRecord } from './event.ts';

/** What a decision rests on, besides the event. */
export interface PolicyContext {
  readonly page: WatchedPage;
  readonly settings: Settings;
  /** The reading the event came from: names and levels of the components an incident touches. */
  readonly snapshot: Snapshot;
  /** Asks the ledger; read anew for every event, since the one before may have written to it. */
  readonly readThread: (threadId: ThreadId) => ThreadRecord | null;
  readonly now: EpochMs;
  /** Minutes since midnight where the user is, 0 to 1439: quiet hours are told by the wall clock. */
  readonly localMinuteOfDay: number;
  /** IANA name, for the times in texts. */
  readonly timeZone: string;
  readonly locale?: Locale;
}

export type Decision = Announcement | Silence;

export interface Announcement {
  readonly outcome: 'notify';
  readonly threadId: ThreadId;
  /** To be written to the ledger before the notification is shown. */
  readonly thread: ThreadRecord;
  readonly notification: Notification;
  readonly pageName: string;
  /** Which way things went; folding several notifications needs to know. */
  readonly tone: Tone;
  readonly reason: string;
  /** For "why was I not told?". */
  readonly record: DecisionRecord;
}

export interface Silence {
  readonly outcome: 'suppress';
  readonly threadId: ThreadId;
  /**
   * To be written to the ledger where it is not null: that the matter is settled, though nothing was said, so that a
   * restart does not bring it up again.
   */
  readonly thread: ThreadRecord | null;
  readonly reason: string;
  readonly record: DecisionRecord;
}

export type Tone = 'trouble' | 'better' | 'notice';
