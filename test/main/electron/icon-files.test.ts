import { LEVELS } from '#core/model/level';
import type { TrayIcon } from '#core/tray/tray-model';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { platformNamed } from '../../../src-main/electron/platform/platforms.ts';

const ASSETS = join(import.meta.dirname, '..', '..', '..', 'assets');
const ICONS: readonly TrayIcon[] = [...LEVELS, 'unknown', 'paused'];

/** Width and height of a PNG, from its first chunk. */
function pngSize(bytes: Buffer): number[] {
  expect(bytes.subarray(0, 8).toString('hex')).toBe('89504e470d0a1a0a');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

describe.each(ICONS)('%s', (icon) => {
  const file = (platform: string, dark = false, scale = 1) =>
    join(ASSETS, 'tray', platformNamed(platform).trayIconFile(icon, { dark, scale }));

  test('macOS: a template, and its double', () => {
    const name = file('darwin');
    expect(name).toMatch(/Template\.png$/);
    expect(pngSize(readFileSync(name))).toEqual([16, 16]);
    expect(pngSize(readFileSync(name.replace('.png', '@2x.png')))).toEqual([32, 32]);
  });
  test.each([
    [1, 22],
    [1.25, 32],
    [1.5, 32],
    [2, 48],
    [3, 48],
  ])('Linux: at %d times the pixels, %d of them', (scale, size) => {
    expect(pngSize(readFileSync(file('linux', false, scale)))).toEqual([size, size]);
  });
  test.each([false, true])('Windows, dark panel %s: every size it asks for, where the directory says', (dark) => {
    const bytes = readFileSync(file('win32', dark));
    expect([bytes.readUInt16LE(0), bytes.readUInt16LE(2)]).toEqual([0, 1]);
    const sizes = Array.from({ length: bytes.readUInt16LE(4) }, (_, index) => {
      const at = 6 + 16 * index;
      const offset = bytes.readUInt32LE(at + 12);
      const [width, height] = pngSize(bytes.subarray(offset, offset + bytes.readUInt32LE(at + 8)));
      expect(height).toBe(width);
      expect(bytes.readUInt8(at)).toBe(width! % 256);
      return width;
    });
    expect(sizes).toEqual([16, 20, 24, 32, 48, 64, 256]);
  });
});

test('the app icon is what the packager needs', () => {
  expect(pngSize(readFileSync(join(ASSETS, 'icon.png')))).toEqual([1024, 1024]);
});
