/** What was read around, each remark once. */
export type Warnings = Set<string>;

/**
 * What a vendor's word means by its table. A word that is not in it means `otherwise`, and is said: `what` names it for
 * people, `component status`. Null is no word: nothing is said.
 */
export function meaningOf<Meaning, Otherwise>(
  table: Readonly<Record<string, Meaning>>,
  word: string | number | null,
  otherwise: Otherwise,
  what: string,
  warnings: Warnings,
): Meaning | Otherwise {
  if (word === null) return otherwise;
  const key = String(word);
  const meaning = Object.hasOwn(table, key) ? table[key] : undefined;
  if (meaning !== undefined) return meaning;
  warnings.add(`The ${what} “${key.length > 40 ? `${key.slice(0, 39)}…` : key}” is not known.`);
  return otherwise;
}
