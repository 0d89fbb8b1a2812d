import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hasDisplay } from '../../browser/system-browser.ts';
import { packageRoot } from '../../node/package-root.ts';
import { whyNotPossible } from '../../node/notification/preflight.ts';
import type { CliWorld } from '../world.ts';
import type { Finding } from './finding.ts';
import { namesOnBus } from './session-bus.ts';

/** What the desktop offers: notifications, a tray, Electron, a browser. */
export async function examineDesktop({ platform, environment }: CliWorld): Promise<readonly Finding[]> {
  const isLinux = platform !== 'darwin' && platform !== 'win32';
  const bus = isLinux ? await namesOnBus(environment) : null;
  return [
    notifications(platform, environment, isLinux, bus),
    isLinux ? trayHost(bus) : { name: 'tray', state: 'ok', words: 'This system has a place for tray icons.' },
    electron(platform, environment),
    hasDisplay(platform, environment)
      ? { name: 'browser', state: 'ok', words: 'A browser can be opened here.' }
      : {
          name: 'browser',
          state: 'limited',
          words: 'There is no display: open the link that “serve” prints yourself.',
        },
  ];
}

function notifications(
  platform: NodeJS.Platform,
  environment: NodeJS.ProcessEnv,
  isLinux: boolean,
  bus: ReadonlySet<string> | null,
): Finding {
  const name = 'notifications';
  const problem = whyNotPossible(platform, environment);
  if (problem !== null) return { name, state: 'limited', words: problem };
  if (!isLinux) return { name, state: 'ok', words: 'This system shows notifications, unless its settings forbid it.' };
  if (bus === null) return { name, state: 'limited', words: 'There is no session bus, so nothing can be shown.' };
  return bus.has('org.freedesktop.Notifications')
    ? { name, state: 'ok', words: 'A notification service is there.' }
    : { name, state: 'limited', words: 'No program on this desktop shows notifications; dunst is one that does.' };
}

function trayHost(bus: ReadonlySet<string> | null): Finding {
  return bus?.has('org.kde.StatusNotifierWatcher') === true
    ? { name: 'tray', state: 'ok', words: 'A host for tray icons is there.' }
    : {
        name: 'tray',
        state: 'limited',
        words: 'Nothing shows tray icons here; on GNOME the AppIndicator extension does.',
      };
}

function electron(platform: NodeJS.Platform, environment: NodeJS.ProcessEnv): Finding {
  const name = 'electron';
  const folder = join(packageRoot(), 'node_modules', 'electron');
  const pathFile = join(folder, 'path.txt');
  const program = existsSync(pathFile) ? readFileSync(pathFile, 'utf8').trim() : '';
  const override = environment['ELECTRON_OVERRIDE_DIST_PATH'];
  const ownName = platform === 'win32' ? 'electron.exe' : 'electron';
  const file = override === undefined ? join(folder, 'dist', program) : join(override, program || ownName);
  if ((program !== '' || override !== undefined) && existsSync(file)) {
    return { name, state: 'ok', words: 'Electron’s program is installed.' };
  }
  return {
    name,
    state: 'limited',
    words: 'Electron’s program is not here: “npm start” fetches it or uses the browser.',
  };
}
