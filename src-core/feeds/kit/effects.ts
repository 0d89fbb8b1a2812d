import type { Reading } from '../../model/level.ts';
import type { Effect } from '../../model/snapshot.ts';
import type { EpochMs } from '../../model/time.ts';
import { clampEffect } from './incidents.ts';

/** What became of some components at one moment of an incident. */
export interface Change {
  readonly at: EpochMs;
  readonly levels: ReadonlyMap<string, Reading>;
}

/**
 * Intervals from what an incident's updates say: a component keeps the level one gave it until another gives it another,
 * at the latest until the incident ends. `changes` are oldest first; a null end is an open incident.
 */
export function effectsOf(changes: readonly Change[], end: EpochMs | null): readonly Effect[] {
  const effects: Effect[] = [];
  const standing = new Map<string, { readonly level: Reading; readonly since: EpochMs }>();
  const close = (componentId: string, to: EpochMs | null): void => {
    const last = standing.get(componentId);
    if (last === undefined || last.level === 'unknown' || last.level === 'operational') return;
    effects.push(clampEffect({ componentId, level: last.level, from: last.since, to }));
  };
  for (const { at, levels } of changes) {
    for (const [componentId, level] of levels) {
      if (standing.get(componentId)?.level === level) continue;
      close(componentId, at);
      standing.set(componentId, { level, since: at });
    }
  }
  for (const componentId of standing.keys()) close(componentId, end);
  return effects.toSorted((one, other) => one.from - other.from);
}
