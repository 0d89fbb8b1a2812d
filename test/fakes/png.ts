import { inflateSync } from 'node:zlib';

export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue and alpha of every point, row by row. */
  readonly points: Uint8Array;
}

/** A PNG of eight bits a channel, with alpha or without (RFC 2083, 6). */
export function decodePng(bytes: Buffer): Picture {
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  const channels = { 2: 3, 6: 4 }[bytes[25] ?? 0];
  if (bytes[24] !== 8 || channels === undefined) throw new Error('This PNG is of another kind.');
  const parts: Buffer[] = [];
  for (let at = 8; at < bytes.length; at += 12 + bytes.readUInt32BE(at)) {
    if (bytes.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at)));
  }
  const raw = inflateSync(Buffer.concat(parts));
  const stride = width * channels;
  const rows = new Uint8Array(stride * height);
  for (let row = 0; row < height; row += 1) {
    const filter = raw[row * (stride + 1)] ?? 0;
    for (let index = 0; index < stride; index += 1) {
      const at = row * stride + index;
      const left = index < channels ? 0 : (rows[at - channels] ?? 0);
      const up = row === 0 ? 0 : (rows[at - stride] ?? 0);
      const corner = row === 0 || index < channels ? 0 : (rows[at - stride - channels] ?? 0);
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter] ?? 0;
      rows[at] = (raw[row * (stride + 1) + 1 + index] ?? 0) + guess;
    }
  }
  if (channels === 4) return { width, height, points: rows };
  const points = new Uint8Array(width * height * 4).fill(255);
  for (let point = 0; point < width * height; point += 1)
    points.set(rows.subarray(point * 3, point * 3 + 3), point * 4);
  return { width, height, points };
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [near, ...others] = [left, up, corner].map((value) => ({ value, off: Math.abs(guess - value) }));
  return others.reduce((best, each) => (each.off < best.off ? each : best), near!).value;
}
