import { languageOf } from '#core/i18n/languages';
import { english } from '#core/i18n/language';
import { LOCALES } from '#core/i18n/locales';
import type { Clue, Warning } from '#core/model/remark';
import { clueWords, warningWords } from '#core/poll/remark-words';

/** What a reading warns of, in English. */
export function warned({ warnings }: { readonly warnings: readonly Warning[] }): readonly string[] {
  return warnings.map((warning) => warningWords(warning, english));
}

/** A warning in every language; throws where one of them has no sentence for it, or not its parts. */
export function inEveryLanguage(warning: Warning): readonly string[] {
  return LOCALES.map((locale) => warningWords(warning, languageOf(locale)));
}

/** The same for a clue. */
export function clueInEveryLanguage(clue: Clue): readonly string[] {
  return LOCALES.map((locale) => clueWords(clue, languageOf(locale)));
}
