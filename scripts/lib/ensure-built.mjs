import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { withLock } from './lock.mjs';
import { ROOT } from './root.mjs';
import { hashInputs, isStamped, writeStamp } from './stamp.mjs';

const LOCK = join(ROOT, 'node_modules', '.cache', 'greenbar', 'build.lock');

/** Builds when the output is missing or older than the sources. Says so on standard error; standard output is not ours. */
export async function ensureBuilt() {
  if (isStamped(hashInputs())) return;
  if (!existsSync(join(ROOT, 'node_modules', 'rolldown'))) {
    console.error(`greenbar: run “npm ci” in ${ROOT} first.`);
    process.exit(2);
  }
  await withLock(LOCK, async () => {
    // Another process may have built while this one waited.
    const hash = hashInputs();
    if (isStamped(hash)) return;
    console.error('greenbar: building…');
    if (!(await runBuild())) {
      console.error('greenbar: the build failed.');
      process.exit(2);
    }
    writeStamp(hash);
  });
}

function runBuild() {
  // Whatever a bundler prints goes to standard error.
  const child = spawn(process.execPath, [join(ROOT, 'scripts', 'lib', 'build-all.mjs')], { stdio: ['ignore', 2, 2] });
  return new Promise((resolve) => {
    child.once('error', () => resolve(false));
    child.once('exit', (code) => resolve(code === 0));
  });
}
