import type { IncomingMessage } from 'node:http';
import { failed, ok, type Result } from '#core/model/result';

/** A refused body: the status to answer with and the reason in words. */
export interface BadBody {
  readonly status: 400 | 413;
  readonly reason: string;
}

/** The largest command is an address and a name: this is plenty. */
const MAX_BYTES = 64 * 1024;

/** Reads a JSON body, no further than 64 KB. */
export async function readJsonBody(request: IncomingMessage): Promise<Result<unknown, BadBody>> {
  const tooLarge = failed<BadBody>({ status: 413, reason: 'The request is too large.' });
  if (Number(request.headers['content-length'] ?? 0) > MAX_BYTES) return tooLarge;
  const chunks: Buffer[] = [];
  let bytes = 0;
  try {
    // The plain iterator would destroy the socket before the refusal is sent.
    for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      if (bytes > MAX_BYTES) return tooLarge;
      chunks.push(chunk);
    }
    return ok(JSON.parse(Buffer.concat(chunks).toString('utf8')));
  } catch {
    return failed({ status: 400, reason: 'The request is not JSON.' });
  }
}
