import { createHash } from 'node:crypto';
import type { Failure } from '#core/model/failure';
import type { EpochMs } from '#core/model/time';
import type { Http, HttpAnswer, Validators } from '../../src-main/engine/ports.ts';

/** What a fake server says: a body, a body with a status, or a failure. Undefined is a 404. */
export type Said =
  | string
  | {
      readonly status: number;
      readonly text: string;
      readonly contentType?: string;
      readonly retryAfterMs?: number;
      readonly etag?: string;
      /** What time it is by the server. */
      readonly serverDate?: EpochMs;
      /** Where redirects led. */
      readonly url?: string;
    }
  | { readonly failure: Failure }
  | undefined;

export interface FakeHttp extends Http {
  /** Every address asked for, in order. */
  readonly asked: string[];
  /** Replaces what the world says from now on. */
  answer(respond: (url: string) => Said): void;
}

/** Answers from a function instead of a network; hashes bodies as the real adapter does. */
export function createFakeHttp(respond: (url: string) => Said): FakeHttp {
  let say = respond;
  const asked: string[] = [];
  return {
    asked,
    answer(next) {
      say = next;
    },
    get(url, validators) {
      asked.push(url);
      const answer = toAnswer(url, say(url));
      return Promise.resolve(validators === null ? answer : conditional(answer, validators));
    },
    close: () => undefined,
  };
}

/** How many bytes a 304 has on the wire, about. */
const HEADERS_BYTES = 200;

function conditional(answer: HttpAnswer, validators: Validators): HttpAnswer {
  if (answer.kind !== 'document' || answer.document.status !== 200) return answer;
  const { bytes, serverDate } = answer;
  const { etag, bodyHash } = answer.validators;
  if (etag !== null && etag === validators.etag) return { kind: 'not_modified', bytes: HEADERS_BYTES, serverDate };
  return bodyHash === validators.bodyHash ? { kind: 'not_modified', bytes, hashed: true, serverDate } : answer;
}

function toAnswer(url: string, said: Said): HttpAnswer {
  if (typeof said === 'object' && 'failure' in said) return { kind: 'failed', failure: said.failure };
  const full = typeof said === 'object' ? said : { status: said === undefined ? 404 : 200, text: said ?? 'Not found' };
  const guess = /^\s*[[{]/.test(full.text) ? 'application/json' : 'text/html';
  const contentType = 'contentType' in full ? (full.contentType ?? guess) : guess;
  return {
    kind: 'document',
    document: {
      kind: 'document',
      url: 'url' in full ? (full.url ?? url) : url,
      status: full.status,
      contentType,
      text: full.text,
    },
    validators: {
      etag: 'etag' in full ? (full.etag ?? null) : null,
      lastModified: null,
      bodyHash: createHash('sha256').update(full.text).digest('hex'),
    },
    retryAfterMs: 'retryAfterMs' in full ? (full.retryAfterMs ?? null) : null,
    bytes: full.text.length,
    serverDate: 'serverDate' in full ? (full.serverDate ?? null) : null,
  };
}
