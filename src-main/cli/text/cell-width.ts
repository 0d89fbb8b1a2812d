import { stripVTControlCharacters } from 'node:util';

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
/** What a terminal gives two columns. */
const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303e\u30fb-\u30fe\uff01-\uff60]|\p{Emoji_Presentation}/u;
const UNSEEN = /^[\p{Mark}\p{Cf}]+$/u;

/** How many columns of a terminal a text takes; colours take none. */
export function cellWidth(text: string): number {
  let columns = 0;
  for (const { segment } of graphemes.segment(stripVTControlCharacters(text))) {
    columns += UNSEEN.test(segment) ? 0 : WIDE.test(segment) ? 2 : 1;
  }
  return columns;
}
