import { z } from 'zod';
import type { Failure } from '../../model/failure.ts';
import { worst, type Level, type Reading } from '../../model/level.ts';
import { ok, type Result } from '../../model/result.ts';
import type {
  Impact,
  Incident,
  IncidentStatus,
  Maintenance,
  MaintenanceStatus,
  Snapshot,
} from '../../model/snapshot.ts';
import type { FeedDocument } from '../exchange.ts';
import { effectsOf } from '../kit/effects.ts';
import { isoTime, maybeNumber, rowId } from '../kit/fields.ts';
import { clampEnd } from '../kit/incidents.ts';
import { countedList, list, maybeText, shapeFailure } from '../kit/json.ts';
import { partlyRead } from '../kit/partly-read.ts';
import { readJsonDocument } from '../kit/read-json.ts';
import { snapshotOf } from '../kit/snapshot.ts';
import { plainLine, plainText } from '../kit/text.ts';
import { timedUpdates } from '../kit/updates.ts';
import { levelAmid, levelOfWhole } from '../kit/whole.ts';
import { createWarnings, type Warnings } from '../kit/warnings.ts';
import { meaningOf } from '../kit/words.ts';

/** What the data does not say: whose page it is. */
export interface Place {
  readonly url: string;
  /** Empty for none. */
  readonly name: string;
  readonly id: string | null;
}

const LEVELS: Readonly<Record<string, Level>> = {
  100: 'operational',
  200: 'under_maintenance',
  300: 'degraded_performance',
  400: 'partial_outage',
  500: 'major_outage',
  // A security issue says nothing about how well a service works.
  600: 'degraded_performance',
};
const IMPACTS: Readonly<Record<string, Impact>> = { 300: 'minor', 400: 'major', 500: 'critical', 600: 'minor' };
const PHASES: Readonly<Record<string, IncidentStatus>> = {
  100: 'investigating',
  200: 'identified',
  300: 'monitoring',
  400: 'resolved',
};

const named = z.object({ _id: rowId });
const event = z.object({
  _id: rowId,
  name: maybeText,
  datetime_open: isoTime,
  datetime_planned_start: isoTime,
  datetime_planned_end: isoTime,
  // Oldest first.
  messages: list(z.object({ details: maybeText, state: maybeNumber, status: maybeNumber, datetime: isoTime })),
  components_affected: list(named),
});
const statusDocument = z.object({
  result: z.object({
    status_overall: z.object({ updated: isoTime, status: maybeText, status_code: maybeNumber }),
    // What a component’s containers say can be older than what it says itself.
    status: list(z.object({ id: rowId, name: z.string(), status_code: maybeNumber })),
    // Only open ones are listed.
    incidents: countedList(event, () => false),
    maintenance: z.object({ active: list(event), upcoming: list(event) }).nullish(),
  }),
});
type RawEvent = z.infer<typeof event>;

/** Reads the answer of the API. */
export function readStatus(document: FeedDocument, place: Place): Result<Snapshot, Failure> {
  const read = readJsonDocument(document, statusDocument, 'the data of a Status.io page');
  if (!read.ok) return read;
  const { status_overall: overall, status, maintenance } = read.value.result;
  const { items, unread } = read.value.result.incidents;
  if (status.length === 0) return shapeFailure('The page lists no components.');
  const warnings = createWarnings();
  const levelOf = (code: number | null): Reading => {
    if (code === 600) warnings.add({ key: 'security' });
    return meaningOf(LEVELS, code, 'unknown', 'component', warnings);
  };
  const components = status.map(({ id, name, status_code }) => ({
    id,
    name,
    groupId: null,
    level: levelOf(status_code),
    description: null,
  }));
  const incidents = items.flatMap((raw) => readIncident(raw, levelOf, warnings));
  const snapshot = snapshotOf({
    page: place,
    updatedAt: overall.updated,
    headline: overall.status,
    components,
    incidents,
    incidentsListed: 'open',
    maintenances: [
      ...(maintenance?.active ?? []).flatMap((raw) => readMaintenance(raw, 'in_progress')),
      ...(maintenance?.upcoming ?? []).flatMap((raw) => readMaintenance(raw, 'scheduled')),
    ],
    warnings,
  });
  const stated = levelAmid([
    levelOf(overall.status_code),
    levelOfWhole(
      components.map(({ level }) => level),
      true,
    ),
  ]);
  const byIncidents = items.map(({ messages }) => levelOf(messages.at(-1)?.status ?? null));
  const level = worst([stated, ...byIncidents]);
  if (level !== stated && stated !== 'unknown') {
    warnings.add({ key: 'headline_differs', headline: overall.status ?? '', what: 'incident', level });
  }
  const missing = unread + items.length - incidents.length;
  return ok(partlyRead({ ...snapshot, level, warnings: [...warnings] }, missing, true));
}

/** Only open incidents are listed: one that is over disappears, so that a last message without a phase is no end. */
function readIncident(
  raw: RawEvent,
  levelOf: (code: number | null) => Reading,
  warnings: Warnings,
): readonly Incident[] {
  const startedAt = raw.datetime_open ?? raw.messages[0]?.datetime ?? null;
  const title = plainLine(raw.name ?? '') || 'Incident';
  if (startedAt === null) {
    warnings.add({ key: 'no_time', what: 'incident', title: title });
    return [];
  }
  const last = raw.messages.at(-1);
  const status = meaningOf(PHASES, last?.state ?? null, 'investigating', 'incident', warnings);
  const resolvedAt = status === 'resolved' ? (clampEnd(startedAt, last?.datetime ?? null) ?? startedAt) : null;
  const componentIds = [...new Set(raw.components_affected.map(({ _id }) => _id))];
  const changes = raw.messages.map(({ datetime, status: code }) => ({
    at: datetime ?? startedAt,
    levels: new Map(componentIds.map((id) => [id, levelOf(code)])),
  }));
  return [
    {
      id: raw._id,
      title,
      impact: IMPACTS[String(last?.status)] ?? 'none',
      status,
      startedAt,
      resolvedAt,
      componentIds,
      effects: effectsOf(changes, resolvedAt),
      url: null,
      updates: updatesOf(raw, startedAt, PHASES),
    },
  ];
}

function readMaintenance(raw: RawEvent, status: MaintenanceStatus): readonly Maintenance[] {
  const startsAt = raw.datetime_planned_start ?? raw.datetime_open;
  if (startsAt === null) return [];
  return [
    {
      id: raw._id,
      title: plainLine(raw.name ?? '') || 'Maintenance',
      status,
      startsAt,
      endsAt: clampEnd(startsAt, raw.datetime_planned_end),
      componentIds: [...new Set(raw.components_affected.map(({ _id }) => _id))],
      url: null,
      updates: updatesOf(raw, startsAt, { 100: 'scheduled', 200: 'in_progress' }),
    },
  ];
}

function updatesOf(raw: RawEvent, fallback: number, phases: Readonly<Record<string, string>>) {
  return timedUpdates(
    raw.messages.map(({ datetime, state, details }) => ({
      at: datetime ?? fallback,
      status: phases[String(state)] ?? '',
      text: plainText(details ?? ''),
    })),
  );
}
