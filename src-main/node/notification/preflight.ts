import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';

/** Translates programs for Intel's processors on Apple's; without it terminal-notifier cannot start. */
const ROSETTA = '/Library/Apple/usr/libexec/oah/libRosettaRuntime';

/**
 * Why notifications cannot work here, in one sentence; null when nothing speaks against it. node-notifier itself fails
 * silently on some platforms, so we look first.
 */
export function whyNotPossible(platform: NodeJS.Platform, environment: NodeJS.ProcessEnv): string | null {
  if (platform === 'darwin') {
    if (process.arch === 'x64' || existsSync(ROSETTA)) return null;
    return 'Notifications of this kind need Rosetta, which is not installed.';
  }
  if (platform === 'win32') return null;
  if (isOnPath('notify-send', environment['PATH'] ?? '')) return null;
  return 'The program notify-send is missing; it is in the package libnotify-bin or libnotify.';
}

function isOnPath(program: string, path: string): boolean {
  return path.split(delimiter).some((folder) => isAbsolute(folder) && isExecutable(join(folder, program)));
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
