import type { MenuItemConstructorOptions } from 'electron';
import { APP_NAME } from '../identity.ts';
import type { MenuActions } from './platform.ts';

/** The menu of the window on Windows and Linux. */
export function appMenu({ say, openOverview, openSettings }: MenuActions): MenuItemConstructorOptions[] {
  return [
    {
      label: `&${APP_NAME}`,
      submenu: [
        { label: say('tray.open'), accelerator: 'Ctrl+0', click: openOverview },
        { label: say('tray.settings'), accelerator: 'Ctrl+,', click: openSettings },
        { type: 'separator' },
        { label: say('shell.close_window'), accelerator: 'Ctrl+W', role: 'close' },
        { label: say('shell.quit'), accelerator: 'Ctrl+Q', role: 'quit' },
      ],
    },
  ];
}
