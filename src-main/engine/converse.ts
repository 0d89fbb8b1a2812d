import type { Answer, Exchange } from '#core/feeds/exchange';
import type { Failure } from '#core/model/failure';
import { failed, type Result } from '#core/model/result';
import type { Http, HttpAnswer, Validators } from './ports.ts';

/** What a conversation brought, and how to ask cheaply whether anything has changed since. */
export interface Conversation<Value> {
  readonly result: Result<Value, Failure>;
  readonly asked: readonly Asked[];
  readonly bytes: number;
}

/** A document that was read, with what makes the next GET of it conditional. */
export interface Asked {
  readonly url: string;
  /** Null where the GET brought nothing. */
  readonly validators: Validators | null;
  /** Where redirects led; null where the GET brought nothing. */
  readonly foundAt: string | null;
}

/** No format asks more often than this; one that does is a bug, and ends as a failure rather than in a loop. */
const MOST_ASKS = 12;

/** Carries an exchange out over the network. Never throws for what a server sends. `fetched` spares a second GET. */
export async function converse<Value>(
  exchange: Exchange<Value>,
  http: Http,
  fetched: ReadonlyMap<string, HttpAnswer> = new Map(),
): Promise<Conversation<Value>> {
  const asked: Asked[] = [];
  let bytes = 0;
  let retryAfterMs: number | null = null;
  let step = exchange.next();
  while (step.done !== true) {
    if (asked.length === MOST_ASKS) {
      return { result: failed({ kind: 'shape', reason: 'The page sent us in circles.' }), asked, bytes };
    }
    const { url } = step.value;
    const answer = fetched.get(url) ?? (await http.get(url, null));
    if (!fetched.has(url) && answer.kind !== 'failed') bytes += answer.bytes;
    if (answer.kind === 'document') retryAfterMs = answer.retryAfterMs ?? retryAfterMs;
    asked.push(
      answer.kind === 'document'
        ? { url, validators: answer.validators, foundAt: answer.document.url }
        : { url, validators: null, foundAt: null },
    );
    step = exchange.next(asAnswer(answer));
  }
  const result = step.value;
  if (result.ok || retryAfterMs === null) return { result, asked, bytes };
  return { result: failed({ ...result.problem, retryAfterMs }), asked, bytes };
}

export interface Recheck {
  /** True when every document of the last conversation is still the same: then there is nothing to read. */
  readonly unchanged: boolean;
  /** What came instead, so that it need not be asked again. */
  readonly fetched: ReadonlyMap<string, HttpAnswer>;
  readonly bytes: number;
}

/** Asks for the documents of the last conversation again, each only if it has changed, and stops at the first that has. */
export async function recheck(asked: readonly Asked[], http: Http): Promise<Recheck> {
  let bytes = 0;
  for (const { url, validators } of asked) {
    const answer = await http.get(url, validators);
    if (answer.kind !== 'failed') bytes += answer.bytes;
    if (answer.kind !== 'not_modified') return { unchanged: false, fetched: new Map([[url, answer]]), bytes };
  }
  return { unchanged: asked.length > 0, fetched: new Map(), bytes };
}

function asAnswer(answer: HttpAnswer): Answer {
  if (answer.kind === 'document') return answer.document;
  if (answer.kind === 'failed') return { kind: 'none', failure: answer.failure };
  return { kind: 'none', failure: { kind: 'unreadable', reason: 'The server says nothing has changed, unasked.' } };
}
