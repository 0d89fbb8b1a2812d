import type { Settings } from '#core/settings/settings';
import type { App } from 'electron';
import type { Log } from '../engine/ports.ts';
import type { LoginProblem, Platform } from './platform/platform.ts';

/**
 * Keeps start at login as it is set. At every start, because an AppImage may have been moved; after that only when it
 * is changed. `tell` hears what still keeps the app from starting, and when nothing does any more.
 */
export function keepLoginItem(
  app: App,
  platform: Pick<Platform, 'setStartAtLogin'>,
  log: Log,
  tell: (problem: LoginProblem | null) => void,
): (settings: Pick<Settings, 'startAtLogin'>) => void {
  let applied: boolean | null = null;
  return ({ startAtLogin }) => {
    if (applied === startAtLogin) return;
    applied = startAtLogin;
    platform.setStartAtLogin(app, startAtLogin).then(tell, (fault: unknown) => {
      log.warn('Start at login could not be set.', { fault: String(fault) });
      if (startAtLogin) tell('shell.login_failed');
    });
  };
}
