import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../layers/source-files.ts';

const PACKAGE = 'uptime-kuma@2.0.0-dev.0';
/** Kept between runs, out of the project's own dependencies: nobody needs it to run or build Greenbar. */
const HOME = join(ROOT, 'node_modules/.cache/greenbar/uptime-kuma');
const INSTALL_LIMIT_MS = 15 * 60_000;

/**
 * Installs a status page server that nobody here wrote. It builds a native module, so it needs a compiler; the answer is
 * its folder, or in words why it could not be had.
 */
export function installServer(): { readonly folder: string } | { readonly reason: string } {
  const folder = join(HOME, 'node_modules/uptime-kuma');
  const done = join(HOME, 'installed');
  if (existsSync(done)) return { folder };
  mkdirSync(HOME, { recursive: true });
  writeFileSync(
    join(HOME, 'package.json'),
    JSON.stringify({ private: true, allowScripts: { '@louislam/sqlite3': true } }),
  );
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const args = ['install', PACKAGE, '--no-audit', '--no-fund', '--loglevel=error'];
  const installed = spawnSync(npm, args, { cwd: HOME, encoding: 'utf8', timeout: INSTALL_LIMIT_MS });
  if (installed.status !== 0) return { reason: `${PACKAGE} could not be installed: ${lastLine(installed.stderr)}` };
  moveMigrations(join(folder, 'db'));
  writeFileSync(done, '');
  return { folder };
}

/** This pre-release was packed with eight of its migrations one folder above the one its server looks in. */
function moveMigrations(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (/^patch-.*\.sql$/.test(name)) copyFileSync(join(folder, name), join(folder, 'old_migrations', name));
  }
}

function lastLine(text: string | null): string {
  return (text ?? '').trim().split('\n').at(-1) ?? '';
}
