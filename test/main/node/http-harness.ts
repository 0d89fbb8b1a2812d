import type { IncomingMessage, ServerResponse } from 'node:http';
import { afterEach, expect } from 'vitest';
import type { Http, HttpAnswer } from '../../../src-main/engine/ports.ts';
import type { HttpOptions } from '../../../src-main/node/http.ts';
import { startLoopbackServer, type LoopbackServer } from '../../fakes/loopback-server.ts';

/** An http port against a real server; both are closed after each test. */
export const opened: { close(): unknown }[] = [];
afterEach(async () => {
  for (const one of opened.splice(0)) await one.close();
});

export type Respond = (request: IncomingMessage, response: ServerResponse) => void;

export type OpenHttp = (options: HttpOptions) => Http;
export type SetUp = (respond: Respond, options?: Partial<HttpOptions>) => Promise<{ http: Http } & LoopbackServer>;

export function serverFor(open: OpenHttp): SetUp {
  return async (respond, options = {}) => {
    const server = await startLoopbackServer(respond);
    const http = open({ userAgent: 'Greenbar/test', ...options });
    opened.push(http, server);
    return { http, ...server };
  };
}

export function document(answer: HttpAnswer): Extract<HttpAnswer, { kind: 'document' }> {
  if (answer.kind !== 'document') throw new Error(`no document: ${JSON.stringify(answer)}`);
  return answer;
}

export function failure(answer: HttpAnswer): string {
  if (answer.kind !== 'failed') throw new Error(`no failure: ${answer.kind}`);
  expect(answer.failure.reason).toMatch(/^[A-Z].*\.$/);
  return answer.failure.kind;
}
