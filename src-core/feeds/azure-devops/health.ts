import { z } from 'zod';
import type { Failure } from '../../model/failure.ts';
import { isTrouble, worst, type Reading } from '../../model/level.ts';
import { ok, type Result } from '../../model/result.ts';
import type { Component, Effect, Incident, Snapshot } from '../../model/snapshot.ts';
import { rowId } from '../kit/fields.ts';
import { readMoment } from '../kit/epoch.ts';
import { countedList, list, maybeText, readShape, shapeFailure } from '../kit/json.ts';
import { partlyRead } from '../kit/partly-read.ts';
import { snapshotOf } from '../kit/snapshot.ts';
import { plainLine } from '../kit/text.ts';
import { levelOfWhole } from '../kit/whole.ts';
import { createWarnings, type Warnings } from '../kit/warnings.ts';
import { meaningOf } from '../kit/words.ts';

const LEVELS: Readonly<Record<string, Reading>> = {
  4: 'operational',
  healthy: 'operational',
  3: 'operational',
  advisory: 'operational',
  2: 'degraded_performance',
  degraded: 'degraded_performance',
  1: 'major_outage',
  unhealthy: 'major_outage',
  0: 'unknown',
};

const health = z.union([z.string(), z.number()]).nullable().catch(null).default(null);
const time = z
  .unknown()
  .optional()
  .transform((value) => readMoment(/^\/Date\((\d+)\)\/$/.exec(String(value))?.[1] ?? value));
const healthDocument = z.object({
  lastUpdated: time,
  status: z.object({ health, message: maybeText }),
  services: list(z.object({ id: rowId, geographies: list(z.object({ id: rowId, name: maybeText, health })) })),
});
// The author of an event’s log is a person, who is nobody’s business.
const liveSiteEvents = countedList(
  z.object({
    id: rowId,
    startTime: time,
    title: maybeText,
    impact: list(z.object({ serviceId: maybeText, scopeName: maybeText })),
  }),
  // Only what goes on is listed.
  () => false,
);
type HealthDocument = z.infer<typeof healthDocument>;
type LiveSiteEvent = z.infer<typeof liveSiteEvents>['items'][number];

/** Reads the health of all services, and the events that go on where they are listed. */
export function readHealth(value: unknown, events: unknown, url: string): Result<Snapshot, Failure> {
  const read = readShape(healthDocument, value, 'the health of Azure DevOps');
  if (!read.ok) return read;
  const listed = readShape(liveSiteEvents, events, 'a list of events');
  if (!listed.ok) return listed;
  const warnings = createWarnings();
  const { status, services, lastUpdated } = read.value;
  const components = services.flatMap((service) => readGeographies(service, warnings));
  if (components.length === 0) return shapeFailure('The page lists no services.');
  const known = components.map(({ level }) => level).filter((level) => level !== 'unknown');
  const overall = meaningOf(LEVELS, status.health, 'unknown', 'page', warnings);
  const { items, unread } = listed.value;
  const incidents = items.flatMap((event) => readEvent(event, components, warnings));
  const snapshot = snapshotOf({
    page: { url, name: 'Azure DevOps' },
    updatedAt: lastUpdated,
    headline: status.message,
    groups: services.map(({ id }) => ({ id, name: id })),
    components,
    incidents,
    incidentsListed: 'open',
    warnings,
  });
  const missing = unread + items.length - incidents.length;
  return ok(partlyRead({ ...snapshot, level: levelOfWhole([...known, overall], true) }, missing, true));
}

/** One row for each geography, below its service. */
function readGeographies(
  { id, geographies }: HealthDocument['services'][number],
  warnings: Warnings,
): readonly Component[] {
  return geographies.map((geography) => ({
    id: `${id}/${geography.id}`,
    name: geography.name ?? geography.id,
    groupId: id,
    level: meaningOf(LEVELS, geography.health, 'unknown', 'component', warnings),
    description: null,
  }));
}

function readEvent(event: LiveSiteEvent, components: readonly Component[], warnings: Warnings): readonly Incident[] {
  const title = plainLine(event.title ?? '') || `Event ${event.id}`;
  const from = event.startTime;
  if (from === null) {
    warnings.add({ key: 'no_start', title: title });
    return [];
  }
  const touched = components.filter(({ groupId, name }) =>
    event.impact.some(({ serviceId, scopeName }) => serviceId === groupId && scopeName === name),
  );
  const effects = touched.flatMap(({ id, level }): readonly Effect[] =>
    level === 'unknown' || !isTrouble(level) ? [] : [{ componentId: id, level, from, to: null }],
  );
  const level = worst(effects.map((effect) => effect.level));
  return [
    {
      id: event.id,
      title,
      impact: level === 'unknown' ? 'none' : level === 'degraded_performance' ? 'minor' : 'major',
      status: 'investigating',
      startedAt: from,
      resolvedAt: null,
      componentIds: touched.map(({ id }) => id),
      effects,
      url: null,
      updates: [],
    },
  ];
}
