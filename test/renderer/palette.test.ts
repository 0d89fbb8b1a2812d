import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

type Rgb = readonly [number, number, number];
type Matrix = readonly [Rgb, Rgb, Rgb];

const css = readFileSync(join(import.meta.dirname, '..', '..', 'src-renderer', 'ui', 'theme.css'), 'utf8');
const [usual = '', more = ''] = css.split('@media (prefers-contrast: more)');
const LEVELS = ['operational', 'maintenance', 'degraded', 'partial', 'major'];

/** Machado, Oliveira, Fernandes 2009, severity 1, on linear light. */
const SEEN: Readonly<Record<string, Matrix>> = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
};

/** A colour of the stylesheet in linear light; with more contrast where that has its own. */
function colour(name: string, theme: 'light' | 'dark', hasMore = false): Rgb {
  const stated = new RegExp(`--${name}: light-dark\\((#\\w{6}), (#\\w{6})\\)`);
  const match = (hasMore ? stated.exec(more) : null) ?? stated.exec(usual);
  const hex = match?.[theme === 'light' ? 1 : 2];
  if (hex === undefined) throw new Error(`no ${name}`);
  return [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as unknown as Rgb;
}

const luminance = ([r, g, b]: Rgb): number => 0.2126 * r + 0.7152 * g + 0.0722 * b;
/** WCAG 2. */
function contrast(one: Rgb, other: Rgb): number {
  const [dark, light] = [luminance(one), luminance(other)].toSorted((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}
const through = (matrix: Matrix, [r, g, b]: Rgb): Rgb =>
  matrix.map((row) => Math.min(1, Math.max(0, row[0] * r + row[1] * g + row[2] * b))) as unknown as Rgb;

/** Distance in OKLab: 0.02 is just noticeable, side by side. */
function distance(one: Rgb, other: Rgb): number {
  const [a, b] = [oklab(one), oklab(other)];
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}
function oklab([r, g, b]: Rgb): Rgb {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

const pairs = LEVELS.flatMap((one, index) => LEVELS.slice(index + 1).map((other) => [one, other] as const));

describe.each(['light', 'dark'] as const)('in %s', (theme) => {
  test.each([...LEVELS, 'unknown', 'line-strong', 'accent'])('%s keeps 3:1 on every ground', (name) => {
    for (const ground of ['ground', 'hover', 'raised']) {
      expect(contrast(colour(name, theme), colour(ground, theme)), ground).toBeGreaterThanOrEqual(3);
    }
  });

  test.each(['ink', 'ink-2', 'ink-3', 'accent'])('text in %s keeps 4.5:1', (name) => {
    for (const ground of ['ground', 'hover', 'raised', 'sunken']) {
      expect(contrast(colour(name, theme), colour(ground, theme)), ground).toBeGreaterThanOrEqual(4.5);
    }
  });

  test.each(['ink', 'ink-2', 'ink-3', 'accent', 'danger'])('with more contrast text in %s has 7:1', (name) => {
    for (const ground of ['ground', 'hover', 'raised', 'sunken']) {
      expect(contrast(colour(name, theme, true), colour(ground, theme, true)), ground).toBeGreaterThanOrEqual(7);
    }
  });

  test.each(['line-strong', 'unknown'])('with more contrast the edges in %s have 4.5:1', (name) => {
    for (const ground of ['ground', 'hover', 'raised']) {
      expect(contrast(colour(name, theme, true), colour(ground, theme, true)), ground).toBeGreaterThanOrEqual(4.5);
    }
  });

  test('with more contrast even the thinnest line has 3:1', () => {
    expect(contrast(colour('line', theme, true), colour('ground', theme, true))).toBeGreaterThanOrEqual(3);
  });

  test('words on what is pressed or dangerous keep 4.5:1', () => {
    expect(contrast(colour('accent-ink', theme), colour('accent', theme))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(colour('danger', theme), colour('ground', theme))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(colour('ink', theme), colour('accent-soft', theme))).toBeGreaterThanOrEqual(4.5);
  });

  test.each(pairs)('%s and %s stay apart in greyscale', (one, other) => {
    expect(contrast(colour(one, theme), colour(other, theme))).toBeGreaterThanOrEqual(1.15);
  });

  test.each(pairs)('%s and %s stay apart for colour-blind eyes', (one, other) => {
    for (const [name, matrix] of Object.entries(SEEN)) {
      const seen = distance(through(matrix, colour(one, theme)), through(matrix, colour(other, theme)));
      expect(seen, name).toBeGreaterThanOrEqual(0.08);
    }
  });
});
