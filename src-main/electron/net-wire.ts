import type { ClientRequest, IncomingMessage, Net, Session } from 'electron';
import type { Failure } from '#core/model/failure';
import { failed, ok, type Result } from '#core/model/result';
import { failures } from '../node/http/failures.ts';
import type { Hop, HopAnswer, Wire } from '../node/http/hop.ts';
import { failureOfNet } from './net-failures.ts';

/** What Chromium undoes by itself; bytes in any other coding are handed on as they came. */
const UNDONE = /^(identity|gzip|x-gzip|deflate|br|zstd)$/;

/**
 * Chromium's network: the system's proxies and its certificates count, which Node knows nothing of. The session is one in
 * memory that nothing else uses. No cookies go out or stay, and nothing is cached: a 304 is for us to see.
 */
export function openNetWire(net: Pick<Net, 'request'>, session: Session): Wire {
  return {
    send: (hop) => send(net, session, hop),
    close: () => void session.closeAllConnections().catch(() => undefined),
  };
}

function send(net: Pick<Net, 'request'>, session: Session, hop: Hop): Promise<Result<HopAnswer, Failure>> {
  return new Promise((resolve) => {
    let request: ClientRequest;
    const fail = (failure: Failure): void => {
      resolve(failed(failure));
      request.abort();
    };
    // A failed name resolution and a page that hangs end here alike, whatever state the request is in.
    const giveUp = (): void => fail(hop.signal.reason as Failure);
    try {
      request = net.request({
        url: hop.url.href,
        session,
        headers: { ...hop.headers },
        credentials: 'omit',
        cache: 'no-store',
        redirect: 'manual',
        referrerPolicy: 'no-referrer',
      });
    } catch (fault) {
      resolve(failed(failureOfNet(fault)));
      return;
    }
    hop.signal.addEventListener('abort', giveUp, { once: true });
    request.on('close', () => hop.signal.removeEventListener('abort', giveUp));
    // Not followed, so it is cancelled: whoever asked judges where it leads, and asks again.
    request.on('redirect', (status, _method, location, headers) => {
      const flat = { ...flatten(headers), location };
      resolve(ok({ status, headers: flat, body: new Uint8Array(), bytes: headerBytes(flat) }));
    });
    request.on('response', (response) => read(response, hop.maxBytes, fail, (answer) => resolve(ok(answer))));
    request.on('error', (fault) => resolve(failed(failureOfNet(fault))));
    request.end();
  });
}

function read(
  response: IncomingMessage,
  maxBytes: number,
  fail: (failure: Failure) => void,
  done: (answer: HopAnswer) => void,
): void {
  const headers = flatten(response.headers);
  const codings = (headers['content-encoding'] ?? '').split(',').map((coding) => coding.trim().toLowerCase());
  const isCoded = codings.some((coding) => coding !== '' && coding !== 'identity');
  const announced = Number(headers['content-length'] ?? Number.NaN);
  response.on('error', (fault: unknown) => fail(failureOfNet(fault)));
  response.on('aborted', () => fail(failureOfNet(new Error('net::ERR_CONNECTION_RESET'))));
  const early = codings.some((coding) => coding !== '' && !UNDONE.test(coding))
    ? failures.undecodable()
    : announced > maxBytes
      ? failures.tooBig(maxBytes)
      : null;
  if (early !== null) {
    fail(early);
    return;
  }
  const chunks: Buffer[] = [];
  let length = 0;
  response.on('data', (chunk) => {
    chunks.push(chunk);
    length += chunk.length;
    if (length <= maxBytes) return;
    fail(isCoded ? failures.undecodable() : failures.tooBig(maxBytes));
  });
  response.on('end', () => {
    const bodyBytes = isCoded && announced >= 0 ? announced : length;
    done({
      status: response.statusCode,
      headers,
      body: Buffer.concat(chunks, length),
      bytes: headerBytes(headers) + bodyBytes,
    });
  });
}

/** Names in lower case, repeated ones joined as RFC 9110 (5.3) allows. */
function flatten(headers: Readonly<Record<string, string | string[]>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name.toLowerCase(),
      typeof value === 'string' ? value : value.join(', '),
    ]),
  );
}

/** As HTTP/1.1 would write them; what HTTP/2 made of them is not told. */
function headerBytes(headers: Readonly<Record<string, string>>): number {
  const lines = Object.entries(headers).map(([name, value]) => name.length + value.length + 4);
  return lines.reduce((sum, length) => sum + length, 'HTTP/1.1 200 OK\r\n\r\n'.length);
}
