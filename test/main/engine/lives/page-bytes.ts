import { severity, worst } from '#core/model/level';
import { MINUTE_MS, type EpochMs } from '#core/model/time';
import { COMPONENTS, idOf, isLive, type LivingIncident, type LivingMaintenance, type PageState } from './page-life.ts';

/** The bytes of a Statuspage page, as far as the format asks for any. */

export const LIFE_HOST = 'life.example.com';
const INDICATORS = ['none', 'none', 'minor', 'major', 'critical'] as const;

export function componentId(index: number): string {
  return idOf('c', index);
}

/** What is at a path while the page is in a state; undefined for what it does not have. */
export function bytesAt(path: string, state: PageState): string | undefined {
  switch (path) {
    case '/api/v2/summary.json':
      return summaryOf(state);
    case '/api/v2/incidents.json':
      return JSON.stringify({ page: pageOf(state), incidents: state.incidents.map(rawIncident).toReversed() });
    case '/api/v2/scheduled-maintenances.json':
      return JSON.stringify({ page: pageOf(state), scheduled_maintenances: state.maintenances.map(rawMaintenance) });
    default:
      return undefined;
  }
}

export function summaryOf(state: PageState): string {
  const level = worst(state.components);
  const indicator = level === 'unknown' ? 'none' : (INDICATORS[severity(level)] ?? 'none');
  return JSON.stringify({
    page: pageOf(state),
    status: { indicator, description: indicator },
    components: state.components.map((status, index) => ({
      id: componentId(index),
      name: COMPONENTS[index],
      status,
      position: index,
    })),
    incidents: state.incidents.filter(isLive).map(rawIncident).toReversed(),
    scheduled_maintenances: state.maintenances.filter(({ status }) => status !== 'completed').map(rawMaintenance),
  });
}

function pageOf({ changedAt }: PageState): object {
  return {
    id: 'p00000000001',
    name: 'Life',
    url: `https://${LIFE_HOST}`,
    time_zone: 'Etc/UTC',
    updated_at: iso(changedAt),
  };
}

function rawIncident(incident: LivingIncident): object {
  return {
    id: incident.id,
    name: `Trouble ${incident.id}`,
    status: incident.status,
    impact: incident.impact,
    created_at: iso(incident.startedAt),
    started_at: iso(incident.startedAt),
    resolved_at: incident.resolvedAt === null ? null : iso(incident.resolvedAt),
    components: incident.components.map((index) => ({ id: componentId(index) })),
    incident_updates: incident.updates
      .map(({ id, at, status, text }) => ({ id, status, body: text, created_at: iso(at), display_at: iso(at) }))
      .toReversed(),
  };
}

function rawMaintenance({ id, status, startsAt }: LivingMaintenance): object {
  return {
    id,
    name: `Work ${id}`,
    status,
    impact: 'maintenance',
    created_at: iso(startsAt - 24 * 60 * MINUTE_MS),
    scheduled_for: iso(startsAt),
    scheduled_until: iso(startsAt + 30 * MINUTE_MS),
    components: [],
    incident_updates: [],
  };
}

function iso(at: EpochMs): string {
  return new Date(at).toISOString();
}
