import type { Obstacle } from '#core/events/delivery';
import type { Notification } from '#core/events/event';

/** What one way made of a notification. */
export type Outcome =
  { readonly kind: 'shown' } | { readonly kind: 'unknown' } | { readonly kind: 'failed'; readonly obstacle: Obstacle };

/** One way to notify. */
export interface Channel {
  /** What is known to keep it from working, without showing or asking the user anything; null for nothing. */
  obstacle(): Obstacle | null;
  /** Never throws. */
  send(notification: Notification): Promise<Outcome>;
}

/** A failure in the words of whoever refused. */
export function refused(fault: unknown): Outcome {
  return {
    kind: 'failed',
    obstacle: { cause: 'refused', said: fault instanceof Error ? fault.message : String(fault) },
  };
}
