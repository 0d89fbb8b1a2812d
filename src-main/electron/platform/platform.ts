import type { TrayIcon } from '#core/tray/tray-model';
import type { HistoryKeys } from '../history-keys.ts';
import type { App, MenuItemConstructorOptions } from 'electron';

/** Everything that differs between desktops. One file for each; nobody else asks where the app runs. */
export interface Platform {
  /** What must be said before the app is ready. */
  prepare(app: App): void;
  /** File under `assets/tray`. `darkPanel`: whether what the icon stands on is dark, where the platform says. */
  trayIconFile(icon: TrayIcon, darkPanel: boolean): string;
  /** Whether a click on the icon opens the window; elsewhere it opens the menu. */
  readonly clickOpensWindow: boolean;
  /** Whether the desktop can forget a tooltip it was given. */
  readonly forgetsTooltip: boolean;
  /** Resolves when there is a place for a tray icon, or with false when it is clear that there will be none. */
  trayHost(): Promise<boolean>;
  /** The application menu; null for none. */
  menu(hasTray: boolean, actions: MenuActions): MenuItemConstructorOptions[] | null;
  /** Whether a notification shows the picture given, rather than the app's own. */
  readonly notificationIcon: boolean;
  /** Ways to notify, best first. An unpackaged app is unsigned, and on macOS an unsigned one may not notify. */
  notifyOrder(isPackaged: boolean): readonly ['electron', 'node-notifier'] | readonly ['node-notifier', 'electron'];
  /** The keys that go back and forward here. */
  readonly historyKeys: HistoryKeys;
  setStartAtLogin(app: App, enabled: boolean): Promise<void>;
}

export interface MenuActions {
  readonly openOverview: () => void;
  readonly openSettings: () => void;
}
