import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { LEVELS } from '#core/model/level';
import type { TrayIcon } from '#core/tray/tray-model';
import { contrast, LEAST_CONTRAST, type Colour } from '../../fakes/contrast.ts';
import { decodePng, type Picture } from '../../fakes/png.ts';

const TRAY = join(import.meta.dirname, '..', '..', '..', 'assets', 'tray');
const ICONS: readonly TrayIcon[] = [...LEVELS, 'unknown', 'paused'];
/** Of 256 points: what an eye can tell apart at arm's length, in an icon of this size. */
const LEAST_POINTS = 32;

const template = (icon: TrayIcon): Picture => decodePng(readFileSync(join(TRAY, 'darwin', `${icon}Template.png`)));
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

const WINDOWS_LIGHT: Colour = [243, 243, 243];
const WINDOWS_DARK: Colour = [32, 32, 32];
/** Linux panels may be either, and no desktop says which: one picture has to do for both. */
const LINUX: readonly Colour[] = [
  [235, 235, 237],
  [29, 29, 32],
];

/** The colours of the points that are covered altogether. */
function solid({ points }: Picture): readonly Colour[] {
  return Array.from({ length: points.length / 4 }, (_, index) => [...points.subarray(index * 4, index * 4 + 4)])
    .filter(([, , , alpha]) => alpha === 255)
    .map(([red = 0, green = 0, blue = 0]) => [red, green, blue]);
}

/** The first picture in an .ico; all are drawn in the same colours. */
function firstOf(ico: Buffer): Picture {
  const [length, offset] = [ico.readUInt32LE(14), ico.readUInt32LE(18)];
  return decodePng(ico.subarray(offset, offset + length));
}

const read = (name: string): Buffer => readFileSync(join(TRAY, name));

test.each(
  ICONS.flatMap((icon) => [
    ...[22, 32, 48].map((size) => [`linux/${icon}-${size}.png`, decodePng, LINUX] as const),
    [`win32/${icon}-light.ico`, firstOf, [WINDOWS_LIGHT]] as const,
    [`win32/${icon}-dark.ico`, firstOf, [WINDOWS_DARK]] as const,
  ]),
)('%s stands out from what is behind it', (name, decode, grounds) => {
  const colours = solid(decode(read(name)));
  expect(colours.length).toBeGreaterThanOrEqual(LEAST_POINTS);
  for (const ground of grounds) {
    const faintest = Math.min(...colours.map((colour) => contrast(colour, ground)));
    expect(faintest).toBeGreaterThanOrEqual(LEAST_CONTRAST);
  }
});
