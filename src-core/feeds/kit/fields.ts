import { z } from 'zod';
import type { EpochMs } from '../../model/time.ts';
import { list } from './json.ts';
import { readTime } from './time.ts';

/** An id, as text: many servers number their rows. One longer than any id is cut: its row must not go unread for it. */
export const rowId: z.ZodType<string> = z
  .union([z.string().min(1), z.number()])
  .transform((value) => String(value).slice(0, 200));

/** An ISO time; anything else, absent included, is null. */
export const isoTime: z.ZodType<EpochMs | null> = z.unknown().optional().transform(readTime);

/** A whole number some servers send as text; anything else, absent included, is null. */
export const maybeNumber: z.ZodType<number | null> = z
  .union([
    z.number(),
    z
      .string()
      .regex(/^-?\d{1,15}(?:\.\d{1,15})?$/)
      .transform(Number),
  ]) // prettier-ignore
  .nullable()
  .catch(null)
  .default(null);

/** A list that has to be there, or the document is another one: only then does an empty one mean that there is nothing. */
export function neededList<Item>(item: z.core.$ZodType<Item>): z.ZodType<readonly Item[]> {
  return needed(list(item));
}

/** The same of a list that is read in a way of its own. */
export function needed<Value>(listed: z.core.$ZodType<Value>): z.ZodType<Value> {
  return z
    .unknown()
    .refine((value): boolean => Array.isArray(value))
    .pipe(listed);
}
