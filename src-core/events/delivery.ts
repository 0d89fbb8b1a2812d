import type { Language } from '../i18n/language.ts';
import { sentences } from '../i18n/listing.ts';

/** The ways to notify: through the system’s own program, as an app, or beside the tray icon of Windows. */
export type NotifyWay = 'node-notifier' | 'electron' | 'balloon';

/** What keeps a way to notify from working. */
export type Obstacle =
  | {
      readonly cause:
        | 'no_notify_send'
        // node-notifier’s program for macOS is made for Intel’s processors.
        | 'no_rosetta'
        | 'not_supported'
        // A balloon hangs on the tray icon.
        | 'no_icon'
        // Windows ended it without a word.
        | 'not_taken';
    }
  // In the words of the desktop, or of the program that was to tell it.
  | { readonly cause: 'refused'; readonly said: string };

/** A way that was tried in vain. */
export interface Attempt {
  readonly way: NotifyWay;
  readonly obstacle: Obstacle;
}

/** What became of a notification: `unknown` where the platform does not say. */
export type Delivery =
  | {
      readonly kind: 'shown' | 'unknown';
      /** Left out by who has no other. */
      readonly way?: NotifyWay;
      /** What was tried before. */
      readonly missed?: readonly Attempt[];
    }
  | { readonly kind: 'failed'; readonly missed: readonly Attempt[] };

/** A way to notify as it stands here. */
export interface WayState {
  readonly way: NotifyWay;
  /** Null where nothing is known to be in its way. */
  readonly obstacle: Obstacle | null;
}

export interface LastDelivery {
  readonly at: number;
  readonly delivery: Delivery;
}

/** By which ways the user is told here, in the order in which they are tried, and what became of the last notification. */
export interface NotifierReport {
  readonly ways: readonly WayState[];
  /** Null where none has been sent since the start. */
  readonly last: LastDelivery | null;
}

/** `The system’s own program`. */
export function wayWord(way: NotifyWay, { say }: Language): string {
  return say(`way.${way}`);
}

/** Why a way does not work, in one sentence. */
export function obstacleWords(obstacle: Obstacle, { say }: Language): string {
  if (obstacle.cause !== 'refused') return say(`obstacle.${obstacle.cause}`);
  return say('obstacle.refused', { said: obstacle.said.replace(/\.$/, '') });
}

/** Why nothing was shown: each reason once. */
export function attemptWords(attempts: readonly Attempt[], language: Language): string {
  return sentences([...new Set(attempts.map(({ obstacle }) => obstacleWords(obstacle, language)))], language);
}
