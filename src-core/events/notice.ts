import type { Level } from '../model/level.ts';
import type { EpochMs } from '../model/time.ts';
import type { EventKind, Notification } from './event.ts';

/** Something that is to be said. Until it is, it waits in the ledger: a restart neither repeats nor forgets it. */
export interface Notice {
  readonly pageId: string;
  readonly pageName: string;
  readonly event: EventKind;
  readonly tone: Tone;
  readonly subject: string;
  /** As bad as it is for what is not muted. */
  readonly level: Level;
  readonly componentIds: readonly string[];
  /** When it was decided. */
  readonly at: EpochMs;
  /** When what it is about began and ended, as far as either is known. */
  readonly since: EpochMs | null;
  readonly until: EpochMs | null;
  /** After this it is no news: a reminder of what has already begun. */
  readonly staleAt: EpochMs | null;
  /** For the end of a silence the user set, or of an absence; null: for nothing. */
  readonly waitsFor: 'silence' | 'absence' | null;
  readonly notification: Notification;
}

/** Which way things went. */
export type Tone = 'trouble' | 'better' | 'notice';
