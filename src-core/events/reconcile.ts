import { severity } from '../model/level.ts';
import { isOpen, type Incident, type Maintenance, type Snapshot } from '../model/snapshot.ts';
import { HOUR_MS, type EpochMs } from '../model/time.ts';
import type { PageEvent, ThreadRecord } from './event.ts';
import { incidentLevel } from './incident-level.ts';
import { settledLevel } from './ledger.ts';
import { incidentThreadId, maintenanceThreadId } from './thread-id.ts';

interface KnownReading {
  readonly pageId: string;
  readonly current: Snapshot;
  readonly threads: readonly ThreadRecord[];
  readonly at: EpochMs;
}

/** How long before a maintenance it is remembered. */
export const REMIND_MS = HOUR_MS;

/** What the ledger has for a maintenance whose reminder is done with: the start it was reminded of. */
export function remindedOf({ startsAt }: Maintenance): string {
  return `${REMINDED}${startsAt}`;
}

const REMINDED = 'due ';

/** Running incidents that got worse through what they do to components, though their impact is what it was. */
export function worsened({ current, pageId, threads }: KnownReading, told: readonly PageEvent[]): readonly PageEvent[] {
  const known = byId(threads);
  const mentioned = new Set(
    told.flatMap((event) => ('incident' in event && event.kind !== 'incident_updated' ? [event.incident?.id] : [])),
  );
  const isWorse = (incident: Incident): boolean => {
    const thread = known.get(incidentThreadId(pageId, incident.id));
    return thread !== undefined && severity(incidentLevel(incident, current)) > severity(settledLevel(thread));
  };
  return current.incidents
    .filter((incident) => isOpen(incident) && !mentioned.has(incident.id) && isWorse(incident))
    .map((incident) => ({ kind: 'incident_escalated', incident, from: incident.impact }));
}

/** Planned maintenances that begin within the hour: each once, and once more where it was put off by an hour or more. */
export function remind(
  { current, pageId, threads, at }: KnownReading,
  told: readonly PageEvent[],
): readonly PageEvent[] {
  const known = byId(threads);
  const justTold = new Set(told.flatMap((event) => ('maintenance' in event ? [event.maintenance.id] : [])));
  return current.maintenances
    .filter(({ id, status, startsAt }) => {
      const isNear = status === 'scheduled' && startsAt > at && startsAt - at <= REMIND_MS;
      return isNear && !justTold.has(id) && !isReminded(known.get(maintenanceThreadId(pageId, id)), startsAt);
    })
    .map((maintenance) => ({ kind: 'maintenance_due', maintenance }));
}

function isReminded(thread: ThreadRecord | undefined, startsAt: EpochMs): boolean {
  if (thread === undefined || !thread.announced.startsWith(REMINDED)) return false;
  return startsAt - Number(thread.announced.slice(REMINDED.length)) < REMIND_MS;
}

function byId(threads: readonly ThreadRecord[]): ReadonlyMap<string, ThreadRecord> {
  return new Map(threads.map((thread) => [thread.threadId, thread]));
}
