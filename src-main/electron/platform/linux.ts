import { appMenu } from './app-menu.ts';
import { setAutostart } from './linux-autostart.ts';
import { waitForStatusNotifier } from './linux-tray-host.ts';
import type { Platform } from './platform.ts';

export const linux: Platform = {
  prepare: () => undefined,
  // One picture for light panels and dark ones: no desktop says which it has. Of several sizes in one image a panel is
  // sent the largest, whatever it shows, so there is one for each scale; most panels show 22 points.
  trayIconFile: (icon, { scale }) => `linux/${icon}-${scale > 1.5 ? 48 : scale > 1 ? 32 : 22}.png`,
  clickOpensWindow: true,
  forgetsTooltip: false,
  trayHost: () => waitForStatusNotifier(),
  menu: appMenu,
  notificationIcon: true,
  notifyOrder: () => ['node-notifier', 'electron'],
  supportPrompts: false,
  historyKeys: { modifier: 'alt', back: 'ArrowLeft', forward: 'ArrowRight' },
  async setStartAtLogin(app, enabled) {
    if (app.isPackaged) await setAutostart(enabled, process.env, process.execPath);
    return null;
  },
  // A package of the system's needs its owner's password; an AppImage is one file of the user's.
  installsQuietly: process.env['APPIMAGE'] !== undefined,
  // The program inside an AppImage is gone when the app is: the file itself has to start.
  relaunch: (app) => {
    const appImage = process.env['APPIMAGE'];
    app.relaunch(appImage === undefined ? {} : { execPath: appImage });
  },
};
