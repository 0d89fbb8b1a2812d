import { wordsOf } from '#core/search/fold';

/** What can be found by typing. */
export interface Rankable {
  readonly id: string;
  readonly title: string;
  /** Other words for it; empty where there are none. */
  readonly keywords: string;
}

/** How well one typed word fits, best last. A word that fits nowhere rules the entry out. */
const NOT_AT_ALL = 0;
const LETTERS_IN_ORDER = 1;
const INSIDE = 2;
const INITIALS = 3;
const KEYWORD = 4;
const WORD = 5;
const FIRST_WORD = 6;

/**
 * What fits every typed word, best first. Predictable before clever: an entry is as good as its worst word; among equals,
 * what was chosen lately comes first, then the order given. With nothing typed, that is all that counts.
 */
export function rank<Entry extends Rankable>(
  entries: readonly Entry[],
  query: string,
  recentIds: readonly string[],
): readonly Entry[] {
  const typed = folded(query);
  return entries
    .map((entry, order) => ({ entry, order, fit: fitOf(entry, typed), recent: recency(entry, recentIds) }))
    .filter(({ fit }) => fit.worst > NOT_AT_ALL)
    .sort(
      (one, other) =>
        other.fit.worst - one.fit.worst ||
        other.fit.sum - one.fit.sum ||
        one.recent - other.recent ||
        one.order - other.order,
    )
    .map(({ entry }) => entry);
}

interface Fit {
  readonly worst: number;
  readonly sum: number;
}

function fitOf({ title, keywords }: Rankable, typed: readonly string[]): Fit {
  if (typed.length === 0) return { worst: FIRST_WORD, sum: 0 };
  const words = folded(title);
  const others = folded(keywords);
  const fits = typed.map((word) => wordFit(word, words, others));
  return { worst: Math.min(...fits), sum: fits.reduce((sum, fit) => sum + fit, 0) };
}

function wordFit(typed: string, words: readonly string[], keywords: readonly string[]): number {
  if (words[0]?.startsWith(typed) === true) return FIRST_WORD;
  if (words.some((word) => word.startsWith(typed))) return WORD;
  if (keywords.some((word) => word.startsWith(typed))) return KEYWORD;
  if (
    typed.length > 1 &&
    words
      .map((word) => word[0])
      .join('')
      .startsWith(typed)
  )
    return INITIALS;
  const letters = words.join('');
  if (letters.includes(typed)) return INSIDE;
  return typed.length > 1 && words.some((word, at) => hasInOrder(words.slice(at).join(''), word, typed))
    ? LETTERS_IN_ORDER
    : NOT_AT_ALL;
}

/** Whether the letters are there in this order, the first at the beginning of the word: `gha` for `GitHub Actions`. */
function hasInOrder(letters: string, word: string, typed: string): boolean {
  if (word[0] !== typed[0]) return false;
  let at = 0;
  for (const letter of typed) {
    at = letters.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

function recency(entry: Rankable, recentIds: readonly string[]): number {
  const at = recentIds.indexOf(entry.id);
  return at === -1 ? Number.MAX_SAFE_INTEGER : at;
}

function folded(text: string): readonly string[] {
  return wordsOf(text).map((word) => word.folded);
}
