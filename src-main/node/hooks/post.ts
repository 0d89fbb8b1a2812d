import type { IncomingMessage } from 'node:http';
import https from 'node:https';
import type { HookResult } from '#core/hooks/hook-failure';
import type { SignedRequest } from '../../engine/ports.ts';
import { readHeaders } from '../http/headers.ts';
import { checkAddress, isLoopback } from '../http/redirect.ts';
import { http } from '../node-http.ts';
import { listenTo } from './said.ts';
import { signatureHeaders } from './sign.ts';

export interface PosterOptions {
  readonly environment: NodeJS.ProcessEnv;
  readonly userAgent: string;
  /** Greenbar ends. */
  readonly cut: AbortSignal;
  readonly timeoutMs?: number;
}

const TIMEOUT_MS = 15_000;

/**
 * One POST at a time, each over a connection of its own: one that was kept open may be closed by the other side just
 * when it is used again, and then nobody knows whether the request arrived.
 */
export function createPoster({ environment, userAgent, cut, timeoutMs = TIMEOUT_MS }: PosterOptions) {
  const outside = new https.Agent({ proxyEnv: environment });
  const here = { 'http:': new http.Agent(), 'https:': new https.Agent() };

  const isCut = (): boolean => cut.aborted;

  return async function post({ url, headers, body, secret, at }: SignedRequest): Promise<HookResult> {
    const address = checkAddress(url);
    if (!address.ok) return unreachable('ERR_INVALID_URL');
    if (isCut()) return { kind: 'cut' };
    const { value: target } = address;
    const isSecure = target.protocol === 'https:';
    const own = isSecure ? here['https:'] : here['http:'];
    const timeout = AbortSignal.timeout(timeoutMs);
    try {
      return await new Promise<HookResult>((resolve, reject) => {
        const request = (isSecure ? https : http).request(target, {
          method: 'POST',
          agent: isLoopback(target) ? own : outside,
          headers: {
            'user-agent': userAgent,
            'content-length': Buffer.byteLength(body),
            ...headers,
            ...(secret === null ? {} : signatureHeaders(secret, at, body)),
          },
          signal: AbortSignal.any([cut, timeout]),
        });
        request.once('error', reject);
        request.once('response', (response) => {
          readResult(response).then(resolve, reject);
        });
        request.end(body);
      });
    } catch (fault) {
      if (isCut()) return { kind: 'cut' };
      if (timeout.aborted) {
        const failure = { kind: 'timeout', seconds: Math.ceil(timeoutMs / 1_000) } as const;
        return { kind: 'failed', failure, retryAfterMs: null };
      }
      return unreachable(fault instanceof Error && 'code' in fault ? String(fault.code) : String(fault));
    }
  };
}

/** The status decides; what is said besides is read no further than anybody looks. */
function readResult(response: IncomingMessage): Promise<HookResult> {
  const status = response.statusCode ?? 0;
  const said = listenTo(response);
  return new Promise((resolve) => {
    function end(): void {
      response.destroy();
      const text = said.text();
      if (status >= 200 && status < 300) resolve({ kind: 'done', text });
      else {
        const { retryAfterMs } = readHeaders(response.headers);
        resolve({ kind: 'failed', failure: { kind: 'status', status, text }, retryAfterMs });
      }
    }
    response.on('data', () => {
      if (said.isFull) end();
    });
    // An answer that breaks off, or does not end in time, is an answer: its status has come.
    response.once('close', end);
    response.once('end', end);
  });
}

function unreachable(code: string): HookResult {
  return { kind: 'failed', failure: { kind: 'unreachable', code }, retryAfterMs: null };
}
