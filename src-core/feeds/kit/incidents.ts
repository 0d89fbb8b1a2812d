import type { Effect, Incident, Maintenance, Update } from '../../model/snapshot.ts';
import type { EpochMs } from '../../model/time.ts';

/** The end of a stretch: one before the start (back-filled records have them) is the start. Null stays open. */
export function clampEnd(start: EpochMs, end: EpochMs | null): EpochMs | null {
  return end !== null && end < start ? start : end;
}

/** The effect with its end not before its start. */
export function clampEffect<Kind extends Effect>(effect: Kind): Kind {
  return { ...effect, to: clampEnd(effect.from, effect.to) };
}

/** Oldest first, whatever order a page sends them in. Of two at one moment the one sent first stays first. */
export function oldestFirst(updates: readonly Update[]): readonly Update[] {
  return updates.toSorted((one, other) => one.at - other.at);
}

/** Newest start first, each id once. */
export function newestIncidentsFirst(incidents: readonly Incident[]): readonly Incident[] {
  return onceEach(incidents).toSorted((one, other) => other.startedAt - one.startedAt);
}

/** Newest start first, each id once. */
export function newestMaintenancesFirst(maintenances: readonly Maintenance[]): readonly Maintenance[] {
  return onceEach(maintenances).toSorted((one, other) => other.startsAt - one.startsAt);
}

function onceEach<Kind extends { readonly id: string }>(entries: readonly Kind[]): readonly Kind[] {
  const byId = new Map<string, Kind>();
  for (const entry of entries) if (!byId.has(entry.id)) byId.set(entry.id, entry);
  return [...byId.values()];
}
