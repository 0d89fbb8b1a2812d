// Puts one deliberate fault after another into a copy of the shell and of its packaging, and runs the tests that have to
// notice: `node scripts/mutants.mjs [part of a name]`. Slow, and for people: what is not noticed is a test that is missing.
import { spawn } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt } from './lib/ensure-built.mjs';
import { ensureNode } from './lib/local-node.mjs';
import { MUTANTS } from './lib/mutants.mjs';
import { ROOT } from './lib/root.mjs';

const COPIED = [
  ...['src-core', 'src-main', 'src-renderer', 'test', 'scripts', 'assets', 'packaging', 'docs', 'out', 'LICENSE'],
  ...[
    'package.json',
    'package-lock.json',
    'electron-builder.yml',
    'vitest.config.ts',
    'tsconfig.json',
    'tsconfig.base.json',
  ],
];
const LIMIT_MS = 180_000;

await ensureNode();
await ensureBuilt();
const wanted = process.argv[2] ?? '';
const chosen = MUTANTS.filter(({ name }) => name.includes(wanted));
const copy = await mkdtemp(join(tmpdir(), 'greenbar-mutants-'));
let survivors = 0;
try {
  for (const path of COPIED) await cp(join(ROOT, path), join(copy, path), { recursive: true });
  await symlink(join(ROOT, 'node_modules'), join(copy, 'node_modules'), 'junction');
  const passing = new Set();
  for (const mutant of chosen) {
    // A test that fails anyway would notice everything.
    const test = `${mutant.by} ${mutant.title ?? ''}`;
    if (!passing.has(test) && (await check(mutant)) !== 0) throw new Error(`Without any fault this fails: ${test}`);
    passing.add(test);
    const before = await readFile(join(copy, mutant.file), 'utf8');
    if (!before.includes(mutant.from))
      throw new Error(`${mutant.file} has no “${mutant.from}”: mend scripts/lib/mutants.mjs.`);
    await writeFile(
      join(copy, mutant.file),
      before.replace(mutant.from, () => mutant.to),
    );
    const startedAt = Date.now();
    const built = mutant.builds !== true || (await run('scripts/lib/build-all.mjs')) === 0;
    const caught = !built || (await check(mutant)) !== 0;
    await writeFile(join(copy, mutant.file), before);
    if (mutant.builds === true) await cp(join(ROOT, 'out'), join(copy, 'out'), { recursive: true });
    if (!caught) survivors += 1;
    console.log(
      `${caught ? 'caught  ' : 'SURVIVED'} ${mutant.name} (${Math.round((Date.now() - startedAt) / 1000)} s)`,
    );
  }
} finally {
  await rm(copy, { recursive: true, force: true });
}
console.log(`${chosen.length - survivors} of ${chosen.length} caught.`);
process.exitCode = survivors === 0 ? 0 : 1;

function check({ by, title }) {
  if (by.startsWith('scripts/')) return run(by);
  return run('node_modules/vitest/vitest.mjs', 'run', by, ...(title === undefined ? [] : ['-t', title]));
}

function run(script, ...args) {
  const child = spawn(process.execPath, [join(copy, script), ...args], {
    cwd: copy,
    stdio: 'ignore',
    timeout: LIMIT_MS,
  });
  return new Promise((resolve) => {
    child.once('error', () => resolve(1));
    child.once('exit', (code) => resolve(code ?? 1));
  });
}
