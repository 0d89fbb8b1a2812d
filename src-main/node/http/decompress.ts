import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';
import type { Failure } from '#core/model/failure';
import { failed, ok, type Result } from '#core/model/result';
import { failures } from './failures.ts';

type Decompress = (bytes: Buffer, options: { readonly maxOutputLength: number }) => Buffer;

/** Servers stack at most two; more is an attempt to keep us busy. */
const MOST_LAYERS = 2;

/**
 * Undoes Content-Encoding, never producing more than `maxBytes`: a small body may unpack to gigabytes. At once, not in a
 * thread: the way there and back costs several times what a usual body does, and every thread keeps memory of its own.
 */
export function decompress(body: Buffer, contentEncoding: string, maxBytes: number): Result<Buffer, Failure> {
  const layers = contentEncoding
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== 'identity');
  if (layers.length > MOST_LAYERS) return failed(failures.undecodable());
  let bytes = body;
  for (const name of layers.reverse()) {
    if (bytes.length === 0) return ok(bytes);
    const undo = decompressorFor(name, bytes);
    if (undo === null) return failed(failures.undecodable());
    try {
      bytes = undo(bytes, { maxOutputLength: maxBytes });
    } catch (error) {
      return failed(isOverflow(error) ? failures.tooBig(maxBytes) : failures.undecodable());
    }
  }
  return ok(bytes);
}

function decompressorFor(name: string, bytes: Buffer): Decompress | null {
  if (name === 'gzip' || name === 'x-gzip') return gunzipSync;
  if (name === 'br') return brotliDecompressSync;
  // `deflate` means the zlib wrapper (RFC 9110, 8.4.1.2), but some servers send the bare stream.
  if (name === 'deflate') return ((bytes[0] ?? 0) & 0x0f) === 8 ? inflateSync : inflateRawSync;
  return null;
}

function isOverflow(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
}
