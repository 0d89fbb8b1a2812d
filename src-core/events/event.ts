import type { Level } from '../model/level.ts';
import type { Component, Incident, Maintenance, Update } from '../model/snapshot.ts';

/** What can happen between two good readings of a page. */
export type PageEvent =
  | { readonly kind: 'incident_started'; readonly incident: Incident }
  | { readonly kind: 'incident_updated'; readonly incident: Incident; readonly update: Update }
  | { readonly kind: 'incident_escalated'; readonly incident: Incident; readonly from: Incident['impact'] }
  | { readonly kind: 'incident_reopened'; readonly incident: Incident }
  | { readonly kind: 'incident_resolved'; readonly incident: Incident }
  // Over when it was first seen.
  | { readonly kind: 'incident_passed'; readonly incident: Incident }
  // A component that changed its level. `incident` is the open incident that names it, if one does.
  | {
      readonly kind: 'component_changed';
      readonly component: Component;
      readonly from: Level;
      readonly to: Level;
      readonly incident: Incident | null;
    }
  // A component that keeps coming back from trouble (`worst` of it): said once, instead of once a change.
  | {
      readonly kind: 'component_flapping';
      readonly component: Component;
      readonly count: number;
      readonly worst: Level;
    }
  // The page's own level, on pages that list no components.
  | { readonly kind: 'page_changed'; readonly from: Level; readonly to: Level }
  // The page has another address or is made with another product; `place` names which. `joined` of the `count`
  // components it had go on there.
  | { readonly kind: 'page_moved'; readonly place: string; readonly joined: number; readonly count: number }
  | { readonly kind: 'maintenance_scheduled'; readonly maintenance: Maintenance }
  // Planned for within the next hour.
  | { readonly kind: 'maintenance_due'; readonly maintenance: Maintenance }
  | { readonly kind: 'maintenance_started'; readonly maintenance: Maintenance }
  | { readonly kind: 'maintenance_completed'; readonly maintenance: Maintenance };

export type EventKind = PageEvent['kind'];

/** One line of talk about one thing: an incident, a component outage without one, a maintenance. */
export type ThreadId = string;

/** What was said about a thread. Written before it is shown: a restart neither repeats nor forgets. */
export interface ThreadRecord {
  readonly threadId: ThreadId;
  readonly pageId: string;
  readonly startedAt: number;
  /**
   * `started`: its beginning was announced and its end was not. `resolved`: nothing is owed, because the end was
   * announced, or because the matter was settled in silence (the first reading, a muted page, quiet hours).
   */
  readonly phase: 'started' | 'resolved';
  /** Vendor update ids that were announced. */
  readonly updateIds: readonly string[];
  /** The level at which the matter was last settled, aloud or in silence; how far a maintenance was told. */
  readonly announced: string;
  /** Whether the user follows it. */
  readonly followed: boolean;
}

/**
 * What policy decided about an event, and why; kept for "why was I not told?". `digest`: what was told at the end of a
 * silence; `delivery`: what became of a notification the desktop would not show.
 */
export interface DecisionRecord {
  readonly at: number;
  readonly pageId: string;
  readonly threadId: ThreadId;
  readonly event: EventKind | 'digest' | 'delivery';
  readonly subject: string;
  readonly outcome: 'notified' | 'suppressed';
  readonly reason: string;
}

/** What goes to the desktop. Plain text. */
export interface Notification {
  /** The thread: where the platform can replace a toast, a later one replaces an earlier one. */
  readonly threadId: ThreadId;
  readonly title: string;
  readonly body: string;
  readonly urgency: 'low' | 'normal' | 'critical';
  /** What a click opens. */
  readonly target: NotificationTarget;
}

export interface NotificationTarget {
  readonly pageId: string;
  readonly incidentId: string | null;
}
