import type { NotifyWay } from '#core/events/delivery';
import type { Say } from '#core/i18n/language';
import type { TrayIcon } from '#core/tray/tray-model';
import type { HistoryKeys } from '../history-keys.ts';
import type { App, MenuItemConstructorOptions } from 'electron';

/** What the tray's icon stands on. */
export interface Panel {
  /** Whether it is dark, where the platform says so. */
  readonly dark: boolean;
  /** Pixels to a point. */
  readonly scale: number;
}

/** Everything that differs between desktops. One file for each; nobody else asks where the app runs. */
export interface Platform {
  /** What must be said before the app is ready. */
  prepare(app: App): void;
  /** File under `assets/tray`. */
  trayIconFile(icon: TrayIcon, panel: Panel): string;
  /** Whether a click on the icon opens the window; elsewhere it opens the menu. */
  readonly clickOpensWindow: boolean;
  /** Whether the desktop can forget a tooltip it was given. */
  readonly forgetsTooltip: boolean;
  /** Resolves when there is a place for a tray icon, or with false when it is clear that there will be none. */
  trayHost(): Promise<boolean>;
  /** The application menu: what is in it works by its keys, even where it is not seen. */
  menu(actions: MenuActions): MenuItemConstructorOptions[];
  /** Whether a notification shows the picture given, rather than the app's own. */
  readonly notificationIcon: boolean;
  /** Ways to notify, best first. An unpackaged app is unsigned, and on macOS an unsigned one may not notify. */
  notifyOrder(isPackaged: boolean): readonly NotifyWay[];
  /** Whether asking Electron if it can notify brings up a question to the user. */
  readonly supportPrompts: boolean;
  /** The keys that go back and forward here. */
  readonly historyKeys: HistoryKeys;
  /** Resolves with what still keeps the app from starting, as the key of a sentence; null where nothing does. */
  setStartAtLogin(app: App, enabled: boolean): Promise<LoginProblem | null>;
  /** Whether an update can be put in place without asking for a password. */
  readonly installsQuietly: boolean;
  /** Has the app started again when it has ended. */
  relaunch(app: Pick<App, 'relaunch'>): void;
}

export type LoginProblem = 'shell.login_needs_approval' | 'shell.login_disabled' | 'shell.login_failed';

export interface MenuActions {
  readonly say: Say;
  readonly openOverview: () => void;
  readonly openSettings: () => void;
}
