/**
 * Texts as they are searched. One rule for every store, so that the same question has the same answer everywhere: words
 * are folded (letters without their accents, in lower case), and scripts that are written without spaces are taken
 * letter by letter, so that a word is found in the middle of a sentence.
 */

/** A word with its invisible parts: joiners and direction marks inside it neither split nor change it. */
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\p{Cf}]*/gu;
/** Written without spaces between words. A letter keeps the marks that follow it, among them narrow Katakana’s. */
const SPACELESS =
  /[\p{Script_Extensions=Han}\p{Script_Extensions=Hiragana}\p{Script_Extensions=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const PIECE = new RegExp(`${SPACELESS.source}[\\p{M}\\p{Cf}\uff9e\uff9f]*|(?:(?!${SPACELESS.source}).)+`, 'gsu');
/** Accents of Latin, Greek and Cyrillic, and the points of Hebrew and Arabic: those a searcher leaves out. */
const ACCENTS = /[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670]/g;
/** Letters that have no accent to take off. */
const LETTERS: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ı: 'i' };
const NOT_IN_WORDS = /[^\p{L}\p{N}\p{M}]/gu;
const ONLY_ASCII = /^[\x00-\x7f]*$/;

/** One word of a text, and where it stands in it. */
export interface TextWord {
  readonly folded: string;
  readonly from: number;
  readonly to: number;
}

/** The words of a text, in order. */
export function wordsOf(text: string): readonly TextWord[] {
  const words: TextWord[] = [];
  for (const run of text.matchAll(WORD)) {
    const pieces = ONLY_ASCII.test(run[0]) ? [{ 0: run[0], index: 0 }] : run[0].matchAll(PIECE);
    for (const piece of pieces) {
      const folded = fold(piece[0]);
      const from = run.index + piece.index;
      if (folded !== '') words.push({ folded, from, to: from + piece[0].length });
    }
  }
  return words;
}

/** Whether a word is a letter that its neighbours may follow without a space. */
export function isSpaceless(word: string): boolean {
  return SPACELESS.test(word);
}

/** One word as it is compared. Composed again at the end: Korean syllables and Japanese voicing are not accents. */
export function fold(word: string): string {
  if (ONLY_ASCII.test(word)) return word.toLowerCase();
  const plain = word.normalize('NFKD').replace(ACCENTS, '').normalize('NFKC').toLowerCase();
  return plain.replace(/[ßæœøłđı]/g, (letter) => LETTERS[letter] ?? letter).replace(NOT_IN_WORDS, '');
}
