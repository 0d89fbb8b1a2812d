import { severity, type Level } from '../model/level.ts';
import type { Settings, WatchedPage } from '../settings/settings.ts';

/** What an event touches, and how bad it is. */
export interface Extent {
  readonly level: Level;
  /** Every component it touches; none where it is about the page. */
  readonly componentIds: readonly string[];
  /** How bad it is for single components, where that is known. */
  readonly levels?: ReadonlyMap<string, Level>;
}

/** The components that count: those that are not muted. */
export function componentsInScope(
  { componentIds }: Pick<Extent, 'componentIds'>,
  page: WatchedPage,
): readonly string[] {
  return componentIds.filter((id) => !page.mutedComponentIds.includes(id));
}

/** How bad an event is for what counts: a muted component's outage is no reason to speak up for another's hiccup. */
export function levelInScope(extent: Extent, page: WatchedPage): Level {
  const inScope = componentsInScope(extent, page);
  if (inScope.length === extent.componentIds.length) return extent.level;
  const levels = inScope.map((id) => levelOn(id, extent));
  return levels.reduce<Level | null>((worst, level) => worseOf(worst, level), null) ?? extent.level;
}

/** The least that is announced, where the event is milder than that for each component that counts; null where not. */
export function missedMinimum(
  extent: Extent,
  page: WatchedPage,
  { notifications }: Settings,
): { readonly level: Level; readonly minimum: Level } | null {
  const general = page.minimumLevel ?? notifications.minimumLevel;
  const minimumOf = (id: string): Level => page.componentRules?.[id]?.minimumLevel ?? general;
  const inScope = componentsInScope(extent, page);
  const level = levelInScope(extent, page);
  if (inScope.every((id) => minimumOf(id) === general))
    return isBelow(level, general) ? { level, minimum: general } : null;
  if (inScope.some((id) => !isBelow(levelOn(id, extent), minimumOf(id)))) return null;
  const minimum = inScope.map(minimumOf).reduce((least, one) => (isBelow(one, least) ? one : least));
  return { level, minimum };
}

function levelOn(componentId: string, { level, levels }: Extent): Level {
  return levels?.get(componentId) ?? level;
}

function isBelow(level: Level, minimum: Level): boolean {
  return severity(level) < severity(minimum);
}

function worseOf(one: Level | null, other: Level): Level {
  return one !== null && severity(one) >= severity(other) ? one : other;
}
