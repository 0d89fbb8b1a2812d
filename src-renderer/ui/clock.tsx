import { createContext, use, useSyncExternalStore } from 'react';
import { durationWords } from '#core/i18n/time-words';
import { calmAgo } from './time-text.ts';

/** Tells the time the engine lives in. */
export interface WindowClock {
  readonly now: () => number;
  /** Calls back every few seconds, and when the clock was set. */
  readonly subscribe: (listener: () => void) => () => void;
}

/** A clock that stands still, for pieces shown on their own. */
const stopped: WindowClock = { now: () => 0, subscribe: () => () => undefined };

export const ClockContext = createContext<WindowClock>(stopped);

/** How long something has been going on, in words. */
export function Since({ at }: { readonly at: number }) {
  return <>{useWords((nowMs) => durationWords(nowMs - at))}</>;
}

/** How long ago something was, in words; drawn again only when the words change. */
export function Ago({ at }: { readonly at: number }) {
  return <>{useWords((nowMs) => calmAgo(at, nowMs))}</>;
}

function useWords(words: (nowMs: number) => string): string {
  const clock = use(ClockContext);
  return useSyncExternalStore(clock.subscribe, () => words(clock.now()));
}
