import type { MessageKey } from '#core/i18n/en';
import type { Language } from '#core/i18n/language';
import { durationWords } from '#core/i18n/time-words';
import { createContext, use, useSyncExternalStore } from 'react';
import { useLanguage } from './language.tsx';
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
  return <>{useWords((nowMs, language) => durationWords(nowMs - at, language))}</>;
}

/** The sentences that tell how long ago something was. */
type AgoKey = Extract<
  MessageKey,
  | 'window.checked'
  | 'window.checked_last'
  | 'window.last_checked'
  | 'overview.began'
  | 'overview.stale'
  | 'probing.probed'
>;

/** How long ago something was, in a sentence; drawn again only when the words change. */
export function Ago({ at, saying }: { readonly at: number; readonly saying: AgoKey }) {
  return <>{useWords((nowMs, language) => language.say(saying, { ago: calmAgo(at, nowMs, language) }))}</>;
}

function useWords(words: (nowMs: number, language: Language) => string): string {
  const clock = use(ClockContext);
  const language = useLanguage();
  return useSyncExternalStore(clock.subscribe, () => words(clock.now(), language));
}
