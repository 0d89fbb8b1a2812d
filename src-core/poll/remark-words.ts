import type { Language } from '../i18n/language.ts';
import { levelInSentence } from '../i18n/words.ts';
import type { Failure } from '../model/failure.ts';
import type { Clue, Warning } from '../model/remark.ts';
import { failureWords } from './failure-words.ts';

/** Why a page is taken for one of its format, as a part of a sentence. */
export function clueWords({ key, ...values }: Clue, { say }: Language): string {
  return say(`clue.${key}`, values);
}

/** What was read around, in one sentence. */
export function warningWords(warning: Warning, language: Language): string {
  const { key, ...parts } = warning;
  const values = Object.entries<string | number | Failure>(parts).map(([name, part]) => {
    return [name, typeof part === 'object' ? failureWords(part, language) : part] as const;
  });
  const level = 'level' in warning ? { level: levelInSentence(warning.level, language) } : {};
  return language.say(`warning.${key}`, { ...Object.fromEntries(values), ...level });
}
