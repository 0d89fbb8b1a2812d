import { z } from 'zod';
import type { Failure } from '../../model/failure.ts';
import type { Reading } from '../../model/level.ts';
import { ok, type Result } from '../../model/result.ts';
import { isOpen, type Component, type Effect, type Incident, type Snapshot } from '../../model/snapshot.ts';
import type { EpochMs } from '../../model/time.ts';
import type { FeedDocument } from '../exchange.ts';
import { readMoment } from '../kit/epoch.ts';
import { rowId } from '../kit/fields.ts';
import { clampEnd } from '../kit/incidents.ts';
import { countedList, list, maybeText, shapeFailure } from '../kit/json.ts';
import { partlyRead } from '../kit/partly-read.ts';
import { readJsonDocument } from '../kit/read-json.ts';
import { snapshotOf } from '../kit/snapshot.ts';
import { plainLine, plainText } from '../kit/text.ts';
import { timedUpdates } from '../kit/updates.ts';
import { levelAmid, levelOfWhole } from '../kit/whole.ts';
import { code, impactOf, levelOf, withoutMark } from './codes.ts';
import { groupsOf, isWatched, regionOfService } from './regions.ts';
import { createWarnings, type Warnings } from '../kit/warnings.ts';

const moment = z.unknown().optional().transform(readMoment);
const events = countedList(
  z.object({
    date: moment,
    // Absent in 2023.
    arn: maybeText,
    status: code,
    service: rowId,
    service_name: maybeText,
    summary: maybeText,
    event_log: list(z.object({ message: maybeText, status: code, timestamp: moment })),
    impacted_services: z
      .record(z.string(), z.object({ service_name: maybeText, current: code, max: code }))
      .nullable()
      .catch(null)
      .default(null),
    end_time: moment,
  }),
  ({ status, end_time }) => String(status) === '0' || readMoment(end_time) !== null,
);
type RawEvent = z.infer<typeof events>['items'][number];

interface Touched {
  readonly id: string;
  readonly name: string;
  readonly level: Reading;
  /** The status it has now while the event goes on, else the worst it had. */
  readonly told: string | null;
}

/**
 * Reads the events that go on, and those just over, which linger. Only affected services are named, with a status of
 * their own; events that name none touch the service they are listed under.
 */
export function readCurrentEvents(document: FeedDocument, region: string, isQuiet: boolean): Result<Snapshot, Failure> {
  const read = readJsonDocument(document, events, 'a list of current events');
  if (!read.ok) return read;
  const { items, unread } = read.value;
  if (items.length === 0 && !isQuiet) return shapeFailure('The list of events is empty, and nothing says whose it is.');
  const warnings = createWarnings();
  const watched = items.filter((event) => isWatched(regionOf(event), region));
  const readings = new Map<string, { readonly name: string; readonly levels: Reading[] }>();
  for (const event of watched) {
    for (const { id, name, level } of touchedBy(event, warnings)) {
      const known = readings.get(id) ?? { name, levels: ['operational'] };
      known.levels.push(level);
      readings.set(id, known);
    }
  }
  const components = [...readings].map(([id, { name, levels }]): Component => ({
    id,
    name,
    groupId: regionOfService(id),
    level: levelAmid(levels),
    description: null,
  }));
  const troubles = watched.filter(isOngoing).map(({ status }) => levelOf(status, warnings));
  const incidents = watched.flatMap((event) => readEvent(event, warnings));
  const undated = troubles.length - incidents.filter(isOpen).length;
  const snapshot = snapshotOf({
    page: { url: document.url, name: 'AWS' },
    groups: groupsOf(components),
    components,
    componentsComplete: false,
    unlistedComponents: 'operational',
    incidents,
    incidentsListed: 'open',
    warnings,
  });
  const level = levelOfWhole([...components.map((component) => component.level), ...troubles], false);
  return ok(partlyRead({ ...snapshot, level }, unread + undated));
}

function readEvent(event: RawEvent, warnings: Warnings): readonly Incident[] {
  const told = event.event_log.map(({ timestamp }) => timestamp).filter((at) => at !== null);
  const startedAt = event.date ?? (told.length > 0 ? Math.min(...told) : null);
  const title = plainLine(withoutMark(event.summary ?? '')) || plainLine(event.service_name ?? '') || event.service;
  if (startedAt === null) {
    warnings.add({ key: 'no_time', what: 'event', title: title });
    return [];
  }
  const last = told.length > 0 ? Math.max(...told) : startedAt;
  const resolvedAt = isOngoing(event) ? null : clampEnd(startedAt, event.end_time ?? last);
  const touched = touchedBy(event, warnings);
  const worst = Object.values(event.impacted_services ?? {}).map(({ max }) => max);
  return [
    {
      id: event.arn ?? `${event.service}_${startedAt / 1_000}`,
      title,
      impact: impactOf([event.status, ...worst, ...event.event_log.map(({ status }) => status)]),
      status: resolvedAt === null ? 'investigating' : 'resolved',
      startedAt,
      resolvedAt,
      componentIds: touched.map(({ id }) => id),
      effects: touched.flatMap(({ id, told: status }) =>
        effectOf(id, levelOf(status, warnings), startedAt, resolvedAt),
      ),
      url: null,
      updates: timedUpdates(
        event.event_log.map(({ message, status, timestamp }) => ({
          at: timestamp ?? startedAt,
          status: status === '0' ? 'resolved' : '',
          text: plainText(message ?? ''),
        })),
      ),
    },
  ];
}

function effectOf(componentId: string, level: Reading, from: EpochMs, to: EpochMs | null): readonly Effect[] {
  return level === 'operational' || level === 'unknown' ? [] : [{ componentId, level, from, to }];
}

function touchedBy(event: RawEvent, warnings: Warnings): readonly Touched[] {
  const goesOn = isOngoing(event);
  const impacted = Object.entries(event.impacted_services ?? {});
  if (impacted.length === 0) {
    const level = goesOn ? levelOf(event.status, warnings) : 'operational';
    return [{ id: event.service, name: event.service_name ?? event.service, level, told: event.status }];
  }
  return impacted.map(([id, { service_name, current, max }]) => ({
    id,
    name: service_name ?? id,
    level: goesOn ? levelOf(current, warnings) : 'operational',
    told: goesOn ? current : max,
  }));
}

/** Those just over keep standing in the list, with status 0 and an end. */
function isOngoing({ status, end_time }: RawEvent): boolean {
  return status !== '0' && end_time === null;
}

function regionOf({ arn, service }: RawEvent): string | null {
  const named = arn?.split(':')[3] ?? '';
  return named !== '' && named !== 'global' ? named : regionOfService(service);
}
