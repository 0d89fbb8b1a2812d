import type { ComponentState, OpenIncident, PageState } from '#core/contract/app-state';
import type { Reading } from '#core/model/level';

/** 25 March 2025, 14:00 UTC. */
export const NOON = Date.UTC(2025, 2, 25, 14);

export function page(name: string, level: Reading, changes: Partial<PageState> = {}): PageState {
  const id = name.toLowerCase();
  return {
    id,
    name,
    url: `https://status.${id}.example/`,
    formatLabel: 'Some format',
    options: [],
    level,
    headline: null,
    freshness: level === 'unknown' ? 'waiting' : 'fresh',
    readAt: NOON,
    failure: null,
    nextPollAt: null,
    backfilling: false,
    historyRevision: 0,
    muted: false,
    groups: [],
    components: [],
    openIncidents: [],
    maintenances: [],
    ...changes,
  };
}

export function component(name: string, level: Reading, muted = false): ComponentState {
  return { id: name.toLowerCase(), name, groupId: null, level, description: null, muted };
}

export function openIncident(id: string, changes: Partial<OpenIncident> = {}): OpenIncident {
  return {
    id,
    title: `Trouble ${id}`,
    impact: 'major',
    status: 'investigating',
    startedAt: NOON,
    componentNames: [],
    latestText: null,
    followed: false,
    ...changes,
  };
}
