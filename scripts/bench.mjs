// `npm run bench -- <name>`: runs test/bench/<name>.bench.ts on the local Node, with a browser at hand. Not part of the
// tests: figures are for people to compare, side by side in one run.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ensureChromium } from './lib/chromium.mjs';
import { ensureNode } from './lib/local-node.mjs';
import { ROOT } from './lib/root.mjs';

const FOLDER = join(ROOT, 'test', 'bench');
const [name = '', ...rest] = process.argv.slice(2);
const file = join(FOLDER, `${name}.bench.ts`);
if (!/^[a-z-]+$/.test(name) || !existsSync(file)) {
  const known = readdirSync(FOLDER).flatMap((each) => /^([a-z-]+)\.bench\.ts$/.exec(each)?.[1] ?? []);
  console.error(`Which benchmark? There are: ${known.join(', ')}.`);
  process.exit(2);
}
await ensureNode();
const chromium = await ensureChromium();
const child = spawn(process.execPath, ['--no-warnings', file, ...rest], {
  cwd: ROOT,
  stdio: 'inherit',
  env: { ...process.env, NODE_ENV: 'production', ...(chromium === null ? {} : { CHROMIUM_PATH: chromium }) },
});
child.once('exit', (code) => process.exit(code ?? 1));
