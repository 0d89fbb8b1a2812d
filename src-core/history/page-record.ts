import type { Level, Reading } from '../model/level.ts';
import type { Failure } from '../model/failure.ts';
import type { Palette, ReportedCoverage, ReportedDay, ReportedEffect, ReportedUptime } from '../model/history.ts';
import type { Incident, IncidentFacts, Maintenance, Snapshot } from '../model/snapshot.ts';
import type { EpochMs, IsoDate, Span } from '../model/time.ts';

/** The row of the page itself, beside the rows of its components: pages without components have only this one. */
export const PAGE_ROW = '';

/** What we know of a page between two polls. It survives a restart, so that nothing is announced twice or forgotten. */
export interface PageRecord {
  readonly pageId: string;
  /** The last good reading; failed polls never touch it. Null before the first. */
  readonly snapshot: Snapshot | null;
  /** When that reading was last confirmed, by a fresh or an unmodified answer. */
  readonly readAt: EpochMs | null;
  /** The stretch of unbroken watching that is still going on. */
  readonly watching: Span | null;
  readonly attemptedAt: EpochMs | null;
  /** Why the latest attempt failed; null when it did not. */
  readonly failure: Failure | null;
  readonly failuresInARow: number;
  /** When the run of failures of this sort (wrong shape, or anything else) began. */
  readonly failingSince: EpochMs | null;
  /** Grows with every write that changes what a history query would answer. */
  readonly historyRevision: number;
}

/** A row when a level changes, not a row per poll. Null: the level stopped being known. */
export interface LevelChange {
  readonly rowId: string;
  readonly at: EpochMs;
  readonly level: Level | null;
}

/** What asking costs. */
export interface Traffic {
  readonly requests: number;
  /** Of these, those answered with a 304. */
  readonly unmodified: number;
  /** As they came over the wire. */
  readonly bytes: number;
}

export const NO_TRAFFIC: Traffic = { requests: 0, unmodified: 0, bytes: 0 };

/** Polls of one UTC day, for coverage and for showing what watching costs. */
export interface PollCount extends Traffic {
  readonly date: IsoDate;
  readonly fresh: number;
  readonly notModified: number;
  readonly failed: number;
}

/** Everything one poll adds to the store, written in one transaction. */
export interface PageWrite {
  readonly record: PageRecord;
  readonly changes: readonly LevelChange[];
  /** New or changed ones only. */
  readonly incidents: readonly Incident[];
  readonly maintenances: readonly Maintenance[];
  /** Added to the counts of its day. */
  readonly counted: PollCount;
}

/** New ids for what had others before a page moved: old id → new id. No two have the same new one. */
export interface Renames {
  /** Components and groups. */
  readonly rows: ReadonlyMap<string, string>;
  readonly incidents: ReadonlyMap<string, string>;
}

/** What the store holds about a page for a stretch of time: all a bar needs. */
export interface StoredHistory {
  /** In the stretch, and for each row the last one before it; by time. */
  readonly changes: readonly LevelChange[];
  /** When the page was watched without a gap. */
  readonly watched: readonly Span[];
  readonly effects: readonly ReportedEffect[];
  readonly days: readonly ReportedDay[];
  readonly coverage: readonly ReportedCoverage[];
  readonly uptimes: readonly ReportedUptime[];
  readonly reportedTimeZone: string | null;
  readonly palette: Palette | null;
  readonly estimated: boolean;
  /** That overlap the stretch, newest start first; no bar reads what was written about them. */
  readonly incidents: readonly IncidentFacts[];
}

/** The same, with every word. */
export interface ToldHistory extends StoredHistory {
  readonly incidents: readonly Incident[];
}

/** One component, one calendar day in one time zone. */
export interface DayBar {
  readonly date: IsoDate;
  /** The level the bar is drawn at. */
  readonly level: Reading;
  /** Seconds at each level, of the covered part of the day. */
  readonly seconds: Readonly<Record<Level, number>>;
  /** 0 to 1 over the covered time; null where nothing is covered. */
  readonly uptimeFraction: number | null;
  /** 0 to 1 of the day, or of its part before now. */
  readonly coverageFraction: number;
  readonly evidence: 'observed' | 'reported' | 'none';
  /** True where the evidence was worked out from incident texts. */
  readonly estimated: boolean;
  /** What we saw and what the vendor says, where both are known and differ. */
  readonly disagreement: { readonly observed: Reading; readonly reported: Reading } | null;
  /** `#rrggbb`, where the format documents its rule. */
  readonly vendorFill: string | null;
  readonly incidentIds: readonly string[];
  /** Nothing is known of the day because every look at the page failed, not because nobody looked. */
  readonly unread?: true;
  /** Where the bar stands for several days: which, and how they were. `date` is the first. */
  readonly span?: DaySpan;
}

export interface DaySpan {
  readonly to: IsoDate;
  readonly days: number;
  readonly knownDays: number;
  /** At degraded performance or worse. */
  readonly troubledDays: number;
}

/** A component, a group, or the page itself. */
export interface BarRow {
  readonly id: string;
  readonly name: string;
  /** The group a component is in. Null for groups, for the page and for components outside any. */
  readonly groupId: string | null;
  readonly groupName: string | null;
  readonly kind: 'page' | 'group' | 'component';
  /** Null where nothing is covered: no figure is better than an invented one. */
  readonly uptimeFraction: number | null;
  readonly coverageFraction: number;
  readonly vendorUptimeFraction: number | null;
  /** Oldest first; as many as days were asked for. */
  readonly days: readonly DayBar[];
}

/** What a history query answers. */
export interface PageHistory {
  readonly pageId: string;
  readonly timeZone: string;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly formula: string;
  readonly weights: Readonly<Record<Level, number | null>>;
  readonly page: BarRow;
  readonly groups: readonly BarRow[];
  readonly components: readonly BarRow[];
  /** Those the bars name, in brief. */
  readonly incidents: readonly IncidentBrief[];
}

export interface IncidentBrief {
  readonly id: string;
  readonly title: string;
  readonly impact: Incident['impact'];
  readonly status: Incident['status'];
  readonly startedAt: EpochMs;
  readonly resolvedAt: EpochMs | null;
}
