import type { Format } from '#core/feeds/format';
import type { Snapshot } from '#core/model/snapshot';
import { documentOf, valueOf } from './support.ts';

/**
 * What a format reads from a value of its documented shape. For formats of which no page was captured: only their tables
 * of words and their refusals can be tested, with the smallest value that holds the word.
 */
export function readValue(format: Format, value: unknown, url?: string): Snapshot {
  return valueOf(format.read(documentOf(JSON.stringify(value), url)));
}

/** How sure a format is of a value; 0 where it does not claim it. */
export function confidenceIn(format: Format, value: unknown, url?: string): number {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return format.claim(documentOf(text, url))?.confidence ?? 0;
}
