import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { ROOT } from './root.mjs';

const PROGRAMS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const PLACES = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [process.env.ProgramFiles, process.env['ProgramFiles(x86)'], process.env.LOCALAPPDATA]
    .filter(Boolean)
    .flatMap((folder) => [
      join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
      join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
    ]),
};
const INSTALL_LIMIT_MS = 300_000;

/**
 * The path of a Chromium: CHROMIUM_PATH, else one on this system, else Debian's package where we may install it, else
 * Playwright's own download. Null where there is no way.
 */
export async function ensureChromium() {
  const given = process.env.CHROMIUM_PATH;
  if (given) return existsSync(given) ? given : null;
  return findOnSystem() ?? installPackage() ?? (await downloadOwn());
}

function findOnSystem() {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const named =
    process.platform === 'win32' ? [] : folders.flatMap((folder) => PROGRAMS.map((name) => join(folder, name)));
  return [...named, ...(PLACES[process.platform] ?? [])].find((path) => existsSync(path)) ?? null;
}

function installPackage() {
  if (process.platform !== 'linux' || process.getuid() !== 0 || !existsSync('/usr/bin/apt-get')) return null;
  console.error('greenbar: installing Chromium for the tests…');
  const install = ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-dejavu-core'];
  if (!aptGet(install)) {
    aptGet(['update']);
    aptGet(install);
  }
  return findOnSystem();
}

function aptGet(args) {
  const { status } = spawnSync('apt-get', ['-o', 'DPkg::Lock::Timeout=120', ...args], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: 'ignore',
    timeout: INSTALL_LIMIT_MS,
  });
  return status === 0;
}

async function downloadOwn() {
  const { chromium } = await import('playwright-core');
  if (existsSync(chromium.executablePath())) return chromium.executablePath();
  console.error('greenbar: downloading Chromium for the tests…');
  const cli = join(ROOT, 'node_modules', 'playwright-core', 'cli.js');
  spawnSync(process.execPath, [cli, 'install', 'chromium'], { stdio: 'ignore', timeout: INSTALL_LIMIT_MS });
  return existsSync(chromium.executablePath()) ? chromium.executablePath() : null;
}
