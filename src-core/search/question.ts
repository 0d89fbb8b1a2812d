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

/** ASCII, and the spaces, dashes and quotation marks of typographers: nothing to fold but capitals. */
const PLAIN = /^[\x00-\x7f\u00a0\u2010-\u2027]*$/;

/** The words of a text, each with a space around it. */
export function searchable(text: string): string {
  // Most texts, at a tenth of the time: every incident that changes is indexed, and every answer is looked at.
  if (PLAIN.test(text))
    return ` ${text
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, ' ')
      .trim()} `;
  return ` ${wordsOf(text)
    .map(({ folded }) => folded)
    .join(' ')} `;
}

/** Whether a text has the phrase; `prepared` comes from `searchable`. */
export function hasPhrase(prepared: string, phrase: Phrase): boolean {
  return prepared.includes(` ${phrase.join(' ')}`);
}
