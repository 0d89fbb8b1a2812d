import { createContext, use, useCallback, useSyncExternalStore } from 'react';
import { calmAgo } from './time-text.ts';

/** Tells the time the engine lives in. */
export interface WindowClock {
  now(): number;
  /** Calls back every few seconds, and when the clock was set. */
  subscribe(listener: () => void): () => void;
}

/** A clock that stands still, for pieces shown on their own. */
const stopped: WindowClock = { now: () => 0, subscribe: () => () => undefined };

export const ClockContext = createContext<WindowClock>(stopped);

/** How long ago something was, in words; drawn again only when the words change. */
export function Ago({ at }: { readonly at: number }) {
  const clock = use(ClockContext);
  const words = useSyncExternalStore(
    clock.subscribe,
    useCallback(() => calmAgo(at, clock.now()), [at, clock]),
  );
  return <>{words}</>;
}
