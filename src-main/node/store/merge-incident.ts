import type { Incident, Maintenance, Update } from '#core/model/snapshot';

/**
 * What is kept of an incident when the page tells it anew: its newest state, and every update it ever had. A poll that
 * leaves out components, effects or the address does not take them away: summaries often name less than archives.
 */
export function mergeIncident(old: Incident | null, told: Incident): Incident {
  return {
    ...told,
    componentIds: unlessEmpty(told.componentIds, old?.componentIds),
    effects: unlessEmpty(told.effects, old?.effects),
    url: told.url ?? old?.url ?? null,
    updates: mergeUpdates(old?.updates ?? [], told.updates),
  };
}

/** As `mergeIncident`. */
export function mergeMaintenance(old: Maintenance | null, told: Maintenance): Maintenance {
  return {
    ...told,
    componentIds: unlessEmpty(told.componentIds, old?.componentIds),
    url: told.url ?? old?.url ?? null,
    updates: mergeUpdates(old?.updates ?? [], told.updates),
  };
}

/** By the vendor's id: edited ones in their newest wording, pruned ones as they were; oldest first. */
function mergeUpdates(old: readonly Update[], told: readonly Update[]): readonly Update[] {
  const byId = new Map([...old, ...told].map((update) => [update.id, update]));
  return [...byId.values()].sort((a, b) => a.at - b.at);
}

function unlessEmpty<Item>(told: readonly Item[], old: readonly Item[] | undefined): readonly Item[] {
  return told.length === 0 ? (old ?? []) : told;
}
