import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';
import type { Obstacle } from '#core/events/delivery';

/** Translates programs for Intel's processors on Apple's; without it terminal-notifier cannot start. */
const ROSETTA = '/Library/Apple/usr/libexec/oah/libRosettaRuntime';

/**
 * What keeps node-notifier from working here; null when nothing speaks against it. It fails silently on some platforms,
 * so we look first.
 */
export function whyNotPossible(platform: NodeJS.Platform, environment: NodeJS.ProcessEnv): Obstacle | null {
  if (platform === 'darwin') {
    if (process.arch === 'x64' || existsSync(ROSETTA)) return null;
    return { cause: 'no_rosetta' };
  }
  if (platform === 'win32') return null;
  return isOnPath('notify-send', environment['PATH'] ?? '') ? null : { cause: 'no_notify_send' };
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
