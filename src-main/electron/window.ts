import type { AppState } from '#core/contract/app-state';
import type { WindowTarget } from '#core/contract/host';
import type { BrowserWindow, BrowserWindowConstructorOptions, Rectangle } from 'electron';
import { NAVIGATE_CHANNEL, STATE_CHANNEL } from './channels.ts';
import { APP_NAME } from './identity.ts';
import { APP_URL } from './protocol.ts';
import { webPreferences } from './web-preferences.ts';

export interface WindowParts {
  readonly create: (options: BrowserWindowConstructorOptions) => BrowserWindow;
  readonly preloadFile: string;
  readonly iconFile: string;
  readonly devTools: boolean;
  readonly darkColours: () => boolean;
  /** Whether the window may go when it is closed: not where nothing else would lead back to it. */
  readonly mayGo: () => boolean;
  readonly onCrash: (reason: string) => void;
}

export interface HistoryWindow {
  /** Opens the window or brings it forward, at a place where one is given. */
  show(target: WindowTarget | null): void;
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
  let bounds: Partial<Rectangle> = { width: 1_080, height: 760 };

  function open(): BrowserWindow {
    const opened = parts.create({ ...bounds, ...optionsFor(parts) });
    ready = false;
    opened.once('ready-to-show', () => opened.show());
    opened.webContents.on('did-finish-load', () => {
      ready = true;
      if (waiting !== null) opened.webContents.send(NAVIGATE_CHANNEL, waiting);
      waiting = null;
    });
    opened.webContents.on('render-process-gone', (_event, { reason }) => {
      parts.onCrash(reason);
      opened.destroy();
    });
    opened.on('close', (event) => {
      bounds = opened.getNormalBounds();
      if (parts.mayGo()) return;
      event.preventDefault();
      opened.minimize();
    });
    opened.on('closed', () => {
      if (window === opened) window = null;
    });
    // A load that fails leaves the window's ground, and the log says why.
    opened.loadURL(APP_URL).catch((fault: unknown) => parts.onCrash(String(fault)));
    return opened;
  }

  return {
    show(target) {
      if (window === null) {
        window = open();
      } else {
        if (window.isMinimized()) window.restore();
        window.show();
        window.focus();
      }
      if (target === null) return;
      if (ready) window.webContents.send(NAVIGATE_CHANNEL, target);
      else waiting = target;
    },
    publish(state) {
      if (window !== null && ready) window.webContents.send(STATE_CHANNEL, state);
    },
  };
}

function optionsFor({ preloadFile, iconFile, devTools, darkColours }: WindowParts): BrowserWindowConstructorOptions {
  return {
    title: APP_NAME,
    show: false,
    minWidth: 480,
    minHeight: 400,
    icon: iconFile,
    backgroundColor: darkColours() ? GROUND.dark : GROUND.light,
    webPreferences: webPreferences(preloadFile, devTools),
  };
}
