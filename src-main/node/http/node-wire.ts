import type { ClientRequest, IncomingMessage } from 'node:http';
import https from 'node:https';
import type { Failure } from '#core/model/failure';
import { failed, ok, type Result } from '#core/model/result';
import { http } from '../node-http.ts';
import { createConnections, type Connections } from './connections.ts';
import { decompress } from './decompress.ts';
import { failureOf, failures } from './failures.ts';
import type { Hop, HopAnswer, Wire } from './hop.ts';

interface NodeHop extends Hop {
  readonly connections: Connections;
}

/** A kept connection the server has just closed is no failure of the server: ask again on another one. */
const MOST_STALE_CONNECTIONS = 3;

/**
 * Node's own sockets. Connections are kept open between polls, which makes a quiet poll several times cheaper;
 * HTTPS_PROXY and NO_PROXY are obeyed, except for this machine itself.
 */
export function openNodeWire(environment: NodeJS.ProcessEnv): Wire {
  const connections = createConnections(environment);
  return {
    send: (hop) =>
      requestOnce({ ...hop, connections, headers: { ...hop.headers, 'accept-encoding': 'gzip, deflate, br' } }),
    close: () => connections.close(),
  };
}

async function requestOnce(hop: NodeHop): Promise<Result<HopAnswer, Failure>> {
  for (let attempt = 0; ; attempt += 1) {
    const sent = await send(hop);
    if (sent.kind === 'stale' && attempt < MOST_STALE_CONNECTIONS) continue;
    if (sent.kind !== 'answer') return failed(sent.failure);
    const { message, raw } = sent;
    const body = decompress(raw, message.headers['content-encoding'] ?? '', hop.maxBytes);
    if (!body.ok) return body;
    const status = message.statusCode ?? 0;
    return ok({ status, headers: message.headers, body: body.value, bytes: headerBytes(message) + raw.length });
  }
}

type Sent =
  | { readonly kind: 'answer'; readonly message: IncomingMessage; readonly raw: Buffer }
  | { readonly kind: 'stale' | 'failed'; readonly failure: Failure };

function send(hop: NodeHop): Promise<Sent> {
  return new Promise((resolve) => {
    let request: ClientRequest;
    let answered = false;
    const fail = (error: unknown): void => {
      const stale = !answered && request.reusedSocket && isCut(error);
      const failure = hop.signal.aborted ? (hop.signal.reason as Failure) : failureOf(error);
      resolve({ kind: stale && !hop.signal.aborted ? 'stale' : 'failed', failure });
    };
    try {
      const open = hop.url.protocol === 'https:' ? https.get : http.get;
      const { headers, signal } = hop;
      request = open(hop.url, { agent: hop.connections.agentFor(hop.url), headers, signal }, (message) => {
        answered = true;
        readBody(message, hop.maxBytes, fail, resolve);
      });
      request.on('error', fail);
    } catch (error) {
      resolve({ kind: 'failed', failure: failureOf(error) });
    }
  });
}

function readBody(
  message: IncomingMessage,
  maxBytes: number,
  fail: (error: unknown) => void,
  resolve: (sent: Sent) => void,
): void {
  const tooBig = (): void => {
    resolve({ kind: 'failed', failure: failures.tooBig(maxBytes) });
    message.destroy();
  };
  message.on('error', fail);
  if (Number(message.headers['content-length']) > maxBytes) {
    tooBig();
    return;
  }
  const chunks: Buffer[] = [];
  let length = 0;
  message.on('data', (chunk: Buffer) => {
    chunks.push(chunk);
    length += chunk.length;
    if (length > maxBytes) tooBig();
  });
  message.on('end', () => resolve({ kind: 'answer', message, raw: Buffer.concat(chunks, length) }));
}

function isCut(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ECONNRESET' || error.code === 'EPIPE');
}

/** The size of the status line and the headers, as HTTP/1.1 writes them. */
function headerBytes(message: IncomingMessage): number {
  let length = 'HTTP/1.1 200 \r\n\r\n'.length + (message.statusMessage ?? '').length;
  // Names and values take turns: each pair has `: ` between and a line end after it.
  for (const part of message.rawHeaders) length += part.length + 2;
  return length;
}
