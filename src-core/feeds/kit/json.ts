import { z } from 'zod';
import type { Failure, FailureDetail } from '../../model/failure.ts';
import { failed, ok, type Result } from '../../model/result.ts';
import { isObject } from './object.ts';

/** Status pages nest less than ten levels; far deeper text is an attack on whoever walks it. */
const DEEPEST = 64;
/** To parse millions of lists inside each other takes seconds: longer text is looked through before it is parsed. */
const LONGEST_UNSEEN = 500_000;

/** Parses JSON text. The failure says in one sentence what came instead. */
export function parseJson(text: string): Result<unknown, Failure> {
  const start = text.trimStart();
  if (start === '')
    return shapeFailure('The answer is empty where the page’s data was expected.', { key: 'empty_answer' });
  if (start.startsWith('<'))
    return shapeFailure('The answer is a web page where the page’s data was expected.', { key: 'web_page_instead' });
  const seen = start.length > LONGEST_UNSEEN ? measure(start) : null;
  if (seen !== null && seen.deepest > DEEPEST) return TOO_DEEP;
  try {
    const value = JSON.parse(start) as unknown;
    return isDeeper(value, DEEPEST) ? TOO_DEEP : ok(value);
  } catch {
    const { deepest, closed } = seen ?? measure(start);
    if (deepest > DEEPEST) return TOO_DEEP;
    const opens = start.startsWith('{') || start.startsWith('[');
    return opens && !closed
      ? shapeFailure('The answer breaks off in the middle.', { key: 'cut_short' })
      : shapeFailure('The answer is not the data a status page sends.');
  }
}

/** Reads a value by a schema; a value of another shape is a failure that says what was looked for. */
export function readShape<Value>(schema: z.core.$ZodType<Value>, value: unknown, what: string): Result<Value, Failure> {
  const read = z.safeParse(schema, value);
  return read.success ? ok(read.data) : shapeFailure(`The answer is not ${what}.`);
}

/** A failure of kind `shape`. */
export function shapeFailure(
  reason: string,
  detail?: FailureDetail,
): { readonly ok: false; readonly problem: Failure } {
  return failed({ kind: 'shape', reason, ...(detail === undefined ? {} : { detail }) });
}

/**
 * A list as pages send it: absent and null are empty, single entries of another shape are passed over. A list of which
 * no entry can be read is another shape: nothing must look like an empty, healthy page.
 */
export function list<Item>(item: z.core.$ZodType<Item>): z.ZodType<readonly Item[]> {
  return countedList(item, () => true).transform(({ items }) => items);
}

/**
 * A list of what goes on: as `list`, but the entries passed over are counted, for one of them may be the outage. Those
 * that are over, by what was sent of them (`isOver`), do not count.
 */
export function countedList<Item>(
  item: z.core.$ZodType<Item>,
  isOver: (entry: Readonly<Record<string, unknown>>) => boolean,
): z.ZodType<{ readonly items: readonly Item[]; readonly unread: number }> {
  return z
    .array(z.unknown())
    .nullish()
    .transform((raw, context) => {
      const items: Item[] = [];
      let unread = 0;
      for (const entry of raw ?? []) {
        const read = z.safeParse(item, entry);
        if (read.success) items.push(read.data);
        else if (!isObject(entry) || !isOver(entry)) unread += 1;
      }
      if (raw && raw.length > 0 && items.length === 0) {
        context.addIssue({ code: 'custom', message: 'no entry can be read' });
        return z.NEVER;
      }
      return { items, unread };
    });
}

/** A text; anything else, absent included, is null. */
export const maybeText: z.ZodType<string | null> = maybe((value) => (typeof value === 'string' ? value : null));

/** A number; anything else, absent included, is null. */
export const maybeReal: z.ZodType<number | null> = maybe((value) =>
  Number.isFinite(value) ? (value as number) : null,
);

/** True or false; anything else, absent included, is null. */
export const maybeFlag: z.ZodType<boolean | null> = maybe((value) => (typeof value === 'boolean' ? value : null));

/** In one step, for pages have thousands of such fields: a schema inside three others takes three times as long. */
function maybe<Value>(read: (value: unknown) => Value | null): z.ZodType<Value | null> {
  return z.unknown().optional().transform(read);
}

const TOO_DEEP = shapeFailure('The answer is nested too deeply to be a status page’s data.');

/** Whether a value nests further than this. To walk it costs a thirtieth of looking through its text, if lists are walked by index. */
function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (levels === 0) return true;
  if (Array.isArray(value)) return value.some((item) => isDeeper(item, levels - 1));
  for (const key in value) if (isDeeper((value as Readonly<Record<string, unknown>>)[key], levels - 1)) return true;
  return false;
}

function measure(text: string): { deepest: number; closed: boolean } {
  let depth = 0;
  let deepest = 0;
  let quoted = false;
  for (let index = 0; index < text.length; index += 1) {
    const char = text[index];
    if (quoted) {
      if (char === '\\') index += 1;
      else if (char === '"') quoted = false;
    } else if (char === '"') quoted = true;
    else if (char === '{' || char === '[') {
      depth += 1;
      if (depth > deepest) deepest = depth;
    } else if (char === '}' || char === ']') depth -= 1;
  }
  return { deepest, closed: depth <= 0 && !quoted };
}
