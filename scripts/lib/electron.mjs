import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { Agent as HttpAgent, request as httpRequest } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import { join } from 'node:path';
import { ROOT } from './root.mjs';

const PACKAGE = join(ROOT, 'node_modules', 'electron');
const REACH_LIMIT_MS = 3_000;
const DOWNLOAD_LIMIT_MS = 180_000;
const MIRROR = 'https://github.com/electron/electron/releases/download/';

/** Electron's program where it is installed; null where only its package is. */
export function findElectron() {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  const pathFile = join(PACKAGE, 'path.txt');
  const name = existsSync(pathFile) ? readFileSync(pathFile, 'utf8').trim() : NAMES[process.platform];
  const program = join(override || join(PACKAGE, 'dist'), name ?? 'electron');
  return existsSync(program) ? program : null;
}

const NAMES = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' };

/**
 * Downloads Electron's program. Answers with null, or says why it could not. The server is tried for three seconds
 * first: without a network the download itself may wait for minutes.
 */
export async function downloadElectron() {
  if (!existsSync(join(PACKAGE, 'install.js'))) return 'its package is not installed';
  const mirror = process.env.ELECTRON_MIRROR || process.env.npm_config_electron_mirror || MIRROR;
  let origin;
  try {
    ({ origin } = new URL(mirror));
  } catch {
    return `the mirror “${mirror}” is not an address`;
  }
  if (!(await isReachable(origin))) return `${origin} cannot be reached`;
  console.error('greenbar: fetching Electron, once…');
  return (await install()) ? null : 'the download failed';
}

/** Whether anything at all answers there, through the proxy where one is set. */
function isReachable(origin) {
  const isHttps = origin.startsWith('https:');
  const agent = new (isHttps ? HttpsAgent : HttpAgent)({ proxyEnv: process.env });
  return new Promise((resolve) => {
    const request = (isHttps ? httpsRequest : httpRequest)(origin, { method: 'HEAD', agent });
    // Not the socket's own timeout: that does not count looking the name up.
    const timer = setTimeout(() => request.destroy(new Error('too late')), REACH_LIMIT_MS);
    const finish = (answer) => {
      clearTimeout(timer);
      request.destroy();
      resolve(answer);
    };
    request.once('response', () => finish(true));
    request.once('error', () => finish(false));
    request.end();
  });
}

function install() {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(PACKAGE, 'install.js')], {
      stdio: 'ignore',
      env: { ...process.env, NODE_USE_ENV_PROXY: '1' },
      timeout: DOWNLOAD_LIMIT_MS,
    });
    child.once('error', () => resolve(false));
    child.once('exit', (code) => resolve(code === 0 && findElectron() !== null));
  });
}
