import { EventEmitter } from 'node:events';
import { app as realApp } from './app.ts';
import { BrowserWindow as RealBrowserWindow } from './browser-window.ts';
import * as desktop from './desktop.ts';
import { ipcMain as realIpcMain } from './ipc-main.ts';
import { protocol as realProtocol, session as realSession } from './session.ts';
import { strict } from './strict.ts';
import * as trayMenu from './tray-menu.ts';

/** The names the app imports. One that is missing here is a link error with its name. */
export const app = strict('app', realApp);
/** Electron's own, which is told when another updater is at work. */
export const autoUpdater = strict('autoUpdater', new EventEmitter());
export const BrowserWindow = strict('BrowserWindow', RealBrowserWindow);
export const dialog = strict('dialog', desktop.dialog);
export const ipcMain = strict('ipcMain', realIpcMain);
export const Menu = strict('Menu', trayMenu.Menu);
export const nativeImage = strict('nativeImage', trayMenu.nativeImage);
export const nativeTheme = strict('nativeTheme', desktop.nativeTheme);
export const net = strict('net', desktop.net);
export const Notification = strict('Notification', desktop.Notification);
export const powerMonitor = strict('powerMonitor', desktop.powerMonitor);
export const protocol = strict('protocol', realProtocol);
export const screen = strict('screen', desktop.screen);
export const session = strict('session', realSession);
export const shell = strict('shell', desktop.shell);
export const Tray = strict('Tray', trayMenu.Tray);

const electron = strict('electron', {
  app,
  autoUpdater,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  nativeImage,
  nativeTheme,
  net,
  Notification,
  powerMonitor,
  protocol,
  screen,
  session,
  shell,
  Tray,
});
export { electron as default };
