// Packs the app, unpacks the package and drives what was in it through the tests of the shell: a file that is missing in
// the package is missing there. `node scripts/test-packed.mjs`; arguments go to vitest.
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureChromium } from './lib/chromium.mjs';
import { ensureBuilt } from './lib/ensure-built.mjs';
import { ensureNode } from './lib/local-node.mjs';
import { openAsar, packLinux } from './lib/pack-linux.mjs';
import { ROOT } from './lib/root.mjs';

await ensureNode();
const chromium = await ensureChromium();
if (chromium === null) throw new Error('The tests need a browser: set CHROMIUM_PATH to one.');
await ensureBuilt();
const folder = await mkdtemp(join(tmpdir(), 'greenbar-packed-'));
const app = join(folder, 'app');
openAsar(join(await packLinux(folder), 'resources', 'app.asar')).extractTo(app);
const vitest = join(ROOT, 'node_modules', 'vitest', 'vitest.mjs');
const tests = ['whole-way', 'shell', 'session-end', 'no-tray'].map((name) => `test/e2e/shell/${name}.test.ts`);
const child = spawn(process.execPath, [vitest, 'run', ...tests, ...process.argv.slice(2)], {
  cwd: ROOT,
  stdio: 'inherit',
  env: { ...process.env, CHROMIUM_PATH: chromium, GREENBAR_APP: app },
});
const code = await new Promise((resolve) => child.once('exit', resolve));
await rm(folder, { recursive: true, force: true });
process.exitCode = code ?? 1;
