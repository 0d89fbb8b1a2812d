import { english, type Language } from '#core/i18n/language';

/** The language the window speaks, and who wants to know when that changes. */
export interface WindowLanguage {
  readonly current: () => Language;
  readonly subscribe: (listener: () => void) => () => void;
}

export function createWindowLanguage(): WindowLanguage {
  return { current: () => english, subscribe: () => () => undefined };
}
