import type { DecisionRecord } from '../events/event.ts';
import type { Preview } from '../events/preview.ts';
import type { Marker } from '../history/marker.ts';
import type { PollCount, StoredHistory } from '../history/page-record.ts';
import type { Reading } from '../model/level.ts';
import type { Component, Group, Incident, Maintenance, Snapshot } from '../model/snapshot.ts';
import type { EpochMs } from '../model/time.ts';
import type { PackedBars } from '../picture/packed-bars.ts';
import type { Mark, Snippet } from '../search/marks.ts';
import type { ChosenOption } from '../settings/choices.ts';
import type { LatencyBucket } from '../probe/latency-bucket.ts';
import type { Spell } from '../probe/spell.ts';
import type { Settings } from '../settings/settings.ts';

export interface PageStrip {
  readonly pageId: string;
  /** Of what is drawn; means nothing else. */
  readonly version: string;
  /** 0 to 1 over the covered time; null where nothing is covered. */
  readonly uptimeFraction: number | null;
  readonly bars: PackedBars;
}

export interface ListedIncident {
  readonly pageId: string;
  readonly pageName: string;
  readonly incident: Incident;
}

export interface SearchAnswer {
  readonly hits: readonly SearchHit[];
  /** Whether there are more than were asked for. */
  readonly more: boolean;
}

export type SearchHit = IncidentHit | MaintenanceHit;

export interface IncidentHit extends Found, Pick<Incident, 'impact' | 'status' | 'startedAt' | 'resolvedAt'> {
  readonly kind: 'incident';
}

export interface MaintenanceHit extends Found, Pick<Maintenance, 'status' | 'startsAt' | 'endsAt'> {
  readonly kind: 'maintenance';
}

interface Found {
  readonly id: string;
  readonly title: string;
  readonly pageId: string;
  readonly pageName: string;
  /** In the title. */
  readonly marks: readonly Mark[];
  /** Of the update that says most of what was asked, else of the last; null where there is none. */
  readonly snippet: Snippet | null;
}

export interface MaintenanceDetail {
  readonly pageId: string;
  readonly pageName: string;
  readonly maintenance: Maintenance;
  readonly components: readonly NamedComponent[];
  readonly earlier: Neighbour | null;
  readonly later: Neighbour | null;
}

export type NamedComponent = Pick<Component, 'id' | 'name' | 'groupId'>;

export interface Neighbour {
  readonly id: string;
  readonly title: string;
}

export interface IncidentDetail {
  readonly pageId: string;
  readonly pageName: string;
  readonly incident: Incident;
  /** Those it touches that we know by name. */
  readonly components: readonly NamedComponent[];
  readonly followed: boolean;
  /** Those of the same page that began just before and just after it. */
  readonly earlier: Neighbour | null;
  readonly later: Neighbour | null;
}

export interface Forecast extends Preview {
  /** Of its past, the vendor publishes none, or it could not be read: then there is only what its page says today. */
  readonly past: 'read' | 'unpublished' | 'unread';
}

export interface StoreSize {
  /** On disk; null for a store that is not on one. */
  readonly bytes: number | null;
  readonly incidents: number;
}

export interface DataSize extends StoreSize {
  /** Null where nothing is kept. */
  readonly folder: string | null;
}

export interface Archive {
  /** The version it was written by. */
  readonly greenbar: string;
  readonly exportedAt: EpochMs;
  readonly settings: Settings;
  /** Newest first. */
  readonly decisions: readonly DecisionRecord[];
  /** Every page there is something about. */
  readonly pageIds: readonly string[];
}

export interface PageArchive {
  readonly pageId: string;
  /** The last good reading. */
  readonly snapshot: Snapshot | null;
  readonly history: StoredHistory;
  readonly maintenances: readonly Maintenance[];
  readonly markers: readonly Marker[];
  readonly polls: readonly PollCount[];
  /** Of our own probes, as they are kept, by what was probed. */
  readonly latencies: readonly { readonly target: string; readonly buckets: readonly LatencyBucket[] }[];
  readonly spells: readonly Spell[];
}

/** What became of a look for a page: it has moved, it can be read where it is, or there is nothing to read. */
export type Detected = 'moved' | 'read' | 'not_found';

export interface Inspection {
  readonly url: string;
  readonly name: string;
  readonly formatId: string;
  readonly formatLabel: string;
  readonly reason: string;
  readonly level: Reading;
  readonly groups: readonly Group[];
  readonly components: readonly Component[];
  readonly incidents: readonly Incident[];
  readonly maintenances: readonly Maintenance[];
  readonly warnings: readonly string[];
  /** What can be chosen for this page, and what was. */
  readonly options: readonly ChosenOption[];
  /** Why it could not be read, where a choice may help; then its level is unknown and it lists nothing. */
  readonly problem: string | null;
  readonly alreadyWatched: boolean;
}

/** A row of the catalogue. */
export interface Service {
  readonly id: string;
  readonly name: string;
  readonly url: string;
  readonly formatId: string | null;
  readonly category: string;
  readonly watched: boolean;
  /** Proposed to someone who has not chosen anything yet. */
  readonly firstRun: boolean;
}
