import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ROOT } from '../../layers/source-files.ts';

/** Out of the project's own dependencies: nobody needs them to run or build Greenbar. */
const HOME = join(ROOT, 'node_modules/.cache/greenbar/bench-peers');
const PACKAGES = [
  'axios@1.13.2',
  'fast-xml-parser@5.3.2',
  'feedsmith@2.5.0',
  'got@14.6.4',
  'rss-parser@3.13.0',
  'undici@7.16.0',
] as const;
const INSTALL_LIMIT_MS = 120_000;

export type Load = (name: string) => Promise<Record<string, unknown>>;

/** Programs of others to measure beside ours; or in words why they could not be had. */
export function installPeers():
  { readonly load: Load; readonly versions: readonly string[] } | { readonly reason: string } {
  const done = join(HOME, PACKAGES.join('+'));
  if (!existsSync(done)) {
    mkdirSync(HOME, { recursive: true });
    writeFileSync(join(HOME, 'package.json'), JSON.stringify({ private: true }));
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
    const args = ['install', ...PACKAGES, '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'];
    const { status, error, stderr } = spawnSync(npm, args, { cwd: HOME, encoding: 'utf8', timeout: INSTALL_LIMIT_MS });
    if (error !== undefined) return { reason: error.message };
    if (status !== 0) return { reason: stderr.trim().split('\n')[0] ?? 'npm did not come to an end' };
    writeFileSync(done, '');
  }
  const resolve = createRequire(join(HOME, 'package.json'));
  return {
    versions: PACKAGES,
    // CommonJS comes as a default with everything in it.
    load: async (name) => {
      const found = (await import(`file://${resolve.resolve(name)}`)) as Record<string, unknown>;
      return { ...(found['default'] as object), ...found };
    },
  };
}
