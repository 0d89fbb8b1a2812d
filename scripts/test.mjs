// `npm test`: brings a browser, builds, runs every test. Arguments go to vitest.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensureChromium } from './lib/chromium.mjs';
import { ensureBuilt } from './lib/ensure-built.mjs';
import { ensureNode } from './lib/local-node.mjs';
import { ROOT } from './lib/root.mjs';

await ensureNode();
const chromium = await ensureChromium();
if (chromium === null) {
  console.error('The tests need a browser: install Chromium or Chrome, or set CHROMIUM_PATH to one.');
  process.exit(1);
}
await ensureBuilt();
const vitest = join(ROOT, 'node_modules', 'vitest', 'vitest.mjs');
const child = spawn(process.execPath, [vitest, 'run', ...process.argv.slice(2)], {
  cwd: ROOT,
  stdio: 'inherit',
  env: { ...process.env, CHROMIUM_PATH: chromium },
});
child.once('exit', (code) => process.exit(code ?? 1));
