import type { Level } from '../model/level.ts';
import type { ComponentRule, WatchedPage } from './settings.ts';

/** The page with another minimum, for all of it or for one component; null: as generally set. */
export function withMinimumLevel(page: WatchedPage, componentId: string | null, level: Level | null): WatchedPage {
  if (componentId !== null) return withRule(page, componentId, (rule) => withLevel(rule, level));
  return withLevel(page, level);
}

/** The page with another rule for one of its components; one that says nothing is left out. */
export function withRule(
  page: WatchedPage,
  componentId: string,
  change: (rule: ComponentRule) => ComponentRule,
): WatchedPage {
  const { componentRules = {}, ...rest } = page;
  const { [componentId]: rule = {}, ...others } = componentRules;
  const changed = change(rule);
  const rules = Object.keys(changed).length === 0 ? others : { ...others, [componentId]: changed };
  return Object.keys(rules).length === 0 ? rest : { ...rest, componentRules: rules };
}

/** What the user decided about components whose ids were given anew. */
export function withRenamedComponents(page: WatchedPage, names: ReadonlyMap<string, string>): WatchedPage {
  const renamed = (id: string): string => names.get(id) ?? id;
  const mutedComponentIds = page.mutedComponentIds.map(renamed);
  if (page.componentRules === undefined) return { ...page, mutedComponentIds };
  const rules = Object.entries(page.componentRules).map(([id, rule]) => [renamed(id), rule] as const);
  return { ...page, mutedComponentIds, componentRules: Object.fromEntries(rules) };
}

function withLevel<Kept extends WatchedPage | ComponentRule>(kept: Kept, level: Level | null): Kept {
  const { minimumLevel: _before, ...rest } = kept;
  return (level === null ? rest : { ...rest, minimumLevel: level }) as Kept;
}
