import { z } from 'zod';
import type { Failure } from '../../model/failure.ts';
import type { ReportedHistory } from '../../model/history.ts';
import { worst, type Level, type Reading } from '../../model/level.ts';
import { ok, type Result } from '../../model/result.ts';
import type {
  Component,
  Impact,
  Incident,
  IncidentStatus,
  Maintenance,
  MaintenanceStatus,
  Snapshot,
} from '../../model/snapshot.ts';
import type { EpochMs } from '../../model/time.ts';
import type { FeedDocument } from '../exchange.ts';
import { isoTime, rowId } from '../kit/fields.ts';
import { clampEnd, oldestFirst } from '../kit/incidents.ts';
import { countedList, list, maybeText, shapeFailure } from '../kit/json.ts';
import { partlyRead } from '../kit/partly-read.ts';
import { readJsonDocument } from '../kit/read-json.ts';
import { NO_HISTORY } from '../kit/reported.ts';
import { snapshotOf } from '../kit/snapshot.ts';
import { plainLine, plainText } from '../kit/text.ts';
import { levelOfWhole } from '../kit/whole.ts';
import { createWarnings, type Warnings } from '../kit/warnings.ts';
import { meaningOf } from '../kit/words.ts';

const LEVELS: Readonly<Record<string, Level>> = {
  green: 'operational',
  blue: 'under_maintenance',
  yellow: 'degraded_performance',
  red: 'major_outage',
};
const IMPACTS: Readonly<Record<Level, Impact>> = {
  operational: 'none',
  under_maintenance: 'none',
  degraded_performance: 'minor',
  partial_outage: 'major',
  major_outage: 'major',
};
/** Of the newest update; `resolved` of an incident is not to be relied on. */
const PHASES: Readonly<Record<string, IncidentStatus>> = {
  investigating: 'investigating',
  issue: 'identified',
  identified: 'identified',
  monitoring: 'monitoring',
  resolved: 'resolved',
};
const MAINTENANCE_PHASES: Readonly<Record<string, MaintenanceStatus>> = {
  scheduled: 'scheduled',
  maintenance: 'in_progress',
  resolved: 'completed',
};

const event = z.object({
  id: rowId,
  title: maybeText,
  state: maybeText,
  created_at: isoTime,
  resolved_at: isoTime,
  full_url: maybeText,
  status_dev: maybeText,
  status_prod: maybeText,
  // Newest first.
  updates: list(z.object({ id: rowId, created_at: isoTime, update_type: maybeText, contents: maybeText })),
});
const currentStatus = z.object({
  status: list(z.object({ system: rowId, status: maybeText })),
  incidents: countedList(event, ({ state }) => state === 'resolved'),
  scheduled: list(event),
});
const past = list(event);
type RawEvent = z.infer<typeof event>;

/** Reads `current-status`. */
export function readCurrent(document: FeedDocument): Result<Snapshot, Failure> {
  const read = readJsonDocument(document, currentStatus, 'Heroku’s current status');
  if (!read.ok) return read;
  if (read.value.status.length === 0) return shapeFailure('The page lists no systems.');
  const warnings = createWarnings();
  const components = read.value.status.map(({ system, status }): Component => ({
    id: system,
    name: system,
    groupId: null,
    level: meaningOf(LEVELS, status, 'unknown', 'component', warnings),
    description: null,
  }));
  const { items, unread } = read.value.incidents;
  const incidents = items.flatMap((raw) => readIncident(raw, warnings));
  const maintenances = read.value.scheduled.flatMap((raw) => readMaintenance(raw, warnings));
  const isBlue = components.some(({ level }) => level === 'under_maintenance');
  if (isBlue && maintenances.every(({ status }) => status === 'completed')) {
    warnings.add({ key: 'maintenance_unlisted' });
  }
  const snapshot = snapshotOf({
    page: { url: document.url.replace(/\/api\/[^?#]*$/, '/'), name: 'Heroku' },
    components,
    incidents,
    incidentsListed: 'open',
    maintenances,
    warnings,
  });
  const open = incidents.filter(({ resolvedAt }) => resolvedAt === null);
  const byIncidents = items
    .filter(({ id }) => open.some((incident) => incident.id === id))
    .map((raw) => levelOf(raw, warnings));
  const level = levelOfWhole([...components.map((component) => component.level), ...byIncidents], true);
  return ok(partlyRead({ ...snapshot, level }, unread + items.length - incidents.length, true));
}

/** Reads the list of past incidents. They name no systems: of days it tells nothing. */
export function readPast(document: FeedDocument, since: EpochMs): Result<ReportedHistory, Failure> {
  const read = readJsonDocument(document, past, 'a list of Heroku’s incidents');
  if (!read.ok) return read;
  const warnings = createWarnings();
  const incidents = read.value
    .flatMap((raw) => readIncident(raw, warnings))
    .filter(({ startedAt, resolvedAt }) => Math.max(startedAt, resolvedAt ?? since) >= since);
  return ok({ ...NO_HISTORY, incidents, estimated: true, warnings: [...warnings] });
}

/** Open by its state; where that is missing, unless its newest update resolves it. */
function readIncident(raw: RawEvent, warnings: Warnings): readonly Incident[] {
  const title = plainLine(raw.title ?? '') || `Incident ${raw.id}`;
  const startedAt = raw.created_at ?? raw.updates.at(-1)?.created_at ?? null;
  if (startedAt === null) {
    warnings.add({ key: 'no_time', what: 'incident', title: title });
    return [];
  }
  const newest = raw.updates[0];
  const phase = meaningOf(PHASES, newest?.update_type ?? null, 'investigating', 'update', warnings);
  const isOver = raw.state === null ? phase === 'resolved' : raw.state === 'resolved';
  const level = levelOf(raw, warnings);
  return [
    {
      id: raw.id,
      title,
      impact: level === 'unknown' ? 'none' : IMPACTS[level],
      status: isOver ? 'resolved' : phase === 'resolved' ? 'monitoring' : phase,
      startedAt,
      resolvedAt: isOver ? clampEnd(startedAt, raw.resolved_at ?? newest?.created_at ?? startedAt) : null,
      componentIds: [],
      effects: [],
      url: urlOf(raw),
      updates: updatesOf(raw, startedAt),
    },
  ];
}

/** When a maintenance begins is said in words only, until it has begun. */
function readMaintenance(raw: RawEvent, warnings: Warnings): readonly Maintenance[] {
  const title = plainLine(raw.title ?? '') || `Maintenance ${raw.id}`;
  const begun = raw.updates.findLast(({ update_type }) => update_type === 'maintenance')?.created_at ?? null;
  const startsAt = begun ?? raw.created_at;
  if (startsAt === null) {
    warnings.add({ key: 'no_time', what: 'maintenance', title: title });
    return [];
  }
  const newest = raw.updates[0];
  const status = meaningOf(MAINTENANCE_PHASES, newest?.update_type ?? null, 'scheduled', 'update', warnings);
  if (status === 'scheduled') warnings.add({ key: 'start_in_text', title });
  const end = status === 'completed' ? (raw.resolved_at ?? newest?.created_at ?? null) : null;
  return [
    {
      id: raw.id,
      title,
      status,
      startsAt,
      endsAt: clampEnd(startsAt, end),
      componentIds: [],
      url: urlOf(raw),
      updates: updatesOf(raw, startsAt),
    },
  ];
}

/** The worse of what development and production apps feel. */
function levelOf(raw: RawEvent, warnings: Warnings): Reading {
  const colours = [raw.status_dev, raw.status_prod].filter((colour) => colour !== null);
  return worst(colours.map((colour) => meaningOf(LEVELS, colour, 'unknown', 'impact', warnings)));
}

function urlOf({ full_url }: RawEvent): string | null {
  return full_url?.startsWith('https://') === true ? full_url : null;
}

function updatesOf({ updates }: RawEvent, fallback: EpochMs) {
  return oldestFirst(
    [...new Map(updates.toReversed().map((update) => [update.id, update])).values()].map((update) => ({
      id: update.id,
      at: update.created_at ?? fallback,
      status: update.update_type ?? '',
      text: plainText(update.contents ?? ''),
    })),
  );
}
