import { APP_ID, TOAST_CLASS_ID } from '../identity.ts';
import type { Platform } from './platform.ts';

/** Asked for with the same words as set, or Windows says no. */
const AT_LOGIN = ['--hidden'];

export const win32: Platform = {
  prepare(app) {
    app.setAppUserModelId(APP_ID);
    app.setToastActivatorCLSID(TOAST_CLASS_ID);
  },
  trayIconFile: (icon, darkPanel) => `win32/${icon}-${darkPanel ? 'dark' : 'light'}.ico`,
  clickOpensWindow: true,
  // After Explorer has restarted, the icon is put back without it.
  forgetsTooltip: true,
  trayHost: () => Promise.resolve(true),
  menu: () => null,
  notificationIcon: true,
  notifyOrder: () => ['node-notifier', 'electron'],
  historyKeys: { modifier: 'alt', back: 'ArrowLeft', forward: 'ArrowRight' },
  setStartAtLogin(app, enabled) {
    if (app.isPackaged && app.getLoginItemSettings({ args: AT_LOGIN }).openAtLogin !== enabled) {
      app.setLoginItemSettings({ openAtLogin: enabled, args: AT_LOGIN });
    }
    return Promise.resolve();
  },
};
