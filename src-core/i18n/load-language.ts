import { createLanguage, english, type Catalogue, type Language } from './language.ts';
import type { Locale } from './locales.ts';

const LOADS: Readonly<Record<Exclude<Locale, 'en'>, () => Promise<Catalogue>>> = {
  de: async () => (await import('./de.ts')).de,
  fr: async () => (await import('./fr.ts')).fr,
  es: async () => (await import('./es.ts')).es,
  ja: async () => (await import('./ja.ts')).ja,
  'zh-CN': async () => (await import('./zh-CN.ts')).zhCN,
  ar: async () => (await import('./ar.ts')).ar,
};

/** A language by its tag, fetched when it is asked for: of seven a window needs one. Rejects where that fails. */
export async function loadLanguage(locale: Locale): Promise<Language> {
  return locale === 'en' ? english : createLanguage(locale, await LOADS[locale]());
}
