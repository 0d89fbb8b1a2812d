import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { LEVELS } from '#core/model/level';
import type { TrayIcon } from '#core/tray/tray-model';
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
