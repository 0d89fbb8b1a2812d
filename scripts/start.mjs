// `npm start`: the app in Electron, or, where Electron cannot be had, the same app in the browser.
import { spawn } from 'node:child_process';
import { downloadElectron, findElectron } from './lib/electron.mjs';
import { ensureBuilt } from './lib/ensure-built.mjs';
import { ensureNode } from './lib/local-node.mjs';
import { ROOT } from './lib/root.mjs';

/** A program that ends with an error this soon never showed anything. */
const NEVER_STARTED_MS = 5_000;
/** What the app ends with when browser mode has its data: it has said so, and browser mode would only say it again. */
const ALREADY_RUNNING = 2;

await ensureNode();
const args = process.argv.slice(2);
const [obstacle] = await Promise.all([obstacleToElectron(), ensureBuilt()]);
const ended = obstacle === null ? await runElectron() : { code: null, why: obstacle };
if (ended.code !== null) process.exit(ended.code);
console.error(`greenbar: not in Electron, because ${ended.why}; open this link in a browser instead:`);
process.argv.splice(2, process.argv.length, 'serve', ...args);
await import('../out/cli/greenbar.js');

/** Why Electron cannot run here, in words; null when it can. */
async function obstacleToElectron() {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  const canShow = process.platform === 'darwin' || process.platform === 'win32' || DISPLAY || WAYLAND_DISPLAY;
  if (findElectron() !== null) return canShow ? null : 'there is no display';
  // Nothing to show it on: then the download is not worth its hundred megabytes.
  if (!canShow) return 'there is neither a display nor Electron’s program';
  const problem = await downloadElectron();
  return problem === null ? null : `its program is not here and ${problem}`;
}

function runElectron() {
  const startedAt = Date.now();
  const environment = { ...process.env };
  // Set by editors for their own terminals; with it Electron is a plain Node.
  delete environment.ELECTRON_RUN_AS_NODE;
  // Chromium refuses to run as root inside its sandbox.
  const unsandboxed = process.platform === 'linux' && process.getuid() === 0 ? ['--no-sandbox'] : [];
  const child = spawn(findElectron(), [...unsandboxed, ROOT, ...args], { stdio: 'inherit', env: environment });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ code: null, why: `it did not start (${error.code})` }));
    child.once('exit', (code, signal) => {
      const isFailure = code !== 0 && code !== ALREADY_RUNNING;
      const isEarly = Date.now() - startedAt < NEVER_STARTED_MS && isFailure && signal === null;
      resolve(isEarly ? { code: null, why: `it ended at once (exit ${code})` } : { code: code ?? 1 });
    });
  });
}
