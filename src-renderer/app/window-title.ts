import type { AppState } from '#core/contract/app-state';
import type { Language } from '#core/i18n/language';
import type { Place } from './addresses.ts';

/** `(2) Greenbar`, `(2) OpenAI – Greenbar`: how many services are in trouble first, because tabs are narrow. */
export function windowTitle(state: AppState | null, target: Place, language: Language): string {
  const { say } = language;
  const troubled = state?.tray.troubled ?? 0;
  const place = placeName(state, target, language);
  const title = place === null ? 'Greenbar' : say('window.title', { place });
  return troubled > 0 ? say('window.title_troubled', { count: troubled, title }) : title;
}

function placeName(state: AppState | null, target: Place, { say }: Language): string | null {
  if (target.view === 'add') return say('window.add_service');
  if (target.view === 'settings') return say('window.settings');
  if (target.view === 'search') return say('window.incidents');
  if (target.view === 'overview' || target.view === 'lost') return null;
  return state?.pages.find((page) => page.id === target.pageId)?.name ?? null;
}
