import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { LEVELS } from '#core/model/level';
import type { TrayIcon } from '#core/tray/tray-model';
import { linux } from '../../../src-main/electron/platform/linux.ts';
import { contrast, LEAST_CONTRAST } from '../../fakes/contrast.ts';
import { connectToBus } from '../../fakes/dbus/connection.ts';
import { showItem, shownSizes, type Pixmap } from '../../fakes/dbus/status-notifier.ts';
import { ICON_AREA, startPanel, type Ground } from '../../fakes/panel.ts';
import { decodePng } from '../../fakes/png.ts';
import { PICTURES, useDesktop } from '../../fakes/use-desktop.ts';

const desktopOr = useDesktop(['xfce4-panel']);

const TRAY = join(import.meta.dirname, '..', '..', '..', 'assets', 'tray');
const ICONS: readonly TrayIcon[] = [...LEVELS, 'unknown', 'paused'];
const PANELS: readonly (readonly [name: string, ground: Ground])[] = [
  ['light', [235, 235, 237]],
  ['dark', [29, 29, 32]],
];
const PATIENCE = { timeout: 20_000 };
/** Of a picture's 484 points: so many stand out from the panel, and so many tell it from any other. */
const LEAST_POINTS = 60;

const NOTHING: Pixmap = { size: 22, argb: Buffer.alloc(22 * 22 * 4) };

/** The picture as a panel is given it. */
function pixmap(icon: TrayIcon, scale: number): Pixmap {
  const { width, points } = decodePng(readFileSync(join(TRAY, linux.trayIconFile(icon, { dark: false, scale }))));
  const argb = Buffer.alloc(points.length);
  for (let at = 0; at < points.length; at += 4) argb.set([points[at + 3] ?? 0, ...points.subarray(at, at + 3)], at);
  return { size: width, argb };
}

const colours = (points: Buffer): readonly Ground[] =>
  Array.from({ length: points.length / 3 }, (_, index) => [...points.subarray(index * 3, index * 3 + 3)] as never);

function difference(one: readonly Ground[], other: readonly Ground[]): number {
  return one.filter((colour, at) => contrast(colour, other[at] ?? colour) > 1.5).length;
}

test(
  'on a real panel, light or dark, every state stands out and is another',
  { timeout: 120_000 },
  async ({ skip }) => {
    const screen = desktopOr(skip);
    const panel = await startPanel(screen.environment);
    expect(await linux.trayHost()).toBe(true);
    const bus = await connectToBus(screen.environment['DBUS_SESSION_BUS_ADDRESS'] ?? '');
    const item = await showItem(bus, NOTHING);
    const { width, height } = ICON_AREA;
    const look = (): readonly Ground[] => colours(screen.look(width, height));
    const files: string[] = [];
    try {
      for (const [name, ground] of PANELS) {
        item.show(NOTHING);
        await panel.paint(ground);
        const strange = (): number => look().filter((colour) => contrast(colour, ground) > 1.05).length;
        await expect.poll(strange, PATIENCE).toBe(0);
        const seen: (readonly Ground[])[] = [];
        expect(await shownSizes(bus)).toEqual([[22]]);
        for (const icon of ICONS) {
          item.show(pixmap(icon, 1));
          /** Points that stand out, and the fewest by which it differs from any state before. */
          const told = (): readonly number[] => {
            const shown = look();
            const standing = shown.filter((colour) => contrast(colour, ground) >= LEAST_CONTRAST).length;
            return [standing, ...seen.map((other) => difference(shown, other))];
          };
          await expect
            .poll(() => Math.min(...told()), { ...PATIENCE, message: `${icon}, ${name}` })
            .toBeGreaterThan(LEAST_POINTS);
          seen.push(look());
          const file = join(PICTURES, `tray-${name}-${icon}.ppm`);
          const head = Buffer.from(`P6 ${width} ${height} 255\n`);
          writeFileSync(file, Buffer.concat([head, screen.look(width, height)]));
          files.push(file);
        }
      }
    } finally {
      screen.row(files, join(PICTURES, 'tray-panel.png'));
      for (const file of files) rmSync(file);
      bus.close();
      await panel.close();
    }
  },
);
