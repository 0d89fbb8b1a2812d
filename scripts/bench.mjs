// `npm run bench`: takes every figure of docs/benchmarks.md; `npm run bench -- <name>…` some of them. On the local Node, with
// a browser at hand. Not part of the tests: figures are for people to compare, side by side in one run.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensureChromium } from './lib/chromium.mjs';
import { ensureNode } from './lib/local-node.mjs';
import { ROOT } from './lib/root.mjs';

await ensureNode();
const chromium = await ensureChromium();
const given = process.argv.slice(2);
// Needs Electron's program and a desktop, so it is no part of the report.
const [file, args] = given[0] === 'electron-budget' ? ['electron-budget.ts', given.slice(1)] : ['run.ts', given];
const child = spawn(process.execPath, ['--no-warnings', join(ROOT, 'test', 'bench', file), ...args], {
  cwd: ROOT,
  stdio: 'inherit',
  env: { ...process.env, NODE_ENV: 'production', ...(chromium === null ? {} : { CHROMIUM_PATH: chromium }) },
});
child.once('exit', (code) => process.exit(code ?? 1));
