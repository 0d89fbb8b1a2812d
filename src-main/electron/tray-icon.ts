import { join } from 'node:path';
import type { TrayIcon } from '#core/tray/tray-model';
import type { Panel, Platform } from './platform/platform.ts';

/** The picture for a state. Each is read once: on some desktops giving a new one costs a file. */
export type TrayPictures<Picture> = (icon: TrayIcon, panel: Panel) => Picture;

/** Finds the pictures of one platform under `assets/tray`. */
export function trayPictures<Picture>(
  trayFolder: string,
  platform: Pick<Platform, 'trayIconFile'>,
  read: (file: string) => Picture,
): TrayPictures<Picture> {
  const known = new Map<string, Picture>();
  return (icon, panel) => {
    const file = join(trayFolder, platform.trayIconFile(icon, panel));
    const image = known.get(file) ?? read(file);
    known.set(file, image);
    return image;
  };
}
