import { isTrouble, type Level, type Reading } from '../../model/level.ts';
import type { Effect } from '../../model/snapshot.ts';
import type { EpochMs } from '../../model/time.ts';
import { clampEffect } from '../kit/incidents.ts';
import type { RawAffected } from './shapes.ts';
import { componentLevel } from './words.ts';
import type { Warnings } from '../kit/warnings.ts';

/** The part of an update that says what became of components, with its time. */
export interface Change {
  readonly at: EpochMs;
  readonly affected: readonly RawAffected[];
}

interface Standing {
  readonly level: Reading;
  readonly since: EpochMs;
}

/**
 * Walks an incident's updates in time order: a component keeps the level an update gave it until another update gives
 * it another, at the latest until the incident ends. `changes` are oldest first; a null end is an open incident.
 */
export function readEffects(
  changes: readonly Change[],
  start: EpochMs,
  end: EpochMs | null,
  warnings: Warnings,
): readonly Effect[] {
  const effects: Effect[] = [];
  const standing = new Map<string, Standing>();
  const close = (componentId: string, last: Standing, to: EpochMs | null): void => {
    if (last.level === 'unknown' || last.level === 'operational') return;
    effects.push(clampEffect({ componentId, level: last.level satisfies Level, from: last.since, to }));
  };

  for (const { at, affected } of changes) {
    if (end !== null && at > end) break;
    for (const { code, old_status, new_status } of affected) {
      if (code === null) continue;
      const level = componentLevel(new_status, warnings);
      const before = standing.get(code) ?? beforeMention(componentLevel(old_status, warnings), start);
      if (before?.level === level) {
        if (!standing.has(code)) standing.set(code, before);
        continue;
      }
      if (before !== null) close(code, before, at);
      standing.set(code, { level, since: at });
    }
  }
  for (const [componentId, last] of standing) close(componentId, last, end);
  return effects.toSorted((one, other) => one.from - other.from);
}

/** A component first named when it was already in trouble was so before the update: since the incident began. */
function beforeMention(level: Reading, start: EpochMs): Standing | null {
  return isTrouble(level) ? { level, since: start } : null;
}
