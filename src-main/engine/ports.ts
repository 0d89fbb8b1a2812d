import type { StoreSize } from '#core/contract/answers';
import type { Examination } from '#core/doctor/finding';
import type { Delivery, WayState } from '#core/events/delivery';
import type { DecisionRecord, Notification, ThreadRecord } from '#core/events/event';
import type { StoredNotice } from '#core/events/ledger';
import type { Notice } from '#core/events/notice';
import type { FeedDocument } from '#core/feeds/exchange';
import type { HookResult } from '#core/hooks/hook-failure';
import type { HookRequest } from '#core/hooks/message';
import type { Outbox } from '#core/hooks/outbox';
import type { Marker } from '#core/history/marker';
import type { PageRecord, PageWrite, PollCount, Renames, StoredHistory, ToldHistory } from '#core/history/page-record';
import type { Sentence } from '#core/i18n/sentence';
import type { Failure } from '#core/model/failure';
import type { Result } from '#core/model/result';
import type { LatencyBucket } from '#core/probe/latency-bucket';
import type { ProbeRecord, ProbeWrite } from '#core/probe/probe-record';
import type { ProbeTarget } from '#core/probe/probe-setting';
import type { ProbeOutcome } from '#core/probe/reading';
import type { Spell } from '#core/probe/spell';
import type { ReportedHistory } from '#core/model/history';
import type { Incident, Maintenance } from '#core/model/snapshot';
import type { EpochMs, IsoDate, Span } from '#core/model/time';
import type { IncidentQuestion } from '#core/search/incident-question';
import type { CatalogueRow } from '#core/settings/catalogue';
import type { Settings } from '#core/settings/settings';

/** The only source of time. */
export interface Clock {
  now(): EpochMs;
  /**
   * Calls back once: at or after `at`, late after a sleep; before it only where the clock was set back, since nobody
   * knows then how long that is. Returns how to cancel.
   */
  wakeAt(at: EpochMs, callback: () => void): () => void;
  /** IANA name of the zone the machine is in now. */
  timeZone(): string;
}

/** 0 ≤ n < 1. */
export type Random = () => number;

/** What makes a GET conditional: as the server sent it last time, or the hash of the bytes where it sent nothing. */
export interface Validators {
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** SHA-256 of the body, hexadecimal. */
  readonly bodyHash: string;
}

export type HttpAnswer =
  // Any status but 304: whether 404 is a failure depends on who asked.
  | {
      readonly kind: 'document';
      readonly document: FeedDocument;
      readonly validators: Validators;
      /** From Retry-After, seconds or date; null where there is none. */
      readonly retryAfterMs: number | null;
      /** As they came over the wire, before decompression. */
      readonly bytes: number;
      /** The server's clock, from its Date header. */
      readonly serverDate: EpochMs | null;
      readonly shared?: true;
    }
  // A 304, or (`hashed`) a body with the hash given.
  | {
      readonly kind: 'not_modified';
      readonly bytes: number;
      readonly hashed?: true;
      readonly serverDate?: EpochMs | null;
      readonly shared?: true;
    }
  // `shared`, here and above: another page's request brought it.
  | { readonly kind: 'failed'; readonly failure: Failure; readonly shared?: true };

export interface Http {
  /**
   * One GET. Never throws: every failure is a value. 10 s, 8 MB, at most 5 redirects, https only (loopback may be
   * http). With validators the request is conditional, and a body that hashes the same counts as not modified.
   */
  get(url: string, validators: Validators | null): Promise<HttpAnswer>;
  /** Gives up everything under way. */
  close(): void;
}

/** Makes probes. Nothing is sent but the request: no cookies, no credentials, no redirect followed. */
export interface Prober {
  /** Never throws: every failure is a value. */
  probe(target: ProbeTarget, timeoutMs: number): Promise<ProbeOutcome>;
  /** Gives up everything under way. */
  close(): void;
}

/** What is kept of probes. */
export interface ProbeStore {
  /** What was last known of a target of a page; of a neutral address, which belongs to no page, under `NEUTRAL_PAGE`. */
  readProbe(pageId: string, target: string): ProbeRecord | null;
  /** One probe, one transaction. */
  writeProbe(write: ProbeWrite): void;
  /** Every target a page was ever probed at. */
  readTargets(pageId: string): readonly string[];
  /** Those that begin within the span, oldest first. */
  readLatencies(pageId: string, target: string, span: Span): readonly LatencyBucket[];
  /** Those that touch the span, oldest first. */
  readSpells(pageId: string, span: Span): readonly Spell[];
  /** Makes wider buckets of those that are old enough, as `FOLDS` says. */
  foldLatencies(now: EpochMs): void;
}

/** Everything that must survive. Synchronous: a write has happened when it returns. */
export interface Store extends ProbeStore {
  loadRecord(pageId: string): PageRecord | null;
  /** One poll, one transaction. */
  write(write: PageWrite): void;
  /** Back-fill: replaces what the vendor said before for the stretches it covers, keeps everything else. */
  writeReported(pageId: string, at: EpochMs, history: ReportedHistory): void;
  /** When the last back-fill was written; null for never. */
  reportedAt(pageId: string): EpochMs | null;
  /** The clock was ahead: what was stamped later than `to` happened by then. Replaces the record of the page. */
  rewind(record: PageRecord, to: EpochMs): void;
  /** Takes back the last reading of a page and all that was said of it, so that the next is a first one; keeps its history. */
  forgetReading(pageId: string): void;
  /**
   * Gives components, groups and incidents of a page new ids, all at once: their log, what the vendor reported of them,
   * what touched them and what was said of them follow. Where a new id is taken, what is there already stays.
   */
  rename(pageId: string, renames: Renames): void;

  readHistory(pageId: string, span: Span): ToldHistory;
  /** The same without what was written about incidents: all that bars are drawn from. */
  readBars(pageId: string, span: Span): StoredHistory;
  /** Newest start first. All pages where none is named. */
  readIncidents(pageId: string | null, limit: number): readonly StoredIncident[];
  readIncident(pageId: string, incidentId: string): Incident | null;
  /** Those whose titles alone answer come first; among these and among the others, the newest start. */
  searchIncidents(question: IncidentQuestion): readonly StoredIncident[];
  /** In the same order. */
  searchMaintenances(question: IncidentQuestion): readonly StoredMaintenance[];
  /** The incidents of the same page that began just before and just after it. */
  readNeighbours(pageId: string, incidentId: string): Neighbours;
  /** Upcoming, active and past; newest start first. */
  readMaintenances(pageId: string, limit: number): readonly Maintenance[];
  readPollCounts(pageId: string, span: Span): readonly PollCount[];

  /** By date. */
  readMarkers(pageId: string): readonly Marker[];
  /** Replaces the marker of the same day. */
  writeMarker(pageId: string, marker: Marker): void;
  removeMarker(pageId: string, date: IsoDate): void;

  readThread(threadId: string): ThreadRecord | null;
  readThreads(pageId: string): readonly ThreadRecord[];
  /** Written before the notification is shown. */
  writeThread(thread: ThreadRecord): void;
  writeDecision(decision: DecisionRecord): void;
  /** Newest first; the newest 10,000 are kept. */
  readDecisions(limit: number): readonly DecisionRecord[];
  /** Something that is to be said, now or at the end of a silence: written with the thread it belongs to. */
  addNotice(notice: Notice): void;
  /** What is still to be said, oldest first. */
  readNotices(): readonly StoredNotice[];
  /** Before they are shown. */
  removeNotices(keys: readonly number[]): void;

  /** What hooks know and are to be told. */
  readonly outbox: Outbox;

  /** Every page there is something about, watched or not, by id. */
  readPageIds(): readonly string[];
  readSize(): StoreSize;
  /**
   * Takes out what was over before a moment. What goes on stays, and so does the level each row had at that moment;
   * markers and what was said of incidents stay too.
   */
  prune(before: EpochMs): void;
  /**
   * What was written is on the disk itself from then on: safe from a machine that loses its power, not only from a
   * crash. Waits for nobody who reads or writes the same file.
   */
  flush(): void;
  /** Gives back the room of what was taken out. May take seconds, and throws where somebody else reads the file. */
  compact(): void;
  /** Forgets everything. */
  clear(): void;

  /** Runs the writes of `work` as one: all of them, or none. Not nested. */
  together(work: () => void): void;
  close(): void;
}

export interface StoredIncident {
  readonly pageId: string;
  readonly incident: Incident;
}

export interface StoredMaintenance {
  readonly pageId: string;
  readonly maintenance: Maintenance;
}

export interface Neighbours {
  readonly earlier: Pick<Incident, 'id' | 'title'> | null;
  readonly later: Pick<Incident, 'id' | 'title'> | null;
}

/** The list of services: as it came with the app, or a newer one that was fetched since. */
export interface CatalogueSource {
  /** Where newer lists are published; null where nobody publishes any. */
  readonly url: string | null;
  /** The newest list at hand. */
  rows(): readonly CatalogueRow[];
  /** When something was last fetched; null for never. */
  askedAt(): EpochMs | null;
  /**
   * Judges what was fetched, and keeps it where it is signed and newer than the list at hand. The problem is one
   * sentence; whatever it is, the list at hand stays.
   */
  take(text: string, at: EpochMs): Result<'newer' | 'same', string>;
}

export interface SettingsFile {
  /**
   * What the file says, mended where it must be; a corrupt file is set aside under another name and reported: in English,
   * and as what can be said in any language.
   */
  load(): { readonly settings: Settings; readonly warning: string | null; readonly told?: readonly Sentence[] };
  save(settings: Settings): void;
}

export interface Notifier {
  /** Never throws. */
  send(notification: Notification): Promise<Delivery>;
  /** By which ways, in the order in which they are tried now. Asks the user nothing. */
  ways(): readonly WayState[];
}

/** Finds out what this machine offers. */
export interface Examiner {
  examine(): Promise<Examination>;
}

/** A program to run: no shell sees any of it. */
export interface ProgramCall {
  readonly program: string;
  readonly arguments: readonly string[];
  readonly timeLimitSeconds: number;
  /** Besides the few variables every program needs; nothing else is inherited. */
  readonly environment: Readonly<Record<string, string>>;
  /** What it reads from its standard input. */
  readonly input: string;
}

export interface SignedRequest extends HookRequest {
  readonly url: string;
  /** What it is signed with; null: it is not. */
  readonly secret: string | null;
  readonly at: EpochMs;
}

/** Carries out what hooks are there for. Never throws; what came of it is capped. */
export interface HookRunner {
  /** Kills it, and what it has started, when its time is over. */
  run(call: ProgramCall): Promise<HookResult>;
  /** One POST within 15 s. No redirect is followed, and only https or this machine is told. */
  post(request: SignedRequest): Promise<HookResult>;
  /** Waits a moment for what is under way, then cuts it short. */
  close(): Promise<void>;
}

/**
 * What the machine tells about sleep, its screen and its supply. Shells without such signals never call back, and are
 * never on battery; the clock's jumps are seen anyway.
 */
export interface Power {
  /** The machine goes to sleep when the callback has returned: it cannot wait for more. */
  onSuspend(callback: () => void): () => void;
  onResume(callback: () => void): () => void;
  /**
   * Somebody is back at a screen that was locked. That it is locked is nothing to be told: what happens meanwhile is
   * said as ever, and the system keeps it for whoever comes back.
   */
  onUnlock(callback: () => void): () => void;
  onBattery(): boolean;
  /** From mains to battery or back. */
  onSupplyChange(callback: () => void): () => void;
}

/** What the machine itself knows of its connection. */
export interface Link {
  /** False where there certainly is none; null where nobody can tell. Never true: a cable may lead nowhere. */
  isUp(): false | null;
}

/** What the user reads, as the system was told. */
export interface Languages {
  /** BCP 47 tags or POSIX locales, best first; none where nobody knows. */
  preferred(): readonly string[];
}

export interface Opener {
  /** Opens an https address in the user's browser; anything else is refused and answered with false. */
  open(url: string): Promise<boolean>;
}

export interface Log {
  info(message: string, details?: Readonly<Record<string, unknown>>): void;
  warn(message: string, details?: Readonly<Record<string, unknown>>): void;
}

export interface Ports {
  readonly clock: Clock;
  readonly random: Random;
  readonly http: Http;
  readonly prober: Prober;
  readonly store: Store;
  readonly settings: SettingsFile;
  readonly notifier: Notifier;
  readonly examiner: Examiner;
  readonly hooks: HookRunner;
  readonly power: Power;
  readonly link: Link;
  readonly languages: Languages;
  readonly opener: Opener;
  readonly log: Log;
}
