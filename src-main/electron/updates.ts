import type { Settings } from '#core/settings/settings';
import type { Log } from '../engine/ports.ts';

type Channel = Settings['updates']['channel'];

/** What is used of electron-updater. */
export interface Updater {
  autoDownload: boolean;
  autoInstallOnAppQuit: boolean;
  allowPrerelease: boolean;
  allowDowngrade: boolean;
  logger: unknown;
  on(event: 'update-downloaded', listener: (update: { readonly version: string }) => void): unknown;
  on(event: 'error', listener: (fault: Error) => void): unknown;
  checkForUpdates(): Promise<unknown>;
  quitAndInstall(isSilent: boolean, isForceRunAfter: boolean): void;
}

export interface UpdatesParts {
  /** Electron-updater is a megabyte nobody needs at start, and none of it exists outside Electron. */
  readonly load: () => Promise<Updater>;
  readonly channel: () => Channel;
  readonly installsQuietly: boolean;
  readonly log: Log;
  /** A newer version has been fetched and waits for a restart. */
  readonly onReady: (version: string) => void;
  /** It could not be put in place. */
  readonly onRefused: () => void;
}

export interface Updates {
  start(): void;
  /** The channel may be another one. */
  channelChanged(): void;
  /** Ends the app, puts the newer version in place and starts it. */
  install(): void;
  stop(): void;
}

/** Start-up has other things to do, and a laptop that wakes up has no network yet. */
const FIRST_MS = 60_000;
const EVERY_MS = 6 * 60 * 60_000;

/** Looks for newer versions quietly: what goes wrong is logged, and only a version that is ready is ever spoken of. */
export function createUpdates({ load, channel, installsQuietly, log, onReady, onRefused }: UpdatesParts): Updates {
  let updater: Promise<Updater> | null = null;
  let timer: NodeJS.Timeout | null = null;
  let followed = channel();
  let installing = false;
  const note = (fault: unknown): void => log.warn('Looking for a newer version failed.', { reason: String(fault) });

  const open = async (): Promise<Updater> => {
    const opened = await load();
    opened.autoDownload = true;
    opened.autoInstallOnAppQuit = installsQuietly;
    opened.allowDowngrade = false;
    // It would write whole answers of servers to standard output.
    opened.logger = null;
    opened.on('update-downloaded', ({ version }) => onReady(version));
    // Without a listener a failure would be thrown where nobody catches it.
    opened.on('error', (fault) => {
      note(fault);
      if (!installing) return;
      installing = false;
      onRefused();
    });
    return opened;
  };
  const look = async (): Promise<void> => {
    if (channel() === 'off') return;
    try {
      updater ??= open();
      const opened = await updater;
      opened.allowPrerelease = channel() === 'beta';
      // Its failures come as the event, too.
      await opened.checkForUpdates().catch(() => undefined);
    } catch (fault) {
      updater = null;
      note(fault);
    }
  };
  const wait = (delayMs: number): void => {
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(() => void look().finally(() => wait(EVERY_MS)), delayMs);
    timer.unref();
  };
  return {
    start: () => wait(FIRST_MS),
    channelChanged() {
      if (timer === null || channel() === followed) return;
      followed = channel();
      wait(FIRST_MS);
    },
    install() {
      installing = true;
      void updater?.then((opened) => opened.quitAndInstall(true, true)).catch(note);
    },
    stop() {
      if (timer !== null) clearTimeout(timer);
      timer = null;
    },
  };
}
