import type { AppState } from '#core/contract/app-state';
import type { WindowTarget } from '#core/contract/host';
import { stateChange } from '#core/contract/state-change';
import type { BrowserWindow, BrowserWindowConstructorOptions, Rectangle } from 'electron';
import { CHANGE_CHANNEL, NAVIGATE_CHANNEL, STATE_CHANNEL } from './channels.ts';
import { APP_NAME } from './identity.ts';
import { followHistoryKeys, type HistoryKeys } from './history-keys.ts';
import { keepPlace } from './keep-place.ts';
import { APP_URL } from './protocol.ts';
import { webPreferences } from './web-preferences.ts';
import type { WindowMemory } from './window-memory.ts';
import { visibleBounds } from './window-place.ts';

export interface WindowParts {
  readonly create: (options: BrowserWindowConstructorOptions) => BrowserWindow;
  readonly preloadFile: string;
  readonly iconFile: string;
  readonly devTools: boolean;
  readonly darkColours: () => boolean;
  /** Whether the window may go when it is closed: not where nothing else would lead back to it. */
  readonly mayGo: () => boolean;
  /** Whether the menu bar is out of sight until Alt is pressed. */
  readonly menuBarHides: () => boolean;
  readonly onCrash: (reason: string) => void;
  /** The user is logged off, or the machine shut down: nothing that takes time is sure to be done any more. */
  readonly onSessionEnd: () => void;
  readonly memory: WindowMemory;
  /** Of every display, the main one's first. */
  readonly workAreas: () => readonly Rectangle[];
  readonly historyKeys: HistoryKeys;
}

export interface HistoryWindow {
  /** Opens the window or brings it forward, at a place where one is given. */
  show(target: WindowTarget | null): void;
  /** For what is to be shown on it; null where it is not there. */
  current(): BrowserWindow | null;
  /** The menu bar may have to come out, or to hide. */
  menuBarChanged(): void;
  /** Tells the window, if there is one. */
  publish(state: AppState): void;
}

/** Painted before the page is: the grounds of the window's two themes. */
const GROUND = { dark: '#14181c', light: '#ffffff' };

/** The one window. It is built when it is wanted and destroyed when it is closed: hidden it would cost half the memory. */
export function createHistoryWindow(parts: WindowParts): HistoryWindow {
  let window: BrowserWindow | null = null;
  let ready = false;
  let waiting: WindowTarget | null = null;
  /** What the window was told last; null where it knows nothing yet. */
  let told: AppState | null = null;

  /** As it was left; at its last view, unless it is opened to be at another. */
  function open(isSent: boolean): BrowserWindow {
    const { bounds, maximised, address } = parts.memory.load();
    const opened = parts.create({ ...visibleBounds(bounds, parts.workAreas()), ...optionsFor(parts) });
    followHistoryKeys(opened, parts.historyKeys);
    ready = false;
    opened.once('ready-to-show', () => {
      // Which shows it: not before there is something to see.
      if (maximised) opened.maximize();
      opened.show();
    });
    opened.webContents.on('did-finish-load', () => {
      ready = true;
      told = null;
      if (waiting !== null) opened.webContents.send(NAVIGATE_CHANNEL, waiting);
      waiting = null;
    });
    opened.webContents.on('render-process-gone', (_event, { reason }) => {
      parts.onCrash(reason);
      opened.destroy();
    });
    const keepNow = keepPlace(opened, parts.memory);
    // Windows says it to windows only, and kills the app once it has been heard: nothing is closed, and no quitting told.
    opened.on('query-session-end', keepNow);
    opened.on('session-end', () => {
      keepNow();
      parts.onSessionEnd();
    });
    opened.on('close', (event) => {
      if (parts.mayGo()) return;
      event.preventDefault();
      opened.minimize();
    });
    opened.on('closed', () => {
      if (window === opened) window = null;
    });
    // A load that fails leaves the window's ground, and the log says why.
    opened
      .loadURL(`${APP_URL}${isSent ? '' : (address ?? '')}`)
      .catch((fault: unknown) => parts.onCrash(String(fault)));
    return opened;
  }

  return {
    show(target) {
      if (window === null) {
        window = open(target !== null);
      } else {
        if (window.isMinimized()) window.restore();
        window.show();
        window.focus();
      }
      if (target === null) return;
      if (ready) window.webContents.send(NAVIGATE_CHANNEL, target);
      else waiting = target;
    },
    current: () => window,
    menuBarChanged() {
      window?.setAutoHideMenuBar(parts.menuBarHides());
      window?.setMenuBarVisibility(!parts.menuBarHides());
    },
    publish(state) {
      if (window === null || !ready) return;
      if (told === null) window.webContents.send(STATE_CHANNEL, state);
      else window.webContents.send(CHANGE_CHANNEL, stateChange(told, state));
      told = state;
    },
  };
}

function optionsFor({
  preloadFile,
  iconFile,
  devTools,
  darkColours,
  ...parts
}: WindowParts): BrowserWindowConstructorOptions {
  return {
    title: APP_NAME,
    show: false,
    minWidth: 480,
    minHeight: 400,
    icon: iconFile,
    autoHideMenuBar: parts.menuBarHides(),
    backgroundColor: darkColours() ? GROUND.dark : GROUND.light,
    webPreferences: webPreferences(preloadFile, devTools),
  };
}
