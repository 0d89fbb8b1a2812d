import { ar } from './ar.ts';
import { de } from './de.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { ja } from './ja.ts';
import { createLanguage, english, type Language } from './language.ts';
import type { Locale } from './locales.ts';
import { zhCN } from './zh-CN.ts';

const CATALOGUES = { de, fr, es, ja, 'zh-CN': zhCN, ar };
const made = new Map<Locale, Language>();

/** A language by its tag: all of them at hand, for where nothing is loaded over a wire. */
export function languageOf(locale: Locale): Language {
  if (locale === 'en') return english;
  const known = made.get(locale) ?? createLanguage(locale, CATALOGUES[locale]);
  made.set(locale, known);
  return known;
}
