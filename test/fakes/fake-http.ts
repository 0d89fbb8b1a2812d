import { createHash } from 'node:crypto';
import type { Failure } from '#core/model/failure';
import type { Http, HttpAnswer } from '../../src-main/engine/ports.ts';

/** What a fake server says: a body, a body with a status, or a failure. Undefined is a 404. */
export type Said =
  | string
  | {
      readonly status: number;
      readonly text: string;
      readonly contentType?: string;
      readonly retryAfterMs?: number;
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
      const same = answer.kind === 'document' && answer.validators.bodyHash === validators?.bodyHash;
      return Promise.resolve(same ? { kind: 'not_modified', bytes: answer.bytes } : answer);
    },
    close: () => undefined,
  };
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
    validators: { etag: null, lastModified: null, bodyHash: createHash('sha256').update(full.text).digest('hex') },
    retryAfterMs: 'retryAfterMs' in full ? (full.retryAfterMs ?? null) : null,
    bytes: full.text.length,
    serverDate: null,
  };
}
