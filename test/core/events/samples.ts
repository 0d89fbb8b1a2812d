import { worst, type Reading } from '#core/model/level';
import type { Component, Incident, Maintenance, Snapshot, Update } from '#core/model/snapshot';
import { defaultSettings } from '#core/settings/parse-settings';
import type { Settings, WatchedPage } from '#core/settings/settings';

/** 25 March 2025, 14:00 UTC. */
export const NOON = Date.UTC(2025, 2, 25, 14);

export const PAGE: WatchedPage = {
  id: 'status.example.com',
  serviceId: null,
  name: 'Example',
  url: 'https://status.example.com/',
  formatId: 'some-format',
  mutedComponentIds: [],
  muted: false,
};

export function withNotifications(changes: Partial<Settings['notifications']>): Settings {
  return { ...defaultSettings, notifications: { ...defaultSettings.notifications, ...changes } };
}

/** A reading with a component for each level given, named by its key. */
export function reading(levels: Readonly<Record<string, Reading>>, changes: Partial<Snapshot> = {}): Snapshot {
  return {
    page: { id: null, name: 'Example', url: 'https://status.example.com/', timeZone: null },
    updatedAt: null,
    level: worst(Object.values(levels)),
    headline: null,
    groups: [],
    components: Object.entries(levels).map(([name, level]) => component(name, level)),
    componentsComplete: true,
    incidents: [],
    incidentsListed: 'recent',
    maintenances: [],
    warnings: [],
    ...changes,
  };
}

export function component(name: string, level: Reading): Component {
  return { id: name.toLowerCase(), name, groupId: null, level, description: null };
}

export function incident(id: string, changes: Partial<Incident> = {}): Incident {
  return {
    id,
    title: 'Elevated error rates',
    impact: 'minor',
    status: 'investigating',
    startedAt: NOON,
    resolvedAt: null,
    componentIds: [],
    effects: [],
    url: null,
    updates: [update('u1')],
    ...changes,
  };
}

export function update(id: string, changes: Partial<Update> = {}): Update {
  return { id, at: NOON, status: 'investigating', text: `What ${id} says.`, ...changes };
}

export function maintenance(id: string, changes: Partial<Maintenance> = {}): Maintenance {
  return {
    id,
    title: 'Database upgrade',
    status: 'scheduled',
    startsAt: NOON + 7_200_000,
    endsAt: NOON + 10_800_000,
    componentIds: [],
    url: null,
    updates: [],
    ...changes,
  };
}
