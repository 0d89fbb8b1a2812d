import { isOpen, type Incident, type Maintenance } from '#core/model/snapshot';
import type { EpochMs } from '#core/model/time';
import type { MemoryPage } from './memory-page.ts';
import { anyZoneDays, utcDays } from './overlap.ts';

/** See `Store.prune`. */
export function prunePage(page: MemoryPage, before: EpochMs): void {
  pruneChanges(page, before);
  const span = { from: before, to: before };
  drop(page.watched, (to) => to < before);
  drop(page.incidents, (incident) => isOver(incident, before));
  drop(page.maintenances, (maintenance) => isPast(maintenance, before));
  drop(page.days, ({ date }) => date < anyZoneDays(span).first);
  drop(page.counts, ({ date }) => date < utcDays(span).first);
  page.effects = page.effects.filter(({ to }) => to === null || to >= before);
  page.coverage = page.coverage.filter(({ to }) => to >= before);
}

/** Of each row the last change before the moment stays: it says how the row was from then on. */
function pruneChanges({ changes }: MemoryPage, before: EpochMs): void {
  const last = new Map<string, EpochMs>();
  for (const { rowId, at } of changes.values()) {
    if (at < before) last.set(rowId, Math.max(at, last.get(rowId) ?? at));
  }
  drop(changes, ({ rowId, at }) => at < (last.get(rowId) ?? at));
}

function isOver(incident: Incident, before: EpochMs): boolean {
  return !isOpen(incident) && (incident.resolvedAt ?? incident.startedAt) < before;
}

function isPast({ status, startsAt, endsAt }: Maintenance, before: EpochMs): boolean {
  return endsAt === null ? status === 'completed' && startsAt < before : endsAt < before;
}

function drop<Value>(map: Map<unknown, Value>, test: (value: Value) => boolean): void {
  for (const [key, value] of map) if (test(value)) map.delete(key);
}
