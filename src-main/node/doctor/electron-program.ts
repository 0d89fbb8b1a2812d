import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '#core/doctor/finding';
import { packageRoot } from '../package-root.ts';

/** Whether Electron’s program was fetched into this checkout, and which. */
export function examineElectron(platform: NodeJS.Platform, environment: NodeJS.ProcessEnv): Finding {
  const folder = join(packageRoot(), 'node_modules', 'electron');
  const pathFile = join(folder, 'path.txt');
  const program = existsSync(pathFile) ? readFileSync(pathFile, 'utf8').trim() : '';
  const override = environment['ELECTRON_OVERRIDE_DIST_PATH'];
  const ownName = platform === 'win32' ? 'electron.exe' : 'electron';
  const dist = override ?? join(folder, 'dist');
  const isThere = (program !== '' || override !== undefined) && existsSync(join(dist, program || ownName));
  return isThere
    ? {
        subject: 'electron',
        state: 'ok',
        says: 'found.electron_installed',
        values: { version: versionIn(dist, folder) },
      }
    : { subject: 'electron', state: 'limited', says: 'found.no_electron', advice: 'advice.electron' };
}

/** The program carries its own version; the package is what it should be. */
function versionIn(dist: string, folder: string): string {
  const file = join(dist, 'version');
  if (existsSync(file)) return readFileSync(file, 'utf8').trim();
  const about = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { readonly version: string };
  return about.version;
}
