import { EventEmitter } from 'node:events';
import http, { type IncomingMessage } from 'node:http';
import https from 'node:https';
import { Readable, Transform } from 'node:stream';
import zlib from 'node:zlib';
import type { ClientRequest, ClientRequestConstructorOptions, Net } from 'electron';

/**
 * Electron's `net.request` over Node's sockets: Chromium's names for errors, its decoding, its way with redirects, and the
 * cookies and the cache that are there unless they are declined. What it does without being told is what a test must see.
 */
export function createFakeNet(): Pick<Net, 'request'> {
  const jar = new Map<string, string>();
  return {
    request(options) {
      if (typeof options === 'string') throw new Error('stand-in: a request without options');
      return new Request(options, jar) as unknown as ClientRequest;
    },
  };
}

const REDIRECTS = [301, 302, 303, 307, 308];
const ERRORS: Readonly<Record<string, string>> = {
  ENOTFOUND: 'NAME_NOT_RESOLVED',
  EAI_AGAIN: 'NAME_NOT_RESOLVED',
  ECONNREFUSED: 'CONNECTION_REFUSED',
  ECONNRESET: 'EMPTY_RESPONSE',
  EPROTO: 'SSL_PROTOCOL_ERROR',
  ERR_SSL_WRONG_VERSION_NUMBER: 'SSL_PROTOCOL_ERROR',
};

class Request extends EventEmitter {
  private readonly options: ClientRequestConstructorOptions;
  private readonly jar: Map<string, string>;
  private url: URL;
  private sent: http.ClientRequest | null = null;
  private over = false;
  /** Where it was said to go on, during the event. */
  private readonly followed = new Set<string>();
  private offered = '';

  constructor(options: ClientRequestConstructorOptions, jar: Map<string, string>) {
    super();
    this.options = options;
    this.jar = jar;
    this.url = new URL(options.url ?? addressOf(options));
    if (!/^https?:$/.test(this.url.protocol)) throw new Error('ClientRequest only supports http: and https: protocols');
  }

  followRedirect(): void {
    this.followed.add(this.offered);
  }
  abort(): void {
    if (this.over) return;
    this.emit('abort');
    this.close();
  }
  end(): void {
    const { headers = {}, credentials } = this.options;
    const cookie = credentials === 'omit' ? undefined : this.jar.get(this.url.host);
    this.sent = (this.url.protocol === 'https:' ? https : http).get(
      this.url,
      { headers: { 'accept-encoding': 'gzip, deflate, br, zstd', ...headers, ...(cookie ? { cookie } : {}) } },
      (message) => this.answered(message),
    );
    this.sent.on('error', (error: NodeJS.ErrnoException) => this.fail(nameOf(error)));
  }

  private answered(message: IncomingMessage): void {
    if (this.over) return;
    const { statusCode: status = 0, headers } = message;
    if (this.options.credentials !== 'omit' && headers['set-cookie'] !== undefined) {
      this.jar.set(this.url.host, headers['set-cookie'].join('; '));
    }
    if (REDIRECTS.includes(status) && headers.location !== undefined) this.redirect(status, headers.location, message);
    else this.respond(message);
  }

  private redirect(status: number, location: string, message: IncomingMessage): void {
    message.resume();
    const target = URL.parse(location, this.url.href);
    if (target === null || !/^https?:$/.test(target.protocol)) {
      this.fail(target === null ? 'INVALID_REDIRECT' : 'UNSAFE_REDIRECT');
      return;
    }
    if (this.options.redirect === 'manual') {
      this.offered = target.href;
      this.emit('redirect', status, 'GET', target.href, lists(message.headers));
      // Only a word said during the event itself counts.
      if (!this.followed.delete(target.href)) {
        this.die(new Error('Redirect was cancelled'));
        return;
      }
    }
    this.url = target;
    this.end();
  }

  private respond(message: IncomingMessage): void {
    const fromCache = message.statusCode === 304 && this.options.cache !== 'no-store';
    const body = decoded(message);
    const response = Object.assign(new Readable({ read: () => undefined }), {
      statusCode: fromCache ? 200 : message.statusCode,
      headers: lists(message.headers),
    });
    const broken = (name: string): void => {
      if (this.over) return;
      response.destroy(new Error(`net::ERR_${name}`));
      this.fail(name);
    };
    this.emit('response', response);
    message.on('aborted', () => broken('CONTENT_LENGTH_MISMATCH'));
    body.on('error', () => broken('CONTENT_DECODING_FAILED'));
    body.on('data', (chunk: Buffer) => this.over || response.push(chunk));
    body.on('end', () => {
      if (this.over || !message.complete) return;
      response.push(null);
      response.once('end', () => this.close());
    });
  }

  private fail(name: string): void {
    this.die(new Error(`net::ERR_${name}`));
  }
  private die(error: Error): void {
    if (this.over) return;
    this.emit('error', error);
    this.close();
  }
  private close(): void {
    this.over = true;
    this.sent?.destroy();
    this.emit('close');
  }
}

/** An address in parts, as Node's own `http.request` takes them. */
function addressOf({ protocol = 'https:', hostname = '', port, path = '/' }: ClientRequestConstructorOptions): string {
  return `${protocol}//${hostname}${port === undefined ? '' : `:${port}`}${path}`;
}

function nameOf(error: NodeJS.ErrnoException): string {
  const code = error.code ?? '';
  if (code.startsWith('HPE_')) return 'INVALID_HTTP_RESPONSE';
  return ERRORS[code] ?? (code.startsWith('ERR_SSL') ? 'SSL_PROTOCOL_ERROR' : 'FAILED');
}

/** Most headers come as text, repeated ones as a list. */
function lists(headers: IncomingMessage['headers']): Record<string, string | string[]> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

/** The body with its codings undone, the last one first; with one it does not know, as it came. Truncation is not seen. */
function decoded(message: IncomingMessage): Readable {
  const codings = (message.headers['content-encoding'] ?? '').split(',').map((coding) => coding.trim());
  const lenient = { finishFlush: zlib.constants.Z_SYNC_FLUSH };
  const makers: Record<string, () => Transform> = {
    gzip: () => zlib.createGunzip(lenient),
    br: () => zlib.createBrotliDecompress(),
    deflate: () => inflateEither(),
  };
  if (codings.some((coding) => makers[coding] === undefined)) return message;
  return codings.reduceRight<Readable>((body, coding) => {
    const maker = makers[coding];
    if (maker === undefined) return body;
    const next = maker();
    body.on('error', (error: Error) => next.destroy(error));
    return body.pipe(next);
  }, message);
}

/** Servers send `deflate` with its wrapper and without. */
function inflateEither(): Transform {
  const parts: Buffer[] = [];
  return new Transform({
    transform(part: Buffer, _encoding, done) {
      parts.push(part);
      done();
    },
    flush(done) {
      const body = Buffer.concat(parts);
      const undo = ((body[0] ?? 0) & 15) === 8 ? zlib.inflate : zlib.inflateRaw;
      undo(body, done);
    },
  });
}
