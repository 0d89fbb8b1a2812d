import type { AppState, PageState } from '#core/contract/app-state';
import { createContext, use, useSyncExternalStore } from 'react';
import { useHosted } from './host-context.tsx';
import type { Mirrored } from './state-mirror.ts';

/** Everything the mirror knows, with whether the engine can be reached. */
export function useMirrored(): Mirrored {
  const { mirror } = useHosted();
  return useSyncExternalStore(mirror.subscribe, mirror.current);
}

/** Set where there is a state, so that views need not ask whether there is one. */
export const AppStateContext = createContext<AppState | null>(null);

/** The latest state; only below the place where one is known. */
export function useAppState(): AppState {
  const state = use(AppStateContext);
  if (state === null) throw new Error('There is no state yet.');
  return state;
}

/** One watched page; null where it is not (or no longer) watched. */
export function usePage(pageId: string): PageState | null {
  return useAppState().pages.find((page) => page.id === pageId) ?? null;
}
