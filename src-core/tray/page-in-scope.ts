import type { OpenIncident, PageState } from '../contract/app-state.ts';
import { levelOfImpact } from '../events/incident-level.ts';
import { worst, type Reading } from '../model/level.ts';

/** The level a page lends the tray; null where it is muted and lends none. Muted components lend none either. */
export function levelInScope(page: PageState): Reading | null {
  if (page.muted) return null;
  const isAnyMuted = page.components.some(({ muted }) => muted);
  if (!isAnyMuted || page.level === 'unknown') return page.level;
  // The page's own level counts the muted parts in: it is put together again without them.
  const components = page.components.filter(({ muted }) => !muted).map(({ level }) => level);
  const incidents = incidentsInScope(page).map(({ impact }) => levelOfImpact(impact));
  return worst([...components, ...incidents]);
}

/** Running incidents that touch something not muted, or name nothing at all. */
function incidentsInScope(page: PageState): readonly OpenIncident[] {
  const muted = new Set(page.components.filter((component) => component.muted).map(({ name }) => name));
  return page.openIncidents.filter(
    ({ componentNames }) => componentNames.length === 0 || componentNames.some((name) => !muted.has(name)),
  );
}
