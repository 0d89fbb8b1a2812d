import { useEffect, useLayoutEffect, useRef } from 'react';
import { entryNow, focusedIn, leave, numberEntry, type LeftPlace } from './left-places.ts';

/** A view may have to ask the engine before it is as long as it was. */
const PATIENCE_MS = 1_500;
const MOST_PLACES = 100;
const DEEDS = ['wheel', 'keydown', 'pointerdown', 'touchstart'] as const;

/**
 * After a move to another place its heading is focused, so that a screen reader says where one is, and its top is shown.
 * Who goes back or forward finds the place as it was left: scrolled as far, with the focus where it was.
 */
export function useArrival(identity: string): void {
  const last = useRef(identity);
  const places = useRef<LeftPlaces | null>(null);

  useEffect(() => {
    const left = createLeftPlaces();
    places.current = left;
    window.history.scrollRestoration = 'manual';
    // Before anything is drawn anew: what is on the screen is still the place that is left.
    window.addEventListener('popstate', left.onMove);
    return () => window.removeEventListener('popstate', left.onMove);
  }, []);

  useLayoutEffect(() => {
    if (last.current === identity) return;
    last.current = identity;
    return settle(places.current?.arrive() ?? NEW_PLACE);
  }, [identity]);
}

/** The top, with the focus on its heading. */
const NEW_PLACE: LeftPlace = { scrollTopPx: 0, focused: null };

interface LeftPlaces {
  readonly onMove: () => void;
  /** How the place one is at was left; null where one has not been. */
  readonly arrive: () => LeftPlace | null;
}

function createLeftPlaces(): LeftPlaces {
  const places = new Map<number, LeftPlace>();
  let entry = entryNow();
  let newest = entry ?? 0;
  if (entry === null) {
    entry = newest;
    numberEntry(entry);
  }
  let here = entry;

  return {
    onMove() {
      places.delete(here);
      places.set(here, leave());
      const oldest = places.keys().next();
      if (places.size > MOST_PLACES && oldest.done !== true) places.delete(oldest.value);
      const next = entryNow();
      if (next === null) {
        newest += 1;
        numberEntry(newest);
      } else newest = Math.max(newest, next);
      here = next ?? newest;
    },
    arrive: () => places.get(here) ?? null,
  };
}

/**
 * Brings a view to where it was left, and holds it there for as long as it may still be drawn anew, or until somebody
 * does something. Answers with how to give up.
 */
function settle(left: LeftPlace): () => void {
  const began = performance.now();
  let frame = 0;
  const stop = (): void => {
    window.cancelAnimationFrame(frame);
    for (const kind of DEEDS) window.removeEventListener(kind, stop, { capture: true });
  };
  const attempt = (): void => {
    const element = focusedIn(left);
    const wanted = element ?? document.querySelector<HTMLElement>('main h1');
    const isLost = document.activeElement === document.body || (element !== null && isHeading(document.activeElement));
    if (frame === 0 || isLost) wanted?.focus({ preventScroll: true });
    if (Math.abs(window.scrollY - left.scrollTopPx) > 1) window.scrollTo(0, left.scrollTopPx);
    if (performance.now() - began > PATIENCE_MS) stop();
    else frame = window.requestAnimationFrame(attempt);
  };
  // On its way down, for a control that takes a press does not let it up again.
  for (const kind of DEEDS) window.addEventListener(kind, stop, { capture: true, passive: true });
  attempt();
  return stop;
}

function isHeading(element: Element | null): boolean {
  return element?.tagName === 'H1';
}
