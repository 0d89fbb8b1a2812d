import { wordsOf } from './fold.ts';

/** Words that stand one after the other; the last may be the beginning of a longer one. */
export type Phrase = readonly string[];

/** More than anybody types; a longer question is cut. */
const MOST_PHRASES = 12;

/** What somebody typed, as phrases that must all be found. Anything can be typed: what is no word asks for nothing. */
export function phrasesOf(query: string): readonly Phrase[] {
  const phrases = query
    .split(/\s+/u)
    .map((chunk) => wordsOf(chunk).map(({ folded }) => folded))
    .filter((words) => words.length > 0);
  return phrases.slice(0, MOST_PHRASES);
}

/** The words of a text, each with a space around it. */
export function searchable(text: string): string {
  return ` ${wordsOf(text)
    .map(({ folded }) => folded)
    .join(' ')} `;
}

/** Whether a text has the phrase; `prepared` comes from `searchable`. */
export function hasPhrase(prepared: string, phrase: Phrase): boolean {
  return prepared.includes(` ${phrase.join(' ')}`);
}
