import type { AppState, PageState } from '#core/contract/app-state';
import { useSyncExternalStore } from 'react';
import { useHosted } from './host-context.tsx';
import type { Mirrored } from './state-mirror.ts';

/** A part of what the mirror knows, as it is there; drawn again only when it is another. */
export function useMirrored<Part>(select: (mirrored: Mirrored) => Part): Part {
  const { mirror } = useHosted();
  return useSyncExternalStore(mirror.subscribe, () => select(mirror.current()));
}

/** The latest state; only in views, which are shown once there is one. */
export function useAppState(): AppState {
  return useAppPart((state) => state);
}

/**
 * A part of the latest state. With hundreds of services a state comes every second or so, and most parts of it are the
 * same objects as before: who names what it needs is left alone by the rest.
 */
export function useAppPart<Part>(select: (state: AppState) => Part): Part {
  return useMirrored(({ state }) => {
    if (state === null) throw new Error('There is no state yet.');
    return select(state);
  });
}

/** IANA name of the zone days are shown in. */
export function useTimeZone(): string {
  return useAppPart(({ timeZone }) => timeZone);
}

/** One watched page; null where it is not (or no longer) watched. */
export function usePage(pageId: string): PageState | null {
  return useAppPart(({ pages }) => pages.find((page) => page.id === pageId) ?? null);
}
