import { createHash } from 'node:crypto';
import type { Failure } from '#core/model/failure';
import type { Http, HttpAnswer, Validators } from '../engine/ports.ts';
import { decodeText } from './http/charset.ts';
import { failures } from './http/failures.ts';
import { readHeaders } from './http/headers.ts';
import type { HopAnswer, Wire } from './http/hop.ts';
import { openNodeWire } from './http/node-wire.ts';
import { checkAddress, followRedirect, isRedirect } from './http/redirect.ts';

export interface HttpOptions {
  /** Names the app and its version; sent with every request. */
  readonly userAgent: string;
  /** For everything one GET does, redirects and body included. */
  readonly timeoutMs?: number;
  /** Of a body, both as it comes over the wire and after decompression. */
  readonly maxBytes?: number;
  /** What single requests go over; Node's own by default. */
  readonly wire?: Wire;
}

const TIMEOUT_MS = 10_000;
const MAX_BYTES = 8 * 1024 * 1024;
const MAX_REDIRECTS = 5;
/** 511 and 407 never come from the page: something between us and it speaks. */
const NETWORK_SIGN_IN = 511;
const PROXY_SIGN_IN = 407;

/** The http port over a wire. Every hop of a redirect is judged here, whatever carries it. */
export function createHttp({
  userAgent,
  timeoutMs = TIMEOUT_MS,
  maxBytes = MAX_BYTES,
  wire = openNodeWire(process.env),
}: HttpOptions): Http {
  const underWay = new Set<AbortController>();
  let closed = false;
  return {
    async get(url, validators) {
      if (closed) return failedWith(failures.closed());
      const controller = new AbortController();
      const timer = setTimeout(() => controller.abort(failures.timeout(timeoutMs)), timeoutMs);
      underWay.add(controller);
      try {
        return await follow({ url, validators, userAgent, maxBytes, wire, signal: controller.signal });
      } finally {
        clearTimeout(timer);
        underWay.delete(controller);
      }
    },
    close() {
      closed = true;
      for (const controller of underWay) controller.abort(failures.closed());
      wire.close();
    },
  };
}

interface Get {
  readonly url: string;
  readonly validators: Validators | null;
  readonly userAgent: string;
  readonly maxBytes: number;
  readonly wire: Wire;
  readonly signal: AbortSignal;
}

async function follow(get: Get): Promise<HttpAnswer> {
  const first = checkAddress(get.url);
  if (!first.ok) return failedWith(first.problem);
  let url = first.value;
  let bytesBefore = 0;
  for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects += 1) {
    const hop = await get.wire.send({ ...get, url, headers: requestHeaders(get) });
    if (!hop.ok) return failedWith(hop.problem);
    const bytes = bytesBefore + hop.value.bytes;
    const { location } = hop.value.headers;
    if (!isRedirect(hop.value.status) || location === undefined) {
      return asAnswer(hop.value, url, get.validators, bytes);
    }
    const next = followRedirect(url, location);
    if (!next.ok) return failedWith(next.problem);
    url = next.value;
    bytesBefore = bytes;
  }
  return failedWith(failures.tooManyRedirects(MAX_REDIRECTS));
}

function requestHeaders({ userAgent, validators }: Get): Record<string, string> {
  const headers: Record<string, string> = {
    'user-agent': userAgent,
    accept: '*/*',
    'accept-language': 'en',
  };
  if (validators?.etag != null) headers['if-none-match'] = validators.etag;
  if (validators?.lastModified != null) headers['if-modified-since'] = validators.lastModified;
  return headers;
}

function asAnswer(hop: HopAnswer, url: URL, validators: Validators | null, bytes: number): HttpAnswer {
  if (hop.status === NETWORK_SIGN_IN) return failedWith(failures.signIn());
  if (hop.status === PROXY_SIGN_IN) return failedWith(failures.proxyRefuses());
  const { etag, lastModified, mediaType, contentType, retryAfterMs, serverDate } = readHeaders(hop.headers);
  if (hop.status === 304) return { kind: 'not_modified', bytes, serverDate };
  const bodyHash = createHash('sha256').update(hop.body).digest('hex');
  // Only a good answer confirms the last one: an error page may well have the bytes of the last error page.
  if (hop.status === 200 && bodyHash === validators?.bodyHash) {
    return { kind: 'not_modified', bytes, hashed: true, serverDate };
  }
  return {
    kind: 'document',
    document: {
      kind: 'document',
      url: url.href,
      status: hop.status,
      contentType: mediaType,
      text: decodeText(hop.body, contentType),
    },
    validators: { etag, lastModified, bodyHash },
    retryAfterMs,
    bytes,
    serverDate,
  };
}

function failedWith(failure: Failure): HttpAnswer {
  return { kind: 'failed', failure };
}
