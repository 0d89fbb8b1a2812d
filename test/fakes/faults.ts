import type { IncomingMessage, ServerResponse } from 'node:http';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** Spoils an answer whose body would have been `body`. */
export type Fault = (request: IncomingMessage, response: ServerResponse, body: string) => void;

const MEGABYTE = 1024 * 1024;
const HUGE_BYTES = 100 * MEGABYTE;
const ZEROS = Buffer.alloc(64 * 1024);

/** A hundred megabytes in a hundred kilobytes, and the same wrapped once more. */
const BOMB = gzipSync(Buffer.alloc(HUGE_BYTES), { level: 9 });
const DOUBLE_BOMB = gzipSync(BOMB, { level: 9 });
const BROTLI_BOMB = brotliCompressSync(Buffer.alloc(HUGE_BYTES), {
  params: { [constants.BROTLI_PARAM_QUALITY]: 4, [constants.BROTLI_PARAM_SIZE_HINT]: HUGE_BYTES },
});

const JSON_TYPE = 'application/json; charset=utf-8';

/** Sends a body of this size from one block, as fast as it is taken and no faster. */
function pour(response: ServerResponse, bytes: number): void {
  let left = bytes;
  const more = (): void => {
    while (left > 0 && !response.destroyed) {
      left -= ZEROS.length;
      if (!response.write(ZEROS)) {
        response.once('drain', more);
        return;
      }
    }
    if (!response.destroyed) response.end();
  };
  more();
}

/** Writes the pieces one after the other, a little apart, until the other side has had enough. */
function drip(response: ServerResponse, pieces: readonly string[], everyMs: number): void {
  let next = 0;
  const timer = setInterval(() => {
    const piece = pieces[next];
    next += 1;
    if (piece === undefined) response.end();
    else response.write(piece);
  }, everyMs);
  response.on('close', () => clearInterval(timer));
}

function later(response: ServerResponse, afterMs: number, act: () => void): void {
  const timer = setTimeout(act, afterMs);
  response.on('close', () => clearTimeout(timer));
}

function answer(response: ServerResponse, status: number, headers: Record<string, string>, body: string): void {
  response.writeHead(status, { 'content-type': JSON_TYPE, ...headers }).end(body);
}

const refusal =
  (status: number, retryAfter?: string): Fault =>
  (_request, response) => {
    answer(response, status, retryAfter === undefined ? {} : { 'retry-after': retryAfter }, 'Please wait.');
  };

const packed =
  (encoding: string, body: Buffer): Fault =>
  (_request, response) => {
    response.writeHead(200, { 'content-type': JSON_TYPE, 'content-encoding': encoding }).end(body);
  };

const saying =
  (said: string, contentType = JSON_TYPE): Fault =>
  (_request, response) => {
    response.writeHead(200, { 'content-type': contentType }).end(said);
  };

/** Everything that goes wrong between a server and us, by name. `slowMs` is longer than we wait. */
export function faults(slowMs: number): Readonly<Record<string, Fault>> {
  return {
    'a little late': (_request, response, body) => later(response, slowMs / 5, () => answer(response, 200, {}, body)),
    'much too late': (_request, response, body) => later(response, slowMs * 2, () => answer(response, 200, {}, body)),
    'reset at once': (request) => request.socket.resetAndDestroy(),
    'reset in the headers': (request) => {
      request.socket.write('HTTP/1.1 200 OK\r\ncontent-ty');
      request.socket.resetAndDestroy();
    },
    'reset in the body': (request, response, body) => {
      response.writeHead(200, { 'content-type': JSON_TYPE, 'content-length': body.length });
      response.write(body.slice(0, body.length / 2), () => request.socket.resetAndDestroy());
    },
    'half a body, and closed': (request, response, body) => {
      response.writeHead(200, { 'content-type': JSON_TYPE, 'content-length': body.length });
      response.write(body.slice(0, body.length / 2), () => request.socket.end());
    },
    'half a body, as if whole': (_request, response, body) => answer(response, 200, {}, body.slice(0, body.length / 2)),
    'a slow drip': (_request, response, body) => {
      response.writeHead(200, { 'content-type': JSON_TYPE });
      drip(response, body.match(/[\s\S]{1,200}/g) ?? [], 20);
    },
    'a length too long': (_request, response, body) => {
      response.writeHead(200, { 'content-type': JSON_TYPE, 'content-length': body.length + 1_000 });
      response.write(body);
    },
    'a length too short': (request, _response, body) => {
      request.socket.end(`HTTP/1.1 200 OK\r\ncontent-type: ${JSON_TYPE}\r\ncontent-length: 100\r\n\r\n${body}`);
    },
    'a length of words': (request, _response, body) => {
      request.socket.end(`HTTP/1.1 200 OK\r\ncontent-length: plenty\r\n\r\n${body}`);
    },
    'a ring of redirects': (request, response) => {
      const hop = Number(/hop=(\d+)/.exec(request.url ?? '')?.[1] ?? 0);
      response.writeHead(302, { location: `${request.url?.split('?')[0] ?? '/'}?hop=${(hop + 1) % 4}` }).end();
    },
    'a redirect into the open': (_request, response) => {
      response.writeHead(301, { location: 'http://status.example/' }).end();
    },
    '429 with seconds': refusal(429, '90'),
    '429 with a date': (request, response) => {
      refusal(429, new Date(Date.now() + 2_000).toUTCString())(request, response, '');
    },
    '429 with nonsense': refusal(429, '-5 minutes'),
    '503 until next year': refusal(503, '31536000'),
    '503 without a word': refusal(503),
    '502 in HTML': (_request, response) => {
      response.writeHead(502, { 'content-type': 'text/html' }).end('<html><h1>502 Bad Gateway</h1></html>');
    },
    '304 for nothing': (_request, response) => {
      response.writeHead(304, { etag: '"never-seen"' }).end();
    },
    'a gzip bomb': packed('gzip', BOMB),
    'a gzip bomb in gzip': packed('gzip, gzip', DOUBLE_BOMB),
    'a brotli bomb': packed('br', BROTLI_BOMB),
    'gzip that is none': packed('gzip', Buffer.from('plain text')),
    'a hundred megabytes announced': (_request, response) => {
      response.writeHead(200, { 'content-type': JSON_TYPE, 'content-length': HUGE_BYTES });
      pour(response, HUGE_BYTES);
    },
    'a hundred megabytes by surprise': (_request, response) => {
      response.writeHead(200, { 'content-type': JSON_TYPE });
      pour(response, HUGE_BYTES);
    },
    'headers without end': (request) => {
      request.socket.write('HTTP/1.1 200 OK\r\n');
      request.socket.end(`x-more: ${'y'.repeat(200)}\r\n`.repeat(2_000));
    },
    'not HTTP': (request) => request.socket.end('SSH-2.0-OpenSSH_9.2\r\n'),
    'nothing at all': saying(''),
    'a web page': saying('<!doctype html><title>Welcome</title><p>Hello', 'text/html'),
    'another shape': saying('{"status":"ok"}'),
    null: saying('null'),
    'nested without end': saying('['.repeat(200_000)),
    'bytes that are no text': (_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json; charset=utf-16' }).end(Buffer.alloc(999, 0xd8));
    },
  };
}
