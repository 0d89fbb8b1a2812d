import type { WindowTarget } from '#core/contract/host';
import type { NotificationTarget } from '#core/events/event';
import { languageOf } from '#core/i18n/languages';
import type { Say } from '#core/i18n/language';
import {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  nativeImage,
  nativeTheme,
  powerMonitor,
  screen,
  session,
  Tray,
  type MenuItemConstructorOptions,
  type MessageBoxOptions,
  type NativeImage,
} from 'electron';
import type { TrayModel } from '#core/tray/tray-model';
import { join } from 'node:path';
import type { Engine } from '../engine/engine.ts';
import type { Log, Opener } from '../engine/ports.ts';
import type { BalloonTray } from './balloon-notifier.ts';
import { placeInArguments } from './deep-link.ts';
import { denyPermissions, harden } from './harden.ts';
import { openDoor } from './ipc.ts';
import { keepLoginItem } from './login-item.ts';
import { withNotices } from './notices.ts';
import type { Platform } from './platform/platform.ts';
import { withProgramConsent } from './program-consent.ts';
import { APP_SCHEME, serveBundle } from './protocol.ts';
import { stopBeforeQuit, stopOnce } from './quit.ts';
import type { WatchedSettings } from './settings-watch.ts';
import { shownTray } from './shown-tray.ts';
import { placeOf, trayActions } from './tray-actions.ts';
import { trayPictures } from './tray-icon.ts';
import { createTrayView } from './tray.ts';
import { openWindowMemory } from './window-memory.ts';
import { createUpdates, type Updater } from './updates.ts';
import { createHistoryWindow } from './window.ts';

export interface ShellParts {
  readonly platform: Platform;
  readonly engine: Engine;
  readonly settings: WatchedSettings;
  readonly opener: Opener;
  readonly log: Log;
  readonly hidden: boolean;
  readonly dataDir: string;
  /** Where the window opens at once: at the first start of all, or where a link leads; null for not at all. */
  readonly opensAt: WindowTarget | null;
  readonly files: ShellFiles;
  readonly loadUpdater: () => Promise<Updater>;
  readonly onTray: (tray: BalloonTray) => void;
  /** Lets go of the data folder. */
  readonly letGo: () => void;
}

export interface ShellFiles {
  readonly rendererFolder: string;
  readonly preloadFile: string;
  readonly assetsFolder: string;
}

export interface Shell {
  /** Opens the window at what a notification was about. */
  readonly openTarget: (target: NotificationTarget) => void;
  /** Opens the window at a place, or brings it forward. */
  readonly show: (target: WindowTarget | null) => void;
}

/** Puts tray, window, menu and bridge around an engine. The app is ready, and this is its only instance. */
export function openShell({ platform, settings, opener, log, files, ...parts }: ShellParts): Shell {
  const noticed = withNotices(parts.engine);
  const { engine } = noticed;
  let hasTray = true;
  let quitting = false;
  let updateReady: string | null = null;
  const say: Say = (key, values) => languageOf(engine.state().locale).say(key, values);

  denyPermissions(session.defaultSession);
  session.defaultSession.protocol.handle(APP_SCHEME, serveBundle(files.rendererFolder));
  app.on('web-contents-created', (_event, contents) => harden(contents, opener));
  const window = createHistoryWindow({
    create: (options) => new BrowserWindow(options),
    preloadFile: files.preloadFile,
    iconFile: join(files.assetsFolder, 'icon-512.png'),
    devTools: !app.isPackaged,
    darkColours: () => nativeTheme.shouldUseDarkColors,
    mayGo: () => hasTray || quitting,
    memory: openWindowMemory(parts.dataDir, log),
    workAreas: () => {
      const main = screen.getPrimaryDisplay().id;
      return screen
        .getAllDisplays()
        .toSorted((one, other) => Number(other.id === main) - Number(one.id === main))
        .map(({ workArea }) => workArea);
    },
    historyKeys: platform.historyKeys,
    menuBarHides: () => hasTray,
    onCrash: (reason) => log.warn('The window went away.', { reason }),
    onSessionEnd: () => {
      // What can be done at once is done at once; the rest, and the end, for as long as we are let.
      void stop();
      app.quit();
    },
  });
  const ask = async (options: MessageBoxOptions): Promise<number | null> => {
    const owner = window.current();
    // Without an owner the box of macOS would keep everything waiting; and who has gone has nothing to ask for.
    return owner === null ? null : (await dialog.showMessageBox(owner, options)).response;
  };
  openDoor(ipcMain, withProgramConsent(engine.handlers, ask, say), log);
  app.on('second-instance', (_event, argv) => window.show(placeInArguments(argv)));
  app.on('activate', () => window.show(null));
  // Listening is what keeps the app when its window goes.
  app.on('window-all-closed', () => undefined);
  app.on('child-process-gone', (_event, { type, reason }) =>
    log.warn('A process of Chromium went away.', { type, reason }),
  );
  app.on('before-quit', () => {
    quitting = true;
  });
  const stop = stopOnce(() => engine.stop(), log);
  stopBeforeQuit(app, stop);

  const updates = createUpdates({
    load: parts.loadUpdater,
    channel: () => settings.current().updates.channel,
    installsQuietly: platform.installsQuietly,
    log,
    onReady: (version) => {
      updateReady = version;
      drawTray();
    },
    // Nothing is watched any more: the version that is here starts again.
    onRefused: () => {
      platform.relaunch(app);
      app.quit();
    },
  });

  const act = trayActions({
    handlers: engine.handlers,
    showWindow: (target) => window.show(target),
    installUpdate: () => {
      quitting = true;
      // An AppImage starts while this one still goes: all must be written by then, and nothing taken.
      void stop().then(() => {
        parts.letGo();
        app.releaseSingleInstanceLock();
        updates.install();
      });
    },
    quit: () => app.quit(),
  });
  let menuLocale = engine.state().locale;
  const showMenu = (): void => {
    const openOverview = (): void => window.show({ view: 'overview' });
    const openSettings = (): void => act({ do: 'open_settings' });
    Menu.setApplicationMenu(Menu.buildFromTemplate(platform.menu({ say, openOverview, openSettings })));
  };
  showMenu();

  const keepLogin = keepLoginItem(app, platform, log, (problem) =>
    noticed.tell('login', problem === null ? null : say(problem)),
  );
  keepLogin(settings.current());
  settings.onChange(keepLogin);
  settings.onChange(() => updates.channelChanged());

  let drawTray = (): void => undefined;
  const trayNow = (): TrayModel =>
    shownTray(engine.state().tray, {
      counts: settings.current().appearance.trayCount,
      update: updateReady === null ? null : say('shell.restart_to_update', { version: updateReady }),
    });
  const openTray = async (): Promise<void> => {
    hasTray = await platform.trayHost();
    if (quitting) return;
    const tray = createTrayView(
      {
        create: (picture: NativeImage) => {
          const made = new Tray(picture);
          parts.onTray(made);
          return made;
        },
        buildMenu: (template: MenuItemConstructorOptions[]) => Menu.buildFromTemplate(template),
        pictures: trayPictures(join(files.assetsFolder, 'tray'), platform, (file) => nativeImage.createFromPath(file)),
        panel: () => ({
          dark: nativeTheme.shouldUseDarkColorsForSystemIntegratedUI,
          scale: screen.getPrimaryDisplay().scaleFactor,
        }),
        platform,
        act,
      },
      trayNow(),
    );
    drawTray = () => tray.render(trayNow());
    engine.onState(drawTray);
    nativeTheme.on('updated', () => tray.refresh());
    powerMonitor.on('resume', () => tray.refresh());
    screen.on('display-metrics-changed', (_event, _display, changed) => {
      if (changed.includes('scaleFactor')) tray.refresh();
    });
    if (hasTray) return;
    log.warn('No host for tray icons was found.');
    noticed.tell('tray', say('shell.no_tray'));
    window.menuBarChanged();
    if (!parts.hidden) window.show(null);
  };

  engine.onState((state) => {
    if (nativeTheme.themeSource !== state.theme) nativeTheme.themeSource = state.theme;
    if (menuLocale !== state.locale) {
      menuLocale = state.locale;
      showMenu();
    }
    window.publish(state);
  });
  engine.start();
  void openTray();
  if (parts.opensAt !== null) window.show(parts.opensAt);
  // Unpackaged there is nothing to put a newer version in the place of.
  if (app.isPackaged) updates.start();
  return { openTarget: (target) => window.show(placeOf(target)), show: (target) => window.show(target) };
}
