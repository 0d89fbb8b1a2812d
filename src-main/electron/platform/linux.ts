import { setAutostart } from './linux-autostart.ts';
import { waitForStatusNotifier } from './linux-tray-host.ts';
import type { Platform } from './platform.ts';

export const linux: Platform = {
  prepare: () => undefined,
  // One picture for light panels and dark ones: no desktop says which it has.
  trayIconFile: (icon) => `linux/${icon}.png`,
  clickOpensWindow: true,
  forgetsTooltip: false,
  trayHost: waitForStatusNotifier,
  // Without a tray the window is all there is, and it must be possible to quit from it.
  menu: (hasTray, { openOverview, openSettings }) =>
    hasTray
      ? null
      : [
          {
            label: '&Greenbar',
            submenu: [
              { label: 'Open history', click: openOverview },
              { label: 'Settings…', accelerator: 'Ctrl+,', click: openSettings },
              { type: 'separator' },
              { label: 'Quit', accelerator: 'Ctrl+Q', role: 'quit' },
            ],
          },
        ],
  notificationIcon: true,
  notifyOrder: () => ['node-notifier', 'electron'],
  historyKeys: { modifier: 'alt', back: 'ArrowLeft', forward: 'ArrowRight' },
  setStartAtLogin: (app, enabled) =>
    app.isPackaged ? setAutostart(enabled, process.env, process.execPath) : Promise.resolve(),
};
