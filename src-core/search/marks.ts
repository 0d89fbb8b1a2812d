import { fold, wordsOf, type TextWord } from './fold.ts';
import type { Phrase } from './question.ts';

/** A part of a text, in UTF-16 units: from the first to before the last. */
export interface Mark {
  readonly from: number;
  readonly to: number;
}

/** A piece of a longer text, with what was found in it. */
export interface Snippet {
  readonly text: string;
  readonly marks: readonly Mark[];
  /** Whether there is more before it, and after. */
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
}

/** About two lines. */
const LONGEST = 180;
const BEFORE_MARK = 50;
/** A letter under more marks than this is somebody's joke. */
const MOST_PER_LETTER = 8;
/** Of one text; what comes later need not be looked at to show where something is. */
const MOST_LOOKED_AT = 20_000;

/** Where the phrases are, in order, none overlapping another. */
export function marksIn(text: string, phrases: readonly Phrase[]): readonly Mark[] {
  const words = wordsOf(text.slice(0, MOST_LOOKED_AT));
  const marks: Mark[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const here = words[index];
    const ends = phrases.flatMap((phrase) => endOf(text, words, index, phrase) ?? []);
    if (here !== undefined && ends.length > 0 && here.from >= (marks.at(-1)?.to ?? 0)) {
      marks.push({ from: here.from, to: Math.max(...ends) });
    }
  }
  return marks;
}

/** The piece of the text where it begins to be about the phrases; its beginning where it is not. */
export function snippetOf(text: string, phrases: readonly Phrase[]): Snippet {
  const marks = marksIn(text, phrases);
  const words = wordsOf(text.slice(0, MOST_LOOKED_AT));
  const first = marks[0]?.from ?? 0;
  const from = first <= BEFORE_MARK ? 0 : (words.find((word) => word.from >= first - BEFORE_MARK)?.from ?? first);
  const to = endOfPiece(text, words, from);
  return {
    text: text.slice(from, to),
    marks: marks.filter((mark) => mark.to <= to).map((mark) => ({ from: mark.from - from, to: mark.to - from })),
    cutBefore: from > 0,
    cutAfter: to < text.length,
  };
}

/** Where the phrase ends if it begins with this word; null where it does not. */
function endOf(text: string, words: readonly TextWord[], start: number, phrase: Phrase): number | null {
  const last = words[start + phrase.length - 1];
  const wanted = phrase.at(-1);
  if (last === undefined || wanted === undefined || !last.folded.startsWith(wanted)) return null;
  if (!phrase.slice(0, -1).every((word, offset) => words[start + offset]?.folded === word)) return null;
  return last.folded === wanted ? last.to : last.from + lengthOfStart(text.slice(last.from, last.to), wanted);
}

/** How much of a word its folded beginning is: accents may be letters of their own. */
function lengthOfStart(word: string, start: string): number {
  let length = 0;
  for (const letter of word) {
    length += letter.length;
    if (fold(word.slice(0, length)).length >= start.length || length > start.length * MOST_PER_LETTER) break;
  }
  return length;
}

function endOfPiece(text: string, words: readonly TextWord[], from: number): number {
  if (text.length - from <= LONGEST) return text.length;
  const last = words.findLast((word) => word.from >= from && word.to - from <= LONGEST);
  const to = last?.to ?? from + LONGEST;
  // Never between the halves of one character.
  return /[\ud800-\udbff]$/.test(text.slice(from, to)) ? to - 1 : to;
}
