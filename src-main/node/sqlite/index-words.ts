import { isSpaceless } from '#core/search/fold';
import { incidentText, type Told } from '#core/search/incident-text';
import type { Phrase } from '#core/search/question';

/** Before a word of a title. No word has it, and the tokenizer takes it for a letter since it is not ASCII. */
const IN_TITLE = '·';
/** More words in a row than this narrow nothing down any more. */
const MOST_TERMS = 32;

/**
 * The words of what was told as the index has them, each once. Letters of scripts that are written without spaces would
 * be in nearly every text; each stands there with its neighbour as well, which is in few.
 */
export function indexWords(told: Told): string {
  const { title, body } = incidentText(told);
  const titleWords = withPairs(wordsIn(title));
  const marked = titleWords.map((word) => IN_TITLE + word);
  return [...new Set([...marked, ...titleWords, ...withPairs(wordsIn(body))])].join(' ');
}

/**
 * What may have all phrases, in the language of FTS5: words are letters and digits only, so that nothing in them could
 * mean anything else.
 */
export function anywhere(phrases: readonly Phrase[]): string {
  return expression(phrases, '');
}

/** What may have all of them in its title. */
export function inTitle(phrases: readonly Phrase[]): string {
  return expression(phrases, IN_TITLE);
}

function expression(phrases: readonly Phrase[], mark: string): string {
  return phrases
    .flatMap((phrase) =>
      phrase.flatMap((word, at) => {
        const pair = pairAt(phrase, at);
        if (pair === null && pairAt(phrase, at - 1) !== null) return [];
        const isLast = at + (pair === null ? 1 : 2) === phrase.length;
        return [`"${mark}${pair ?? word}"${isLast ? ' *' : ''}`];
      }),
    )
    .slice(0, MOST_TERMS)
    .join(' AND ');
}

function wordsIn(prepared: string): readonly string[] {
  return prepared.split(' ').filter((word) => word !== '');
}

function withPairs(words: readonly string[]): readonly string[] {
  return words.flatMap((word, at) => {
    const pair = pairAt(words, at);
    return pair === null ? [word] : [word, pair];
  });
}

/** A word with the next where both are letters of a script without spaces. */
function pairAt(words: readonly string[], at: number): string | null {
  const [word, next] = [words[at], words[at + 1]];
  return word !== undefined && next !== undefined && isSpaceless(word) && isSpaceless(next) ? word + next : null;
}
