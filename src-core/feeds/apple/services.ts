import { z } from 'zod';
import type { Failure } from '../../model/failure.ts';
import type { Level, Reading } from '../../model/level.ts';
import { ok, type Result } from '../../model/result.ts';
import type { Effect, Incident, Maintenance, Snapshot } from '../../model/snapshot.ts';
import type { FeedDocument } from '../exchange.ts';
import { readMoment } from '../kit/epoch.ts';
import { rowId } from '../kit/fields.ts';
import { clampEnd } from '../kit/incidents.ts';
import { list, maybeText, shapeFailure } from '../kit/json.ts';
import { readJsonDocument } from '../kit/read-json.ts';
import { snapshotOf } from '../kit/snapshot.ts';
import { plainText } from '../kit/text.ts';
import { levelAmid, levelOfWhole } from '../kit/whole.ts';
import { createWarnings, type Warnings } from '../kit/warnings.ts';
import { meaningOf } from '../kit/words.ts';

/** Of an event that goes on. */
const LEVELS: Readonly<Record<string, Level>> = {
  Available: 'operational',
  Maintenance: 'under_maintenance',
  Performance: 'degraded_performance',
  Issue: 'degraded_performance',
  Outage: 'major_outage',
};
const PHASES: Readonly<Record<string, 'ahead' | 'now' | 'over'>> = {
  upcoming: 'ahead',
  ongoing: 'now',
  resolved: 'over',
  completed: 'over',
};

const moment = z.unknown().optional().transform(readMoment);
const event = z.object({
  messageId: rowId,
  statusType: maybeText,
  eventStatus: maybeText,
  // The written times beside these are in a zone of California.
  epochStartDate: moment,
  epochEndDate: moment,
  usersAffected: maybeText,
  message: maybeText,
});
const systemStatus = z.object({ services: list(z.object({ serviceName: rowId, events: list(event) })) });
type RawEvent = z.infer<typeof event>;
type RawServices = z.infer<typeof systemStatus>['services'];

/** The data comes bare or as the argument of a call. */
export function unwrapped(document: FeedDocument): FeedDocument {
  const { text } = document;
  if (!/^\s*[\w$.]{1,60}\(/.test(text)) return document;
  return { ...document, text: text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1) };
}

/** Reads the services and their events. */
export function readServices(document: FeedDocument): Result<Snapshot, Failure> {
  const read = readJsonDocument(unwrapped(document), systemStatus, 'Apple’s system status');
  if (!read.ok) return read;
  const { services } = read.value;
  if (services.length === 0) return shapeFailure('The page lists no services.');
  const warnings = createWarnings();
  const components = services.map(({ serviceName, events }) => ({
    id: serviceName,
    name: serviceName,
    groupId: null,
    level: levelAmid(['operational', ...events.map((one) => levelOf(one, warnings))]),
    description: null,
  }));
  const ids = new Set(services.flatMap(({ events }) => events.map(({ messageId }) => messageId)));
  const told = [...ids].map((id) => readEvent(id, services, warnings));
  const snapshot = snapshotOf({
    page: { url: document.url, name: document.url.includes('/developer/') ? 'Apple Developer' : 'Apple' },
    components,
    incidents: told.flatMap(({ incident }) => incident),
    incidentsListed: 'open',
    maintenances: told.flatMap(({ maintenance }) => maintenance),
    warnings,
  });
  return ok({
    ...snapshot,
    level: levelOfWhole(
      components.map(({ level }) => level),
      true,
    ),
  });
}

/** What an event does now. One over, or still ahead, does nothing. */
function levelOf(one: RawEvent, warnings: Warnings): Reading {
  const phase = meaningOf(PHASES, one.eventStatus, null, 'incident', warnings);
  if (phase === 'over' || phase === 'ahead') return 'operational';
  return phase === null ? 'unknown' : severityOf(one, warnings);
}

/** An outage of some users is none of the whole service. */
function severityOf({ statusType, usersAffected }: RawEvent, warnings: Warnings): Reading {
  const level = meaningOf(LEVELS, statusType, 'unknown', 'impact', warnings);
  return level === 'major_outage' && /^\s*some\b/i.test(usersAffected ?? '') ? 'partial_outage' : level;
}

interface Told {
  readonly incident: readonly Incident[];
  readonly maintenance: readonly Maintenance[];
}

/** One event from all the services that repeat it. */
function readEvent(id: string, services: RawServices, warnings: Warnings): Told {
  const touched = services.flatMap(({ serviceName, events }) =>
    events.filter(({ messageId }) => messageId === id).map((one) => ({ serviceName, one })),
  );
  const nothing = { incident: [], maintenance: [] };
  const [first] = touched;
  if (first === undefined) return nothing;
  const { statusType, eventStatus, epochStartDate, epochEndDate, message } = first.one;
  const names = [...new Set(touched.map(({ serviceName }) => serviceName))];
  const title = `${names.slice(0, 3).join(', ')}${names.length > 3 ? ` and ${names.length - 3} more` : ''}: ${statusType ?? 'Event'}`;
  if (epochStartDate === null) {
    warnings.add({ key: 'no_start', title: title });
    return nothing;
  }
  const phase = meaningOf(PHASES, eventStatus, null, 'incident', warnings) ?? (epochEndDate === null ? 'now' : 'over');
  const end = clampEnd(epochStartDate, epochEndDate);
  const shared = { id, title, componentIds: names, url: null };
  const updates = [
    { id: eventStatus ?? '', at: epochStartDate, status: eventStatus ?? '', text: plainText(message ?? '') },
  ];
  if (statusType === 'Maintenance' || phase === 'ahead') {
    const status = ({ ahead: 'scheduled', now: 'in_progress', over: 'completed' } as const)[phase];
    return { incident: [], maintenance: [{ ...shared, status, startsAt: epochStartDate, endsAt: end, updates }] };
  }
  const resolvedAt = phase === 'over' ? (end ?? epochStartDate) : null;
  const effects = touched.flatMap(({ serviceName, one }): readonly Effect[] => {
    const level = severityOf(one, warnings);
    if (level === 'unknown' || level === 'operational') return [];
    return [{ componentId: serviceName, level, from: epochStartDate, to: resolvedAt }];
  });
  const isOutage = effects.some(({ level }) => level !== 'degraded_performance');
  const impact = effects.length === 0 ? 'none' : isOutage ? 'major' : 'minor';
  const status = resolvedAt === null ? 'investigating' : 'resolved';
  return {
    incident: [{ ...shared, impact, status, startedAt: epochStartDate, resolvedAt, effects, updates }],
    maintenance: [],
  };
}
