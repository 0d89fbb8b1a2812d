import { z } from 'zod';
import type { Examination } from '../doctor/finding.ts';
import type { NotifierReport } from '../events/delivery.ts';
import type { DecisionRecord } from '../events/event.ts';
import type { Preview } from '../events/preview.ts';
import { EVIDENCE_FORMATS, type Evidence } from '../evidence/evidence.ts';
import { BAR_UNITS } from '../history/bar-units.ts';
import type { DayHours } from '../history/day-hours.ts';
import type { Insights } from '../history/insights.ts';
import type { Comparison } from '../history/insights-comparison.ts';
import type { Marker } from '../history/marker.ts';
import type { DayBar, PageHistory, PollCount } from '../history/page-record.ts';
import { LEVELS } from '../model/level.ts';
import type { Result } from '../model/result.ts';
import { IMPACTS } from '../model/snapshot.ts';
import { PICTURE_THEMES } from '../picture/picture-colours.ts';
import type { ProbeSetting } from '../probe/probe-setting.ts';
import type { Settings } from '../settings/settings.ts';
import type {
  Archive,
  DataSize,
  Detected,
  Forecast,
  IncidentDetail,
  Inspection,
  ListedIncident,
  MaintenanceDetail,
  PageArchive,
  PageStrip,
  SearchAnswer,
  Service,
  StoreSize,
} from './answers.ts';
import type { AppState } from './app-state.ts';
import type { DeadLetter, HookState } from './hook-answers.ts';
import type { DescribedReading, DisagreementLog, LatencyHistory } from './probe-state.ts';

const pageId = z.string().min(1).max(300);
const incidentId = z.string().min(1).max(300);
const url = z.string().min(1).max(2_000);
const timeZone = z.string().min(1).max(64);
/** A component, a group, or the empty text for the page itself. */
const rowId = z.string().max(300);
const row = z.object({ pageId, rowId });
const date = z.iso.date();
/** What is chosen for the options of a format, by their ids; what is not there has its default. */
const choices = z.record(z.string().max(100), z.string().max(300));
/** The row of the catalogue it is added from: then the row says what is looked at, and the page confirms it. */
const serviceId = z.string().max(60).nullable();
/** How a page is watched, as in the settings: `muted`, `mutedComponentIds`, `minimumLevel`, `componentRules`. */
const rules = z.record(z.string().max(40), z.unknown());
const deliveryIds = z.array(z.string().max(60)).max(1_000).nullable();
const days = z.number().int().min(1).max(3_660);

/** Declares a command: how its arguments are checked at the door, and what it answers. */
function command<Args>(args: z.core.$ZodType<Args>): <Answer>() => Command<Args, Answer> {
  return () => ({ args });
}

export interface Command<Args, Answer> {
  readonly args: z.core.$ZodType<Args>;
  /** Type only. */
  readonly answer?: Answer;
}

/** Every command a window or a script can give, once. Knows no transport. */
export const contract = {
  state: command(z.object({}))<AppState>(),
  pollNow: command(z.object({ pageId: pageId.nullable() }))<null>(),
  /** Polls a page, and if it cannot be read looks at once for what stands there now and where it went. */
  detectAgain: command(z.object({ pageId }))<Result<Detected, string>>(),

  /** With a `unit`, groups and components have a bar for each week or month; the page's own row always has its days. */
  history: command(z.object({ pageId, days, timeZone, unit: z.enum(BAR_UNITS).optional() }))<
    Result<PageHistory, string>
  >(),
  /** One day of one row, hour by hour. */
  day: command(row.extend({ date, timeZone }))<Result<DayHours, string>>(),
  /** The days of one row from `from` to `to`, both among them. */
  rowDays: command(row.extend({ from: date, to: date, timeZone }))<Result<readonly DayBar[], string>>(),
  /** How many calendar days back anything is known of a page, today included; ten years at most. */
  reach: command(z.object({ pageId, timeZone }))<Result<number, string>>(),
  /** One row for each watched page, its own bars; with the versions one knows by page, what is new since. */
  overview: command(z.object({ days, timeZone, known: z.record(pageId, z.string().max(200)).optional() }))<
    readonly PageStrip[]
  >(),
  incidents: command(z.object({ pageId: pageId.nullable(), limit: z.number().int().min(1).max(1_000) }))<
    readonly ListedIncident[]
  >(),
  /**
   * Incidents and maintenances by what they say and by the names of their pages; with nothing asked, all incidents. Those
   * whose titles answer come first, and the newest first among them.
   */
  search: command(
    z.object({
      query: z.string().max(200),
      pageId: pageId.nullable().optional(),
      impacts: z.array(z.enum(IMPACTS)).max(IMPACTS.length).nullable().optional(),
      openOnly: z.boolean().optional(),
      limit: z.number().int().min(1).max(500),
    }),
  )<SearchAnswer>(),
  incident: command(z.object({ pageId, incidentId }))<Result<IncidentDetail, string>>(),
  maintenance: command(z.object({ pageId, maintenanceId: incidentId }))<Result<MaintenanceDetail, string>>(),

  /**
   * The last days of a page as a document to keep or to send; with `from` or `to`, those of them. `theme` is for the
   * picture.
   */
  evidence: command(
    z.object({
      pageId,
      format: z.enum(EVIDENCE_FORMATS),
      days,
      from: date.optional(),
      to: date.optional(),
      timeZone,
      theme: z.enum(PICTURE_THEMES).optional(),
    }),
  )<Result<Evidence, string>>(),

  /** What watching a page cost, by UTC day, oldest first; days without a poll are left out. */
  pollCounts: command(z.object({ pageId, days: z.number().int().min(1).max(90) }))<readonly PollCount[]>(),

  /** Sets how a page is probed; null: as proposed for the service, and off. The problem is one sentence. */
  changeProbe: command(z.object({ pageId, probe: z.record(z.string().max(40), z.unknown()).nullable() }))<
    Result<ProbeSetting | null, string>
  >(),
  /** Probes a page that is probed, out of turn; at most every thirty seconds. */
  probeNow: command(z.object({ pageId }))<Result<DescribedReading, string>>(),
  /** How long the probe of a page took in the last 24 hours or seven days, or in those that ended at `to`. */
  latencies: command(z.object({ pageId, view: z.enum(['day', 'week']), to: z.number().int().min(0).optional() }))<
    Result<LatencyHistory, string>
  >(),
  /** Where the page and our own probe did not agree. */
  disagreements: command(z.object({ pageId, days, timeZone }))<Result<DisagreementLog, string>>(),

  /** What the days of one row have in common; before and since the day of `marker`, if there is one. */
  insights: command(row.extend({ days, timeZone, marker: date.nullable() }))<Result<Insights, string>>(),
  /** Two rows over the days both are known. */
  compare: command(z.object({ one: row, other: row, days, timeZone }))<Result<Comparison, string>>(),
  /** The days the user marked on a page, by date. */
  markers: command(z.object({ pageId }))<readonly Marker[]>(),
  /** Replaces the marker of the same day. */
  addMarker: command(z.object({ pageId, date, label: z.string().max(80) }))<Result<null, string>>(),
  removeMarker: command(z.object({ pageId, date }))<Result<null, string>>(),

  /** Looks at an address without watching it. */
  inspect: command(z.object({ url, serviceId: serviceId.optional(), choices: choices.optional() }))<
    Result<Inspection, string>
  >(),
  addPage: command(
    z.object({
      url,
      name: z.string().min(1).max(200).nullable(),
      formatId: z.string().max(40).nullable(),
      serviceId: serviceId.optional(),
      choices: choices.optional(),
      rules: rules.optional(),
    }),
  )<Result<{ readonly pageId: string }, string>>(),
  /** What a page that is not watched would have brought in the last days. Nothing is stored. */
  forecast: command(
    z.object({
      url,
      formatId: z.string().max(40).nullable(),
      choices: choices.optional(),
      rules: rules.optional(),
      days: z.number().int().min(1).max(92),
    }),
  )<Result<Forecast, string>>(),
  /**
   * Watches a page with these choices instead, and reads it. What is chosen makes another page: the answer has its id, and
   * what was there before is found again by choosing as before.
   */
  choose: command(z.object({ pageId, choices }))<Result<{ readonly pageId: string }, string>>(),
  removePage: command(z.object({ pageId }))<Result<null, string>>(),
  services: command(z.object({ query: z.string().max(200) }))<readonly Service[]>(),

  /** An incident, or with null the whole service: told in full until it is over, whatever else is set. */
  follow: command(z.object({ pageId, incidentId: incidentId.nullable(), followed: z.boolean() }))<
    Result<null, string>
  >(),
  mute: command(z.object({ pageId, componentId: z.string().max(300).nullable(), muted: z.boolean() }))<
    Result<null, string>
  >(),
  /** Minutes from now; null ends the silence. Of everything, unless a page, or a page and a component of it are named. */
  snooze: command(
    z.object({
      minutes: z
        .union([z.number().int().min(1).max(20_160), z.literal('until_tomorrow'), z.literal('until_resolved')])
        .nullable(),
      pageId: pageId.nullable().optional(),
      componentId: z.string().max(300).nullable().optional(),
    }),
  )<null>(),
  /** The least that is announced of a page or of one component; null: as generally set. */
  setMinimumLevel: command(
    z.object({ pageId, componentId: z.string().max(300).nullable(), level: z.enum(LEVELS).nullable() }),
  )<Result<null, string>>(),
  /** What would have been notified in the last days, with these changes to the settings and to the page. */
  preview: command(
    z.object({
      pageId,
      days: z.number().int().min(1).max(92),
      changes: z.record(z.string(), z.unknown()).optional(),
      page: z.record(z.string(), z.unknown()).optional(),
    }),
  )<Result<Preview, string>>(),
  decisions: command(z.object({ limit: z.number().int().min(1).max(1_000) }))<readonly DecisionRecord[]>(),
  testNotification: command(z.object({}))<Result<string, string>>(),
  /** By which ways the user is told, and whether the last notification came through. */
  notifier: command(z.object({}))<NotifierReport>(),
  /** What this machine offers. Asks a page, and looks through the whole history: for who wants to know, not for a timer. */
  doctor: command(z.object({}))<Examination>(),

  settings: command(z.object({}))<Settings>(),
  /** Changes the parts given; the answer says what was wrong, if anything was, and then nothing has changed. */
  changeSettings: command(z.object({ changes: z.record(z.string(), z.unknown()) }))<Result<Settings, string>>(),
  /** What Prometheus scrapes, in its text format. */
  metrics: command(z.object({}))<string>(),
  /** How each hook of the settings fares. */
  hooks: command(z.object({}))<readonly HookState[]>(),
  /** Tells a hook that nothing has happened, now and once; the answer is a sentence. */
  testHook: command(z.object({ hookId: z.string().max(40) }))<Result<string, string>>(),
  /** What hooks could not be told and was given up, newest first. */
  deadLetters: command(z.object({ limit: z.number().int().min(1).max(1_000) }))<readonly DeadLetter[]>(),
  /** Tries them again as if they were new; with null all of them. */
  retryDeadLetters: command(z.object({ ids: deliveryIds }))<null>(),
  discardDeadLetters: command(z.object({ ids: deliveryIds }))<null>(),
  openExternal: command(z.object({ url }))<Result<null, string>>(),

  /** Where everything is kept, and how much it is. */
  data: command(z.object({}))<DataSize>(),
  /** Gives back the room of what was taken out of the history. */
  compact: command(z.object({}))<Result<StoreSize, string>>(),
  /** Forgets what was seen, or that and everything the user decided. */
  reset: command(z.object({ what: z.enum(['history', 'everything']) }))<null>(),
  /** Everything that is kept, but for the pages: these are asked for one by one. */
  archive: command(z.object({}))<Archive>(),
  archivePage: command(z.object({ pageId }))<PageArchive>(),
} as const;

export type Contract = typeof contract;
export type CommandName = keyof Contract;
export type ArgsOf<Name extends CommandName> = Contract[Name] extends Command<infer Args, unknown> ? Args : never;
export type AnswerOf<Name extends CommandName> =
  Contract[Name] extends Command<infer _Args, infer Answer> ? Answer : never;
