import type { Level, Reading } from './level.ts';
import type { Warning } from './remark.ts';
import type { EpochMs } from './time.ts';

/** Everything one successful poll of a page says. */
export interface Snapshot {
  readonly page: PageIdentity;
  /** When the vendor last touched its page; says nothing about freshness (it moves on edits, not on checks). */
  readonly updatedAt: EpochMs | null;
  /** The worst of all the page's own sources: its headline, its components, its open incidents. */
  readonly level: Reading;
  /** The vendor's own words for the state of the page, as text. */
  readonly headline: string | null;
  /** In display order. */
  readonly groups: readonly Group[];
  /** Leaves only, in display order. */
  readonly components: readonly Component[];
  /**
   * False where a format lists only some of its components at a time. Then a missing component is not gone, a new one
   * is not new, and neither makes an event.
   */
  readonly componentsComplete: boolean;
  /**
   * Said by formats that list what is in trouble: a component that such a reading does not list works. Without it, one
   * that is not listed is as it was last read.
   */
  readonly unlistedComponents?: 'operational';
  /** Everything the poll names, open and recently closed, newest start first. */
  readonly incidents: readonly Incident[];
  /**
   * Since when the poll names every incident: `open` where it lists only those still open, so that one which has
   * gone from the list has ended or was deleted, and the history has to be asked.
   */
  readonly incidentsListed: 'open' | 'recent';
  /** Said where an entry could not be read: then an incident that is missing has not ended for that. */
  readonly incidentsComplete?: false;
  readonly maintenances: readonly Maintenance[];
  readonly warnings: readonly Warning[];
}

export interface PageIdentity {
  /** The vendor's id for the page, where it has one: a changed id means the page moved. */
  readonly id: string | null;
  readonly name: string;
  readonly url: string;
  /** IANA name, where the page states one. */
  readonly timeZone: string | null;
}

export interface Group {
  readonly id: string;
  readonly name: string;
}

export interface Component {
  readonly id: string;
  readonly name: string;
  readonly groupId: string | null;
  readonly level: Reading;
  readonly description: string | null;
}

export const IMPACTS = ['none', 'minor', 'major', 'critical'] as const;
export type Impact = (typeof IMPACTS)[number];

export const INCIDENT_STATUSES = ['investigating', 'identified', 'monitoring', 'resolved', 'postmortem'] as const;
export type IncidentStatus = (typeof INCIDENT_STATUSES)[number];

export const MAINTENANCE_STATUSES = ['scheduled', 'in_progress', 'verifying', 'completed'] as const;
export type MaintenanceStatus = (typeof MAINTENANCE_STATUSES)[number];

export interface Incident {
  readonly id: string;
  readonly title: string;
  readonly impact: Impact;
  readonly status: IncidentStatus;
  readonly startedAt: EpochMs;
  /** Null while open. Never before `startedAt`. */
  readonly resolvedAt: EpochMs | null;
  /** Every component the vendor ties to it, each once. */
  readonly componentIds: readonly string[];
  /** The level and the interval for each component, where the page says so. */
  readonly effects: readonly Effect[];
  readonly url: string | null;
  /** Oldest first. */
  readonly updates: readonly Update[];
}

/** All of an incident but what was written about it. */
export type IncidentFacts = Omit<Incident, 'updates'>;

/** One component at one level for one stretch of time, as the vendor reports it. */
export interface Effect {
  readonly componentId: string;
  readonly level: Level;
  readonly from: EpochMs;
  /** Null while it goes on. Never before `from`. */
  readonly to: EpochMs | null;
}

export interface Update {
  /** The vendor's id; notifications are keyed on it, never on a timestamp. */
  readonly id: string;
  readonly at: EpochMs;
  /** The vendor's status word for this update, in our spelling where we know it, else as it came. */
  readonly status: string;
  /** Plain text. Markup is already gone; it is still hostile text and shown as text only. */
  readonly text: string;
}

export interface Maintenance {
  readonly id: string;
  readonly title: string;
  readonly status: MaintenanceStatus;
  readonly startsAt: EpochMs;
  readonly endsAt: EpochMs | null;
  readonly componentIds: readonly string[];
  readonly url: string | null;
  /** Oldest first. */
  readonly updates: readonly Update[];
}

/** Whether an incident still goes on: its status decides, never its updates (they reopen and are edited). */
export function isOpen(incident: Pick<Incident, 'status'>): boolean {
  return incident.status !== 'resolved' && incident.status !== 'postmortem';
}
