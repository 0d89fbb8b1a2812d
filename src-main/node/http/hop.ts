import type { IncomingHttpHeaders } from 'node:http';
import type { Failure } from '#core/model/failure';
import type { Result } from '#core/model/result';

/** What carries requests: Node's own sockets, or the network of a browser. */
export interface Wire {
  /** Sends one GET and reads its answer to the end; redirects are answers. No cookies, no credentials. Never rejects. */
  send(hop: Hop): Promise<Result<HopAnswer, Failure>>;
  close(): void;
}

export interface Hop {
  readonly url: URL;
  /** Names in lower case. What codings can be undone, the wire adds itself. */
  readonly headers: Readonly<Record<string, string>>;
  readonly maxBytes: number;
  /** Its reason is the `Failure` to answer with. */
  readonly signal: AbortSignal;
}

/** One answer, redirects not followed. */
export interface HopAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** Decompressed. */
  readonly body: Uint8Array;
  /** Headers and body as they came over the wire, as near as can be known. */
  readonly bytes: number;
}
