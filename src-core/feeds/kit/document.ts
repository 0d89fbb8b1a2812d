import type { z } from 'zod';
import type { Failure } from '../../model/failure.ts';
import { failed, ok, type Result } from '../../model/result.ts';
import type { Exchange, FeedDocument } from '../exchange.ts';
import { parseJson, readShape } from './json.ts';

/** What was read, and where it was found after redirects. */
export interface Fetched<Value> {
  readonly value: Value;
  readonly url: string;
}

/** Asks for one document; anything but a 200 from a public page is a failure. */
export function* getDocument(url: string): Exchange<FeedDocument> {
  const answer = yield { url };
  if (answer.kind === 'none') return failed(answer.failure);
  const failure = refusalOf(answer);
  return failure === null ? ok(answer) : failed(failure);
}

/** Asks for one JSON document of a known shape. `what` names it for people: `a list of incidents`. */
export function* getJson<Value>(url: string, schema: z.core.$ZodType<Value>, what: string): Exchange<Fetched<Value>> {
  const document = yield* getDocument(url);
  if (!document.ok) return document;
  const read = readJson(document.value, schema, what);
  return read.ok ? ok({ value: read.value, url: document.value.url }) : read;
}

/** Reads a document as JSON of a known shape. What the server calls it does not matter: feeds come under any type. */
function readJson<Value>(document: FeedDocument, schema: z.core.$ZodType<Value>, what: string): Result<Value, Failure> {
  const parsed = parseJson(document.text);
  return parsed.ok ? readShape(schema, parsed.value, what) : parsed;
}

const LOGIN = /^https?:\/\/[^/]+\/(?:[^?]*\/)?(?:log-?in|sign-?in|sso|saml|oauth2?)(?:[/?]|$)/i;

/** Why a document of this status cannot be read; null for a 200 of a public page. */
export function refusalOf(document: FeedDocument): Failure | null {
  const { status } = document;
  if (status === 401 || status === 403) {
    return { kind: 'not_public', reason: 'The page is not public: the server refuses to show it.', status };
  }
  if (LOGIN.test(document.url) && status < 400 && document.text.trimStart().startsWith('<')) {
    return { kind: 'not_public', reason: 'The page is not public: the server asks to log in.', status };
  }
  if (status === 200) return null;
  return { kind: 'http_status', reason: statusReason(status), status };
}

function statusReason(status: number): string {
  if (status === 404 || status === 410) return `There is nothing at this address (status ${status}).`;
  if (status === 429 || status === 420) return `The server asks us to come less often (status ${status}).`;
  if (status >= 500) return `The server has trouble of its own (status ${status}).`;
  return `The server answered with status ${status}.`;
}
