import type { z } from 'zod';
import type { Failure } from '../../model/failure.ts';
import { failed, type Result } from '../../model/result.ts';
import type { FeedDocument } from '../exchange.ts';
import { refusalOf } from './document.ts';
import { parseJson, readShape } from './json.ts';

/** Reads an answer as JSON of a known shape. `what` names it for people: `a list of incidents`. */
export function readJsonDocument<Value>(
  document: FeedDocument,
  schema: z.core.$ZodType<Value>,
  what: string,
): Result<Value, Failure> {
  const refusal = refusalOf(document);
  if (refusal !== null) return failed(refusal);
  const parsed = parseJson(document.text);
  return parsed.ok ? readShape(schema, parsed.value, what) : parsed;
}

/**
 * The JSON of a good answer whose text has all the marks, null otherwise. A look at the text spares parsing megabytes for
 * every format that might claim them; what the marks mean has still to be looked at.
 */
export function markedJson(document: FeedDocument, ...marks: readonly string[]): unknown {
  if (document.status !== 200 || !marks.every((mark) => document.text.includes(mark))) return null;
  const parsed = parseJson(document.text);
  return parsed.ok ? parsed.value : null;
}
