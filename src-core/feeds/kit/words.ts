import type { WordOf } from '../../model/remark.ts';
import { quotable, type Warnings } from './warnings.ts';

/**
 * What a vendor's word means by its table. A word that is not in it means `otherwise`, and is said: Null is no
 * word: nothing is said.
 */
export function meaningOf<Meaning, Otherwise>(
  table: Readonly<Record<string, Meaning>>,
  word: string | number | null,
  otherwise: Otherwise,
  what: WordOf,
  warnings: Warnings,
): Meaning | Otherwise {
  if (word === null) return otherwise;
  const key = String(word);
  const meaning = Object.hasOwn(table, key) ? table[key] : undefined;
  if (meaning !== undefined) return meaning;
  warnings.add({ key: 'unknown_word', what, word: quotable(key) });
  return otherwise;
}
