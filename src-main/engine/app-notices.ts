import type { Language } from '#core/i18n/language';
import { sentenceIn, type Sentence } from '#core/i18n/sentence';

/** What the user should know about the app itself, for as long as it runs. */
export interface AppNotices {
  add(sentence: Sentence): void;
  /** Whether the latest poll failed inside Greenbar. */
  faulty(isFaulty: boolean): void;
  in(language: Language): readonly string[];
}

export function createNotices(first: readonly Sentence[]): AppNotices {
  const told = [...first];
  let isFaulty = false;
  return {
    add: (sentence) => void told.push(sentence),
    faulty: (now) => (isFaulty = now),
    in(language) {
      const all: readonly Sentence[] = isFaulty ? [...told, { key: 'notice.fault' }] : told;
      return [...new Set(all.map((sentence) => sentenceIn(sentence, language)))];
    },
  };
}
