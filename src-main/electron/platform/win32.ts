import { LINK_SCHEME } from '#core/model/link-scheme';
import { APP_ID, TOAST_CLASS_ID } from '../identity.ts';
import { appMenu } from './app-menu.ts';
import type { Platform } from './platform.ts';

/** Asked for with the same words as set, or Windows says no. */
const AT_LOGIN = ['--hidden'];

export const win32: Platform = {
  prepare(app) {
    app.setAppUserModelId(APP_ID);
    app.setToastActivatorCLSID(TOAST_CLASS_ID);
    // Elsewhere the package says so; unpackaged it would be Electron's own program that is registered.
    if (app.isPackaged) app.setAsDefaultProtocolClient(LINK_SCHEME);
  },
  trayIconFile: (icon, { dark }) => `win32/${icon}-${dark ? 'dark' : 'light'}.ico`,
  clickOpensWindow: true,
  // After Explorer has restarted, the icon is put back without it.
  forgetsTooltip: true,
  trayHost: () => Promise.resolve(true),
  menu: appMenu,
  notificationIcon: true,
  notifyOrder: () => ['node-notifier', 'electron', 'balloon'],
  supportPrompts: false,
  historyKeys: { modifier: 'alt', back: 'ArrowLeft', forward: 'ArrowRight' },
  setStartAtLogin(app, enabled) {
    if (!app.isPackaged) return Promise.resolve(null);
    if (app.getLoginItemSettings({ args: AT_LOGIN }).openAtLogin !== enabled) {
      app.setLoginItemSettings({ openAtLogin: enabled, args: AT_LOGIN });
    }
    // The user can switch it off elsewhere, and then Windows keeps the entry and does not obey it.
    const { executableWillLaunchAtLogin } = app.getLoginItemSettings({ args: AT_LOGIN });
    return Promise.resolve(enabled && !executableWillLaunchAtLogin ? 'shell.login_disabled' : null);
  },
  installsQuietly: true,
  relaunch: (app) => app.relaunch(),
};
