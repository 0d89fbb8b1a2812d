import type { Component, Incident, Snapshot } from '#core/model/snapshot';
import { MINUTE_MS } from '#core/model/time';

export const MINUTE = MINUTE_MS;
export const T0 = Date.parse('2025-03-25T09:00:00Z');

export function component(
  id: string,
  level: Component['level'] = 'operational',
  over: Partial<Component> = {},
): Component {
  return { id, name: id.toUpperCase(), groupId: null, level, description: null, ...over };
}

export function incident(id: string, over: Partial<Incident> = {}): Incident {
  return {
    id,
    title: `Trouble ${id}`,
    impact: 'minor',
    status: 'investigating',
    startedAt: T0,
    resolvedAt: null,
    componentIds: [],
    effects: [],
    url: null,
    updates: [],
    ...over,
  };
}

export function snapshot(components: readonly Component[], over: Partial<Snapshot> = {}): Snapshot {
  return {
    page: { id: null, name: 'Example', url: 'https://status.example.com/', timeZone: null },
    updatedAt: null,
    level: components[0]?.level ?? 'operational',
    headline: null,
    groups: [],
    components,
    componentsComplete: true,
    incidents: [],
    incidentsListed: 'recent',
    maintenances: [],
    warnings: [],
    ...over,
  };
}
