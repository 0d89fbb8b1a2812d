import type { AppState } from '#core/contract/app-state';
import type { WindowTarget } from '#core/contract/host';

/** `(2) Greenbar`, `(2) OpenAI – Greenbar`: how many services are in trouble first, because tabs are narrow. */
export function windowTitle(state: AppState | null, target: WindowTarget): string {
  const troubled = state?.tray.troubled ?? 0;
  const place = placeName(state, target);
  return `${troubled > 0 ? `(${troubled}) ` : ''}${place === null ? '' : `${place} – `}Greenbar`;
}

function placeName(state: AppState | null, target: WindowTarget): string | null {
  if (target.view === 'add') return 'Add service';
  if (target.view === 'settings') return 'Settings';
  if (target.view === 'overview') return null;
  return state?.pages.find((page) => page.id === target.pageId)?.name ?? null;
}
