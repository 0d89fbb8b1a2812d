import type { Level, Reading } from '../model/level.ts';
import type { Failure } from '../model/failure.ts';
import type { Component, Group, Impact, IncidentStatus, Maintenance } from '../model/snapshot.ts';
import type { EpochMs } from '../model/time.ts';
import type { NetworkTrouble } from '../poll/network-trouble.ts';
import type { ChosenOption } from '../settings/choices.ts';
import type { SnoozeEnd } from '../settings/settings.ts';
import type { TrayModel } from '../tray/tray-model.ts';
import type { Locale } from '../i18n/locales.ts';
import type { BaselineState, ProbeState, Verdict } from './probe-state.ts';

/** What a window mirrors. Published whole, with a revision that only grows; history is asked for, not pushed. */
export interface AppState {
  readonly revision: number;
  readonly version: string;
  /** The engine's clock when this was published; it may run elsewhere than the window's. */
  readonly now: EpochMs;
  /** How fast the engine's clock runs: 1, except when a recording is played. */
  readonly clockSpeed: number;
  /** IANA name of the zone days are shown in. */
  readonly timeZone: string;
  readonly theme: 'system' | 'light' | 'dark';
  /** What the window speaks. */
  readonly locale: Locale;
  /** Our own connection: while it is offline no service is blamed. */
  readonly online: boolean;
  readonly network: NetworkState;
  readonly snoozedUntil: SnoozeEnd | null;
  readonly pages: readonly PageState[];
  readonly tray: TrayModel;
  /** Of the pages that are probed, the one that says most of us; null or absent while none is. */
  readonly verdict?: Verdict | null;
  /** Our own connection, while anything is probed. */
  readonly baseline?: BaselineState | null;
  /** Things the user should know about the app itself: a settings file set aside, a history that cannot be written. */
  readonly notices: readonly string[];
}

export interface NetworkState {
  readonly kind: 'online' | NetworkTrouble;
  /** What is wrong, in words without a full stop; null while nothing is. */
  readonly words: string | null;
}

export interface PageState {
  readonly id: string;
  readonly name: string;
  readonly url: string;
  /** The feed of the page for feed readers, where its format has one. */
  readonly feedUrl?: string | null;
  readonly formatLabel: string;
  /** What can be chosen for this page, and what was. */
  readonly options: readonly ChosenOption[];
  /** Of the last good reading; `unknown` before the first and once it is stale. */
  readonly level: Reading;
  readonly headline: string | null;
  /** `waiting` before the first reading, `stale` after three missed intervals, `broken` when the source changed shape. */
  readonly freshness: 'waiting' | 'fresh' | 'aging' | 'stale' | 'broken';
  readonly readAt: EpochMs | null;
  readonly failure: Failure | null;
  readonly nextPollAt: EpochMs | null;
  /** Whether the back-fill is still going on. */
  readonly backfilling: boolean;
  /** When it grows, an earlier history answer is out of date. */
  readonly historyRevision: number;
  readonly muted: boolean;
  /** Until when this page is silenced; absent or null: not at all. */
  readonly snoozedUntil?: SnoozeEnd | null;
  /** Whether every piece of news about this page is told, until its trouble is over. */
  readonly followed?: boolean;
  /** The least that is announced, where it differs from the general setting. */
  readonly minimumLevel?: Level | null;
  readonly groups: readonly Group[];
  readonly components: readonly ComponentState[];
  readonly openIncidents: readonly OpenIncident[];
  /** Scheduled or active. */
  readonly maintenances: readonly Maintenance[];
  /** Our own probe of the service, on or off. */
  readonly probe?: ProbeState;
  /** Null or absent while the probe is off. */
  readonly verdict?: Verdict | null;
}

export interface ComponentState extends Component {
  readonly muted: boolean;
  readonly snoozedUntil?: SnoozeEnd | null;
  readonly minimumLevel?: Level | null;
}

export interface OpenIncident {
  readonly id: string;
  readonly title: string;
  readonly impact: Impact;
  readonly status: IncidentStatus;
  readonly startedAt: EpochMs;
  readonly componentNames: readonly string[];
  readonly latestText: string | null;
  readonly followed: boolean;
}
