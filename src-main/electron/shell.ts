import type { NotificationTarget } from '#core/events/event';
import type { Settings } from '#core/settings/settings';
import {
  app,
  BrowserWindow,
  ipcMain,
  Menu,
  nativeImage,
  nativeTheme,
  powerMonitor,
  screen,
  session,
  Tray,
  type MenuItemConstructorOptions,
  type NativeImage,
} from 'electron';
import { join } from 'node:path';
import type { Engine } from '../engine/engine.ts';
import type { Log, Opener } from '../engine/ports.ts';
import { denyPermissions, harden } from './harden.ts';
import { openDoor } from './ipc.ts';
import { withNotices } from './notices.ts';
import type { Platform } from './platform/platform.ts';
import { APP_SCHEME, serveBundle } from './protocol.ts';
import { stopBeforeQuit } from './quit.ts';
import type { WatchedSettings } from './settings-watch.ts';
import { placeOf, trayActions } from './tray-actions.ts';
import { trayPictures } from './tray-icon.ts';
import { createTrayView } from './tray.ts';
import { openWindowMemory } from './window-memory.ts';
import { createHistoryWindow } from './window.ts';

const NO_TRAY =
  'This desktop shows no tray icons, so Greenbar stays in this window: closing it only minimises it, and the Greenbar menu quits. On GNOME the AppIndicator extension brings the tray.';

export interface ShellParts {
  readonly platform: Platform;
  readonly engine: Engine;
  readonly settings: WatchedSettings;
  readonly opener: Opener;
  readonly log: Log;
  readonly hidden: boolean;
  readonly dataDir: string;
  readonly files: ShellFiles;
}

export interface ShellFiles {
  readonly rendererFolder: string;
  readonly preloadFile: string;
  readonly assetsFolder: string;
}

export interface Shell {
  /** Opens the window at what a notification was about. */
  readonly openTarget: (target: NotificationTarget) => void;
}

/** Puts tray, window, menu and bridge around an engine. The app is ready, and this is its only instance. */
export function openShell({ platform, settings, opener, log, hidden, dataDir, files, ...parts }: ShellParts): Shell {
  const noticed = withNotices(parts.engine);
  const { engine } = noticed;
  let hasTray = true;
  let quitting = false;

  denyPermissions(session.defaultSession);
  session.defaultSession.protocol.handle(APP_SCHEME, serveBundle(files.rendererFolder));
  app.on('web-contents-created', (_event, contents) => harden(contents, opener));
  openDoor(ipcMain, engine.handlers, log);

  const window = createHistoryWindow({
    create: (options) => new BrowserWindow(options),
    preloadFile: files.preloadFile,
    iconFile: join(files.assetsFolder, 'icon-512.png'),
    devTools: !app.isPackaged,
    darkColours: () => nativeTheme.shouldUseDarkColors,
    mayGo: () => hasTray || quitting,
    memory: openWindowMemory(dataDir, log),
    workAreas: () => {
      const main = screen.getPrimaryDisplay().id;
      return screen
        .getAllDisplays()
        .toSorted((one, other) => Number(other.id === main) - Number(one.id === main))
        .map(({ workArea }) => workArea);
    },
    historyKeys: platform.historyKeys,
    onCrash: (reason) => log.warn('The window went away.', { reason }),
  });
  app.on('second-instance', () => window.show(null));
  app.on('activate', () => window.show(null));
  // Listening is what keeps the app when its window goes.
  app.on('window-all-closed', () => undefined);
  app.on('before-quit', () => {
    quitting = true;
  });
  stopBeforeQuit(app, () => engine.stop(), log);

  const act = trayActions({
    handlers: engine.handlers,
    showWindow: (target) => window.show(target),
    quit: () => app.quit(),
  });
  const showMenu = (): void => {
    const template = platform.menu(hasTray, {
      openOverview: () => window.show({ view: 'overview' }),
      openSettings: () => act({ do: 'open_settings' }),
    });
    Menu.setApplicationMenu(template === null ? null : Menu.buildFromTemplate(template));
  };
  showMenu();

  const applySettings = ({ startAtLogin }: Settings): void => {
    platform
      .setStartAtLogin(app, startAtLogin)
      .catch((fault: unknown) => log.warn('Start at login could not be set.', { fault: String(fault) }));
  };
  applySettings(settings.current());
  settings.onChange(applySettings);

  const openTray = async (): Promise<void> => {
    hasTray = await platform.trayHost();
    if (quitting) return;
    const tray = createTrayView(
      {
        create: (picture: NativeImage) => new Tray(picture),
        buildMenu: (template: MenuItemConstructorOptions[]) => Menu.buildFromTemplate(template),
        pictures: trayPictures(join(files.assetsFolder, 'tray'), platform, (file) => nativeImage.createFromPath(file)),
        darkPanel: () => nativeTheme.shouldUseDarkColorsForSystemIntegratedUI,
        platform,
        act,
      },
      engine.state().tray,
    );
    engine.onState((state) => tray.render(state.tray));
    nativeTheme.on('updated', () => tray.refresh());
    powerMonitor.on('resume', () => tray.refresh());
    if (hasTray) return;
    log.warn('No host for tray icons was found.');
    noticed.add(NO_TRAY);
    showMenu();
    if (!hidden) window.show(null);
  };

  engine.onState((state) => {
    if (nativeTheme.themeSource !== state.theme) nativeTheme.themeSource = state.theme;
    window.publish(state);
  });
  engine.start();
  void openTray();
  return { openTarget: (target) => window.show(placeOf(target)) };
}
