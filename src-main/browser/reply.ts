import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { SECURITY_HEADERS } from './guard.ts';
import type { StaticFile } from './static-files.ts';

/** What a request is answered with. */
export type Reply =
  | {
      readonly kind: 'whole';
      readonly status: number;
      readonly headers: OutgoingHttpHeaders;
      readonly body: string | Buffer | null;
    }
  // The stream of states, which has no end.
  | { readonly kind: 'states'; readonly asChanges: boolean };

/** A value as JSON, never kept by a cache. */
export function jsonReply(status: number, value: unknown, headers: OutgoingHttpHeaders = {}): Reply {
  return {
    kind: 'whole',
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store', ...headers },
    body: JSON.stringify(value),
  };
}

/** A file, compressed for those who take it. */
export function fileReply(file: StaticFile, { method, headers }: IncomingMessage): Reply {
  const takesGzip = /\bgzip\b/.test(headers['accept-encoding']?.toString() ?? '');
  const compressed = takesGzip ? file.gzipped : null;
  const body = compressed ?? file.body;
  return {
    kind: 'whole',
    status: 200,
    headers: {
      'content-type': file.contentType,
      'content-length': body.length,
      'cache-control': file.cacheControl,
      ...(file.gzipped === null ? {} : { vary: 'accept-encoding' }),
      ...(compressed === null ? {} : { 'content-encoding': 'gzip' }),
    },
    body: method === 'HEAD' ? null : body,
  };
}

export function writeReply(
  response: ServerResponse,
  { status, headers, body }: Extract<Reply, { kind: 'whole' }>,
): void {
  response.writeHead(status, { ...SECURITY_HEADERS, ...headers });
  response.end(body ?? undefined);
}
