import type { PageEvent } from '../events/event.ts';
import { incidentLevel, incidentLevels } from '../events/incident-level.ts';
import type { Extent } from '../events/scope.ts';
import {
  componentThreadId,
  flappingThreadId,
  incidentThreadId,
  maintenanceThreadId,
  movedThreadId,
  pageThreadId,
} from '../events/thread-id.ts';
import { isTrouble } from '../model/level.ts';
import { assertNever } from '../model/result.ts';
import type { Incident, Maintenance, Snapshot, Update } from '../model/snapshot.ts';
import type { EpochMs } from '../model/time.ts';

/** An event as hooks look at it: what it is about, how bad, and which way it goes. */
export interface Matter extends Extent {
  readonly cause: PageEvent['kind'];
  readonly threadId: string;
  readonly turn: 'trouble' | 'update' | 'end' | 'passed' | 'maintenance' | 'flapping' | 'moved';
  readonly subject: string;
  /** The incident that speaks for it, where it is about a component. */
  readonly spokenFor: Incident | null;
  readonly incident: Incident | null;
  readonly update: Update | null;
  readonly maintenance: Maintenance | null;
  readonly since: EpochMs | null;
  readonly until: EpochMs | null;
}

type Of<Prefix extends string> = Extract<PageEvent, { readonly kind: `${Prefix}_${string}` }>;

const NOTHING = { spokenFor: null, incident: null, update: null, maintenance: null, since: null, until: null } as const;

export function matterOf(event: PageEvent, pageId: string, snapshot: Snapshot, at: EpochMs): Matter {
  switch (event.kind) {
    case 'incident_started':
    case 'incident_escalated':
    case 'incident_reopened':
    case 'incident_updated':
    case 'incident_resolved':
    case 'incident_passed':
      return ofIncident(event, pageId, snapshot, at);
    case 'component_changed':
    case 'page_changed':
      return ofRow(event, pageId, snapshot, at);
    case 'component_flapping':
      return {
        ...NOTHING,
        cause: event.kind,
        threadId: flappingThreadId(pageId, event.component.id),
        turn: 'flapping',
        subject: event.component.name,
        level: event.worst,
        componentIds: [event.component.id],
      };
    case 'page_moved':
      return {
        ...NOTHING,
        cause: event.kind,
        threadId: movedThreadId(pageId),
        turn: 'moved',
        subject: event.place,
        level: 'operational',
        componentIds: [],
      };
    case 'maintenance_scheduled':
    case 'maintenance_due':
    case 'maintenance_started':
    case 'maintenance_completed':
      return ofMaintenance(event, pageId);
    default:
      return assertNever(event);
  }
}

function ofIncident(event: Of<'incident'>, pageId: string, snapshot: Snapshot, at: EpochMs): Matter {
  const { incident, kind } = event;
  const isOver = kind === 'incident_resolved' || kind === 'incident_passed';
  return {
    ...NOTHING,
    cause: kind,
    threadId: incidentThreadId(pageId, incident.id),
    turn: TURNS[kind],
    subject: incident.title,
    level: incidentLevel(incident, snapshot),
    levels: incidentLevels(incident, snapshot),
    componentIds: incident.componentIds,
    incident,
    update: kind === 'incident_updated' ? event.update : (incident.updates.at(-1) ?? null),
    since: incident.startedAt,
    until: isOver ? (incident.resolvedAt ?? at) : null,
  };
}

const TURNS: Readonly<Record<Of<'incident'>['kind'], Matter['turn']>> = {
  incident_started: 'trouble',
  incident_escalated: 'trouble',
  incident_reopened: 'trouble',
  incident_updated: 'update',
  incident_resolved: 'end',
  incident_passed: 'passed',
};

function ofRow(
  event: Extract<PageEvent, { readonly kind: 'component_changed' | 'page_changed' }>,
  pageId: string,
  snapshot: Snapshot,
  at: EpochMs,
): Matter {
  const component = event.kind === 'component_changed' ? event.component : null;
  const isOver = !isTrouble(event.to);
  return {
    ...NOTHING,
    cause: event.kind,
    threadId: component === null ? pageThreadId(pageId) : componentThreadId(pageId, component.id),
    turn: isOver ? 'end' : 'trouble',
    subject: component?.name ?? snapshot.page.name,
    level: isOver ? event.from : event.to,
    componentIds: component === null ? [] : [component.id],
    spokenFor: event.kind === 'component_changed' ? event.incident : null,
    until: isOver ? at : null,
  };
}

function ofMaintenance({ kind, maintenance }: Of<'maintenance'>, pageId: string): Matter {
  return {
    ...NOTHING,
    cause: kind,
    threadId: maintenanceThreadId(pageId, maintenance.id),
    turn: 'maintenance',
    subject: maintenance.title,
    level: 'under_maintenance',
    componentIds: maintenance.componentIds,
    maintenance,
    update: maintenance.updates.at(-1) ?? null,
    since: maintenance.startsAt,
    until: maintenance.endsAt,
  };
}
