import { homedir } from 'node:os';
import { posix, win32 } from 'node:path';

const FOLDER = 'Greenbar';

/** Where Electron keeps the data of an app of this name, so that every way to start Greenbar finds the same files. */
export function defaultDataDir(
  platform: NodeJS.Platform = process.platform,
  environment: NodeJS.ProcessEnv = process.env,
  home: string = homedir(),
): string {
  if (platform === 'win32') {
    return win32.join(environment['APPDATA'] ?? win32.join(home, 'AppData', 'Roaming'), FOLDER);
  }
  if (platform === 'darwin') return posix.join(home, 'Library', 'Application Support', FOLDER);
  const configured = environment['XDG_CONFIG_HOME'] ?? '';
  // The XDG specification: a relative path there is to be ignored.
  return posix.join(posix.isAbsolute(configured) ? configured : posix.join(home, '.config'), FOLDER);
}
