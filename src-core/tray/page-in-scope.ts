import type { OpenIncident, PageState } from '../contract/app-state.ts';
import { levelOfImpact } from '../events/incident-level.ts';
import { worst, type Reading } from '../model/level.ts';

/** Of hundreds of pages a slot of polls changes a few; the others are the same objects as before. */
const known = new WeakMap<PageState, Reading | null>();

/** The level a page lends the tray; null where it is muted or silenced and lends none. So it is with components. */
export function levelInScope(page: PageState): Reading | null {
  const found = known.get(page);
  if (found !== undefined) return found;
  const level = levelOf(page);
  known.set(page, level);
  return level;
}

function levelOf(page: PageState): Reading | null {
  if (isSilent(page)) return null;
  const isAnyMuted = page.components.some(isSilent);
  if (!isAnyMuted || page.level === 'unknown') return page.level;
  // The page's own level counts the muted parts in: it is put together again without them.
  const components = page.components.filter((component) => !isSilent(component)).map(({ level }) => level);
  const incidents = incidentsInScope(page).map(({ impact }) => levelOfImpact(impact));
  return worst([...components, ...incidents]);
}

/** Running incidents that touch something not muted, or name nothing at all. */
function incidentsInScope(page: PageState): readonly OpenIncident[] {
  const muted = new Set(page.components.filter(isSilent).map(({ name }) => name));
  return page.openIncidents.filter(
    ({ componentNames }) => componentNames.length === 0 || componentNames.some((name) => !muted.has(name)),
  );
}

/** Silences that are over are not in the state. */
function isSilent({ muted, snoozedUntil = null }: Pick<PageState, 'muted' | 'snoozedUntil'>): boolean {
  return muted || snoozedUntil !== null;
}
