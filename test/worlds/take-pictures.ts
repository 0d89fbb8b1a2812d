import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { launchChromium } from '../renderer/window/open-window.ts';
import { serveWindow } from '../renderer/window/serve-window.ts';
import { lookAt, openWorld } from './open-world.ts';
import type { World } from './world.ts';

export interface PictureOptions {
  readonly folder: string;
  readonly widths: readonly number[];
  readonly schemes: readonly ('light' | 'dark')[];
  /** No picture is higher; what is below is scrolled to by people. */
  readonly mostHeightPx: number;
  readonly scale?: number;
  readonly onPicture: (path: string, faults: readonly string[]) => void;
}

const WINDOW_HEIGHT_PX = 900;

/** Pictures of the built window in these worlds: `<world>-<width>-<scheme>.png`. */
export async function takePictures(worlds: readonly World[], options: PictureOptions): Promise<void> {
  mkdirSync(options.folder, { recursive: true });
  const [browser, served] = await Promise.all([launchChromium(), serveWindow()]);
  try {
    for (const world of worlds) {
      for (const width of options.widths) {
        for (const colorScheme of options.schemes) {
          // A world is opened for each: what is done in one window is not to be seen in the next.
          const host = await openWorld(world);
          const look = {
            url: served.url,
            host,
            width,
            height: WINDOW_HEIGHT_PX,
            colorScheme,
            scale: options.scale ?? 1,
          };
          const { page, faults } = await lookAt(world, browser, look);
          const path = join(options.folder, `${world.name}-${width}-${colorScheme}.png`);
          await picture(page, path, width, options.mostHeightPx);
          options.onPicture(path, faults);
          await page.close();
          await host.stop();
        }
      }
    }
  } finally {
    await Promise.allSettled([browser.close(), served.close()]);
  }
}

async function picture(page: Page, path: string, width: number, mostHeightPx: number): Promise<void> {
  const full = await page.evaluate<number>('document.documentElement.scrollHeight');
  const height = Math.min(full, mostHeightPx);
  // Long lists have the rows near the window only: it is made as high as the picture, and given two frames to draw them.
  await page.setViewportSize({ width, height: Math.max(height, WINDOW_HEIGHT_PX) });
  await page.evaluate('new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))');
  await page.screenshot({ path, fullPage: true, clip: { x: 0, y: 0, width, height } });
}
