import type { Failure } from '../model/failure.ts';
import type { Result } from '../model/result.ts';

/** One document to GET. Absolute address; the http port adds validators, caps and decoding. */
export interface Ask {
  readonly url: string;
}

/** What a GET brought: a document (of any status), or the reason why there is none. */
export type Answer = FeedDocument | NoAnswer;

export interface FeedDocument {
  readonly kind: 'document';
  /** The final address, after redirects. */
  readonly url: string;
  readonly status: number;
  /** Lower case, without parameters: `application/json`. Empty where the server sent none. */
  readonly contentType: string;
  /** Decoded, without a byte order mark. */
  readonly text: string;
}

export interface NoAnswer {
  readonly kind: 'none';
  readonly failure: Failure;
}

/**
 * A conversation with a server, written as a pure generator: it yields what to ask, is resumed with the answer and
 * returns what was read. Fallbacks are then plain `if`s, and a test or a recording can answer instead of a network.
 */
export type Exchange<Value> = Generator<Ask, Result<Value, Failure>, Answer>;
