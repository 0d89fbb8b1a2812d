import type { Readable } from 'node:stream';

/** Of what a program or a server says, for the log and the window. */
const MOST_BYTES = 4_096;
const MOST_CHARACTERS = 300;

export interface Said {
  /** The beginning of it, on one line, without what would move the cursor of a terminal. */
  text(): string;
  readonly isFull: boolean;
}

/** Reads a stream to its end, so that nobody has to wait for us, and keeps the beginning. */
export function listenTo(stream: Readable): Said {
  const kept: Buffer[] = [];
  let bytes = 0;
  stream.on('data', (part: Buffer) => {
    if (bytes < MOST_BYTES) kept.push(part.subarray(0, MOST_BYTES - bytes));
    bytes += part.length;
  });
  // It broke off: what came before is all there is.
  stream.on('error', () => undefined);
  return {
    text: () =>
      Array.from(
        Buffer.concat(kept)
          .toString('utf8')
          .replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ')
          .trim(),
      )
        .slice(0, MOST_CHARACTERS)
        .join(''),
    get isFull() {
      return bytes >= MOST_BYTES;
    },
  };
}
