import { english, type Language } from '#core/i18n/language';
import { createContext, useContext } from 'react';

/** The language of the window, for everything in it. */
export const LanguageContext = createContext<Language>(english);

/** The language to speak: `const { say } = useLanguage()`. */
export function useLanguage(): Language {
  return useContext(LanguageContext);
}
