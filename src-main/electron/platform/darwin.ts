import { APP_NAME } from '../identity.ts';
import type { Platform } from './platform.ts';

export const darwin: Platform = {
  // LSUIElement in the bundle keeps the app out of the Dock without a flash; unpackaged there is only this.
  prepare: (app) => app.dock?.hide(),
  trayIconFile: (icon) => `darwin/${icon}Template.png`,
  clickOpensWindow: false,
  forgetsTooltip: false,
  trayHost: () => Promise.resolve(true),
  // Never seen in an app without a Dock icon, but without it there is no Cmd-C.
  menu: ({ say, openOverview, openSettings }) => [
    {
      label: APP_NAME,
      submenu: [
        { role: 'about' },
        { type: 'separator' },
        { label: say('tray.settings'), accelerator: 'Command+,', click: openSettings },
        { type: 'separator' },
        { role: 'hide' },
        { role: 'quit' },
      ],
    },
    { role: 'editMenu' },
    {
      label: say('shell.window'),
      submenu: [
        { label: say('tray.open'), accelerator: 'Command+0', click: openOverview },
        { role: 'minimize' },
        { role: 'close' },
      ],
    },
  ],
  notificationIcon: false,
  notifyOrder: (isPackaged) => (isPackaged ? ['electron', 'node-notifier'] : ['node-notifier', 'electron']),
  supportPrompts: true,
  // Alt and an arrow move by words in text fields.
  historyKeys: { modifier: 'meta', back: '[', forward: ']' },
  setStartAtLogin(app, enabled) {
    if (!app.isPackaged) return Promise.resolve(null);
    if (app.getLoginItemSettings().openAtLogin !== enabled) app.setLoginItemSettings({ openAtLogin: enabled });
    const waits = app.getLoginItemSettings().status === 'requires-approval';
    return Promise.resolve(enabled && waits ? 'shell.login_needs_approval' : null);
  },
  installsQuietly: true,
  relaunch: (app) => app.relaunch(),
};
