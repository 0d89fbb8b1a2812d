import type { Language } from '../i18n/language.ts';
import type { Snapshot } from '../model/snapshot.ts';
import type { EpochMs } from '../model/time.ts';
import type { Settings, WatchedPage } from '../settings/settings.ts';
import type { DecisionRecord, ThreadId, ThreadRecord } from './event.ts';
import type { Notice } from './notice.ts';

/** What a decision rests on, besides the event. */
export interface PolicyContext {
  readonly page: WatchedPage;
  readonly settings: Settings;
  /** The reading the event came from: names and levels of the components an incident touches. */
  readonly snapshot: Snapshot;
  /** Asks the ledger; read anew for every event, since the one before may have written to it. */
  readonly readThread: (threadId: ThreadId) => ThreadRecord | null;
  /** Whether what was last decided of a thread still waits for the end of a silence, so that nobody has heard of it. */
  readonly isWaiting?: (threadId: ThreadId) => boolean;
  /** Whether the user follows the whole service. */
  readonly isPageFollowed?: boolean;
  /** The last reading before an absence (sleep, a stopped program), where this is the first after it; else null. */
  readonly awaySince?: EpochMs | null;
  readonly now: EpochMs;
  /** Minutes since midnight where the user is, 0 to 1439: quiet hours are told by the wall clock. */
  readonly localMinuteOfDay: number;
  /** IANA name, for the times in texts. */
  readonly timeZone: string;
  readonly language: Language;
}

export type Decision = Announcement | Silence;

export interface Announcement {
  readonly outcome: 'notify';
  readonly threadId: ThreadId;
  /** To be written to the ledger before the notification is shown, and the notice with it. */
  readonly thread: ThreadRecord;
  readonly notice: Notice;
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
  /** What is told at the end of the silence; null where the user does not want to hear of it at all. */
  readonly withheld: Notice | null;
  readonly reason: string;
  readonly record: DecisionRecord;
}
