import type { ReportedCoverage, ReportedDay, ReportedEffect, ReportedHistory } from '#core/model/history';
import { compareEffects } from './order.ts';

/**
 * What a vendor says about its past replaces what it said before, but only for the stretches it covers: what has
 * slid out of its window, or was pruned, stays as we have it.
 */
export function mergeEffects(old: readonly ReportedEffect[], told: ReportedHistory): readonly ReportedEffect[] {
  const covered = new Map<string, ReportedCoverage[]>();
  for (const stretch of told.coverage.filter(isStretch)) push(covered, stretch.componentId, stretch);
  const toldPairs = new Set(told.effects.map(pairOf));
  const kept = old.flatMap((effect) => {
    const stretches = covered.get(effect.componentId);
    if (stretches !== undefined) return stretches.reduce(cutOut, [effect]);
    // Nothing is covered for this component, so only what is told again by name is replaced.
    return toldPairs.has(pairOf(effect)) ? [] : [effect];
  });
  const byStart = new Map([...kept.sort(compareEffects), ...told.effects].map((effect) => [startOf(effect), effect]));
  return [...byStart.values()];
}

/** Leaves of each effect what lies outside the stretch. One that went on when last told is now told anew. */
function cutOut(effects: readonly ReportedEffect[], stretch: ReportedCoverage): ReportedEffect[] {
  return effects.flatMap((effect) => {
    const { from, to } = effect;
    if (from >= stretch.to || (to !== null && to <= stretch.from)) return [effect];
    const before = from < stretch.from ? [{ ...effect, to: stretch.from }] : [];
    const after = to !== null && to > stretch.to ? [{ ...effect, from: stretch.to }] : [];
    return [...before, ...after];
  });
}

/** Stretches that touch become one. */
export function mergeCoverage(
  old: readonly ReportedCoverage[],
  told: readonly ReportedCoverage[],
): readonly ReportedCoverage[] {
  const byComponent = new Map<string, ReportedCoverage[]>();
  for (const stretch of [...old, ...told].filter(isStretch)) push(byComponent, stretch.componentId, stretch);
  return [...byComponent.values()].flatMap((stretches) => {
    const merged: ReportedCoverage[] = [];
    for (const stretch of stretches.sort((a, b) => a.from - b.from)) {
      const last = merged.at(-1);
      if (last === undefined || stretch.from > last.to) merged.push(stretch);
      else merged[merged.length - 1] = { ...last, to: Math.max(last.to, stretch.to) };
    }
    return merged;
  });
}

/** A day that had a record does not lose it because the vendor's window has moved on. */
export function mergeDay(old: ReportedDay | null, told: ReportedDay): ReportedDay {
  return old?.hasData === true && !told.hasData ? old : told;
}

function isStretch({ from, to }: ReportedCoverage): boolean {
  return from < to;
}

function pairOf({ componentId, incidentId }: ReportedEffect): string {
  return JSON.stringify([componentId, incidentId]);
}

function startOf({ componentId, incidentId, level, from }: ReportedEffect): string {
  return JSON.stringify([componentId, incidentId, level, from]);
}

function push<Key, Item>(lists: Map<Key, Item[]>, key: Key, item: Item): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}
