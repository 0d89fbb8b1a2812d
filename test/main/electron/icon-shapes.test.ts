import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { LEVELS } from '#core/model/level';
import type { TrayIcon } from '#core/tray/tray-model';

const TRAY = join(import.meta.dirname, '..', '..', '..', 'assets', 'tray');
const ICONS: readonly TrayIcon[] = [...LEVELS, 'unknown', 'paused'];
/** Of 256 points: what an eye can tell apart at arm's length, in an icon of this size. */
const LEAST_POINTS = 32;

interface Picture {
  readonly size: number;
  /** Red, green, blue and alpha of every point, row by row. */
  readonly points: Uint8Array;
}

/** A PNG of eight bits a channel with alpha, which is what the icons are (RFC 2083, 6). */
function decode(bytes: Buffer): Picture {
  const size = bytes.readUInt32BE(16);
  expect([bytes[24], bytes[25]]).toEqual([8, 6]);
  const parts: Buffer[] = [];
  for (let at = 8; at < bytes.length; at += 12 + bytes.readUInt32BE(at)) {
    if (bytes.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at)));
  }
  const raw = inflateSync(Buffer.concat(parts));
  const stride = size * 4;
  const points = new Uint8Array(stride * size);
  for (let row = 0; row < size; row += 1) {
    const filter = raw[row * (stride + 1)] ?? 0;
    for (let index = 0; index < stride; index += 1) {
      const at = row * stride + index;
      const left = index < 4 ? 0 : (points[at - 4] ?? 0);
      const up = row === 0 ? 0 : (points[at - stride] ?? 0);
      const corner = row === 0 || index < 4 ? 0 : (points[at - stride - 4] ?? 0);
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter] ?? 0;
      points[at] = (raw[row * (stride + 1) + 1 + index] ?? 0) + guess;
    }
  }
  return { size, points };
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [near, ...others] = [left, up, corner].map((value) => ({ value, off: Math.abs(guess - value) }));
  return others.reduce((best, each) => (each.off < best.off ? each : best), near!).value;
}

const template = (icon: TrayIcon): Picture => decode(readFileSync(join(TRAY, 'darwin', `${icon}Template.png`)));
const alphas = ({ points }: Picture): readonly number[] => [...points].filter((_value, index) => index % 4 === 3);

/** In points: how much of one shape is not in the other, half-covered points counted by half. */
function difference(one: readonly number[], other: readonly number[]): number {
  return one.reduce((sum, alpha, index) => sum + Math.abs(alpha - (other[index] ?? 0)) / 255, 0);
}

const pairs = ICONS.flatMap((one, index) => ICONS.slice(index + 1).map((other) => [one, other] as const));

test.each(pairs)('%s and %s are told apart by their shapes alone, at 16 points', (one, other) => {
  expect(difference(alphas(template(one)), alphas(template(other)))).toBeGreaterThan(LEAST_POINTS);
});

test.each(ICONS)('the template of %s is drawn in black: the system gives it its colour', (icon) => {
  const { points } = template(icon);
  const coloured = [...points].filter((value, index) => index % 4 !== 3 && value > 8);
  expect(coloured).toEqual([]);
});
