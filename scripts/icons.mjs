// Draws every raster icon from the drawings in assets: `node scripts/icons.mjs`. The results are committed;
// `node scripts/icon-sheet.mjs` shows them side by side.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { TRAY_STATES as STATES } from './lib/tray-states.mjs';

const ASSETS = join(import.meta.dirname, '..', 'assets');
/** At least 3:1 against what is behind them: #f3f3f3, #202020, and for Linux, whose panels may be either, both. */
const COLOURS = {
  light: ['#15803d', '#1d63c4', '#9a6400', '#c2500a', '#c91f2d', '#5f6770', '#5f6770'],
  dark: ['#3fd07a', '#6db1ff', '#f5bf3d', '#ff9142', '#ff6b66', '#c3cad1', '#c3cad1'],
  any: ['#1d904e', '#2f80d6', '#a97305', '#cc5d1c', '#e0434a', '#787f86', '#787f86'],
};
/** Windows takes the size it needs out of the file; in between it would scale, and blur. */
const ICO_SIZES = [16, 20, 24, 32, 48, 64, 256];
/** Most panels show 22 points: as many pixels, half as many again, and (rounded up) twice as many. */
const LINUX_SIZES = [22, 32, 48];

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--force-color-profile=srgb'],
});
const page = await browser.newPage();

/** A drawing at one size, transparent where nothing is drawn. */
async function raster(svg, size, colour = '#000') {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(
    `<style>html,body{margin:0;background:transparent;color:${colour}}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
  );
  return page.screenshot({ omitBackground: true });
}

/** An .ico with PNG entries: a directory of 16 bytes an image (256 is written as 0), then the images. */
function ico(images) {
  const head = Buffer.alloc(6 + 16 * images.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(images.length, 4);
  let offset = head.length;
  for (const [index, { size, png }] of images.entries()) {
    const at = 6 + 16 * index;
    head.writeUInt8(size % 256, at);
    head.writeUInt8(size % 256, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(png.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += png.length;
  }
  return Buffer.concat([head, ...images.map(({ png }) => png)]);
}

async function icoOf(svg, colour) {
  const images = [];
  for (const size of ICO_SIZES) images.push({ size, png: await raster(svg, size, colour) });
  return ico(images);
}

const save = (name, bytes) => writeFile(join(ASSETS, name), bytes);

for (const platform of ['darwin', 'win32', 'linux']) await mkdir(join(ASSETS, 'tray', platform), { recursive: true });
for (const [index, state] of STATES.entries()) {
  const svg = await readFile(join(ASSETS, 'tray', 'source', `${state}.svg`), 'utf8');
  // The name's ending makes macOS take only the alpha and draw it in the menu bar's own colour.
  await save(`tray/darwin/${state}Template.png`, await raster(svg, 16));
  await save(`tray/darwin/${state}Template@2x.png`, await raster(svg, 32));
  await save(`tray/win32/${state}-light.ico`, await icoOf(svg, COLOURS.light[index]));
  await save(`tray/win32/${state}-dark.ico`, await icoOf(svg, COLOURS.dark[index]));
  for (const size of LINUX_SIZES) {
    await save(`tray/linux/${state}-${size}.png`, await raster(svg, size, COLOURS.any[index]));
  }
}

const icon = await readFile(join(ASSETS, 'icon.svg'), 'utf8');
// macOS leaves room around an icon; Windows and Linux do not.
const tight = icon.replace('viewBox="0 0 1024 1024"', 'viewBox="76 76 872 872"');
await save('icon.png', await raster(icon, 1024));
await save('icon-512.png', await raster(tight, 512));
await save('icon.ico', await icoOf(tight));

await browser.close();
