// Every tray icon on one picture, to be looked at: `node scripts/icon-sheet.mjs` writes docs/tray-icons.png. Each stands on
// what it will stand on, in real size and larger; then without colour, and as somebody without green cones sees it.
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { ROOT } from './lib/root.mjs';
import { TRAY_STATES } from './lib/tray-states.mjs';

const TRAY = join(ROOT, 'assets', 'tray');
const WIDTH = 1180;
/** Machado, Oliveira and Fernandes (2009), deuteranopia at full severity, over linear light. */
const DEUTERANOPIA =
  '0.367322 0.860646 -0.227968 0 0  0.280085 0.672501 0.047413 0 0  -0.011820 0.042940 0.968881 0 0  0 0 0 1 0';
const PANELS = [
  ['macOS, light bar', '#e8e8ea', (state) => `darwin/${state}Template@2x.png`, ''],
  ['macOS, dark bar', '#26262a', (state) => `darwin/${state}Template@2x.png`, 'invert(1)'],
  ['Windows, light', '#f3f3f3', (state) => `win32/${state}-light.ico`, ''],
  ['Windows, dark', '#202020', (state) => `win32/${state}-dark.ico`, ''],
  ['Linux, light', '#ebebed', (state, size) => `linux/${state}-${size === 32 ? 32 : 22}.png`, ''],
  ['Linux, dark', '#1d1d20', (state, size) => `linux/${state}-${size === 32 ? 32 : 22}.png`, ''],
];
const EYES = [
  ['as drawn', ''],
  ['greyscale', 'grayscale(1)'],
  ['deuteranopia', 'url(#deuteranopia)'],
];
const SIZES = [16, 22, 32];

async function image(file, size, filter) {
  const type = file.endsWith('.ico') ? 'image/x-icon' : 'image/png';
  const data = (await readFile(join(TRAY, file))).toString('base64');
  return `<img width="${size}" height="${size}" style="filter:${filter || 'none'}" src="data:${type};base64,${data}">`;
}

let body = '';
for (const [eyes, seen] of EYES) {
  body += `<h2>${eyes}</h2><table><tr><th></th>${PANELS.map(([title]) => `<th>${title}</th>`).join('')}</tr>`;
  for (const state of TRAY_STATES) {
    body += `<tr><th>${state.replaceAll('_', ' ')}</th>`;
    for (const [, ground, file, filter] of PANELS) {
      const images = await Promise.all(SIZES.map((size) => image(file(state, size), size, filter)));
      body += `<td style="filter:${seen || 'none'}"><span style="background:${ground}">${images.join('')}</span></td>`;
    }
    body += '</tr>';
  }
  body += '</table>';
}

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--force-color-profile=srgb'],
});
const page = await browser.newPage({ viewport: { width: WIDTH, height: 800 } });
await page.setContent(`<svg width="0" height="0" style="position:absolute"><filter id="deuteranopia">
  <feColorMatrix type="matrix" values="${DEUTERANOPIA}"/></filter></svg>
  <style>body{font:13px "DejaVu Sans",sans-serif;margin:16px;background:#fff}h2{font-size:15px;margin:14px 0 6px}
  table{border-spacing:0}th{text-align:left;font-weight:normal;padding:2px 12px 2px 0}td{padding:0}
  span{display:flex;align-items:center;gap:12px;padding:6px 14px}</style>${body}`);
await mkdir(join(ROOT, 'docs'), { recursive: true });
await page.screenshot({ path: join(ROOT, 'docs', 'tray-icons.png'), fullPage: true });
await browser.close();
