import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './root.mjs';

/** node:sqlite opens without a flag from here on. */
const OLDEST = [22, 13];

const LOCAL_NODE = join(ROOT, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

/**
 * Goes on when this Node is new enough. Otherwise runs the very same command with the Node that was installed beside
 * the project, ends with what it ended with, and never returns. Scripts that call it import only what an old Node has.
 */
export async function ensureNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return;
  if (!existsSync(LOCAL_NODE)) {
    console.error(
      `greenbar: this needs Node ${OLDEST.join('.')} or newer; “npm ci” in ${ROOT} installs one beside it.`,
    );
    process.exit(2);
  }
  const child = spawn(LOCAL_NODE, [...process.execArgv, ...process.argv.slice(1)], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  const code = await new Promise((resolve) => {
    child.once('error', () => resolve(2));
    child.once('exit', (exitCode, signal) => resolve(exitCode ?? (signal === 'SIGINT' ? 130 : 1)));
  });
  process.exit(code);
}
