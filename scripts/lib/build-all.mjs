// Builds everything into out/: the command line with the browser shell, the Electron shell, the window. A process of its
// own: the bundlers take some 300 MB, which a program that runs for days should not carry along.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { build as viteBuild } from 'vite';
import { ROOT } from './root.mjs';

/** Not bundled: what the runtime brings, and node-notifier, which finds its helper programs by its own place. */
const EXTERNAL = [/^node:/, 'electron', 'node-notifier'];

const PROGRAMS = [
  { input: 'src-main/cli/main.ts', file: 'out/cli/greenbar.js', format: 'esm' },
  { input: 'src-main/electron/main.ts', file: 'out/electron/main.js', format: 'esm' },
  // A sandboxed preload must be one CommonJS file.
  { input: 'src-main/electron/preload.ts', file: 'out/electron/preload.cjs', format: 'cjs' },
];

async function buildProgram({ input, file, format }) {
  const bundle = await rolldown({
    input: join(ROOT, input),
    cwd: ROOT,
    platform: 'node',
    external: EXTERNAL,
    logLevel: 'warn',
    onLog: (_level, log) => console.error(`${input}: ${log.message}`),
  });
  // One file each: a program that runs while it is built anew finds all of itself in memory.
  await bundle.write({ file: join(ROOT, file), format, codeSplitting: false, comments: { legal: true } });
  await bundle.close();
}

async function buildWindow() {
  const folder = join(ROOT, 'src-renderer');
  await viteBuild({ root: folder, configFile: join(folder, 'vite.config.ts'), logLevel: 'warn' });
}

rmSync(join(ROOT, 'out', '.stamp'), { force: true });
try {
  await Promise.all([...PROGRAMS.map(buildProgram), buildWindow()]);
} catch (error) {
  // The bundlers' messages say where; their stacks are about themselves.
  console.error(error.message);
  process.exit(1);
}
