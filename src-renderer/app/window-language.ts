import { english, type Language } from '#core/i18n/language';
import { loadLanguage } from '#core/i18n/load-language';
import { matchLocale, type Locale } from '#core/i18n/locales';

/** The language the window speaks, and who wants to know when that changes. */
export interface WindowLanguage {
  readonly current: () => Language;
  readonly subscribe: (listener: () => void) => () => void;
  /** From when its catalogue is there; English where it does not come. */
  readonly speak: (locale: Locale) => void;
}

/** Begins with what the browser says its user reads; the engine, which knows the settings, has the last word. */
export function openWindowLanguage(): WindowLanguage {
  const spoken = createWindowLanguage(loadLanguage);
  spoken.speak(matchLocale(navigator.languages));
  return spoken;
}

export function createWindowLanguage(load: (locale: Locale) => Promise<Language>): WindowLanguage {
  const listeners = new Set<() => void>();
  let current: Language = english;
  let wanted: Locale = 'en';

  function take(locale: Locale, language: Language): void {
    // Another one was chosen in the meantime.
    if (wanted !== locale || language === current) return;
    current = language;
    for (const listener of listeners) listener();
  }

  return {
    current: () => current,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    speak(locale) {
      if (locale === wanted) return;
      wanted = locale;
      load(locale).then(
        (language) => take(locale, language),
        () => take(locale, english),
      );
    },
  };
}
