import { english, type Language } from '#core/i18n/language';
import { createContext, useContext, type ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components';

const LanguageContext = createContext<Language>(english);

/** The language of the window, for everything in it: what we say ourselves, and what the controls do. */
export function LanguageProvider({
  language,
  children,
}: {
  readonly language: Language;
  readonly children: ReactNode;
}) {
  return (
    <LanguageContext value={language}>
      <I18nProvider locale={language.tag}>{children}</I18nProvider>
    </LanguageContext>
  );
}

/** The language to speak: `const { say } = useLanguage()`. */
export function useLanguage(): Language {
  return useContext(LanguageContext);
}
