import type { WindowTarget } from '#core/contract/host';
import type { NotificationTarget } from '#core/events/event';
import { app, dialog, protocol, shell } from 'electron';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { defaultDataDir } from '../node/data-dir.ts';
import { awaitDataFolder } from '../node/door/await-folder.ts';
import { openDoorServer } from '../node/door/door-server.ts';
import type { Log } from '../engine/ports.ts';
import { openLog } from '../node/log.ts';
import { packageRoot } from '../node/package-root.ts';
import type { BalloonTray } from './balloon-notifier.ts';
import { placeInArguments, placeOfLink } from './deep-link.ts';
import { createElectronOpener } from './electron-opener.ts';
import { APP_NAME } from './identity.ts';
import { openEngine, watchGivenPages } from './open-engine.ts';
import { platformNamed } from './platform/platforms.ts';
import { APP_SCHEME } from './protocol.ts';
import { logFaults } from './quit.ts';
import { readArguments } from './shell-arguments.ts';
import { openShell } from './shell.ts';

/** What scripts/start.mjs knows not to be a failure to start. */
const ALREADY_RUNNING = 2;

const given = readArguments(process.argv);
const platform = platformNamed(process.platform);
const dataDir = given.dataDir === null ? defaultDataDir() : resolve(given.dataDir);

/** Where links lead that macOS hands over: until there is a window it is only remembered. */
let linked = placeInArguments(process.argv);
let showLinked = (target: WindowTarget | null): void => {
  linked = target ?? linked;
};

// Everything down to the lock must be said before the app is ready: nothing is awaited here.
app.setName(APP_NAME);
app.setPath('userData', dataDir);
platform.prepare(app);
app.enableSandbox();
app.disableHardwareAcceleration();
protocol.registerSchemesAsPrivileged([
  { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
]);
app.on('open-url', (event, link) => {
  event.preventDefault();
  showLinked(placeOfLink(link));
});
// Not awaited: Electron is not ready before this module has been evaluated to its end.
if (app.requestSingleInstanceLock()) void run();
else app.quit();

async function run(): Promise<void> {
  const log = openLog(join(dataDir, 'logs'));
  logFaults(log);
  try {
    await app.whenReady();
    // Browser mode may run with the same data; another Electron was told apart above, and has been shown instead.
    const lock = await awaitDataFolder(dataDir);
    if (!lock.ok) {
      refuse(lock.problem);
      return;
    }
    app.on('quit', () => lock.value.release());
    await open(log, () => lock.value.release());
  } catch (fault) {
    // Without a window or a tray nobody could even quit.
    log.warn('Greenbar could not start.', { fault });
    app.exit(1);
  }
}

function refuse(problem: string): void {
  process.stderr.write(`greenbar: ${problem}\n`);
  // Started from a menu there is no terminal to read that in.
  dialog.showErrorBox(APP_NAME, problem);
  app.exit(ALREADY_RUNNING);
}

async function open(log: Log, letGo: () => void): Promise<void> {
  const assetsFolder = join(packageRoot(), 'assets');
  const opener = createElectronOpener(shell);
  let openTarget = (_target: NotificationTarget): void => undefined;
  let tray: BalloonTray | null = null;
  const isFirstStart = !existsSync(join(dataDir, 'settings.json'));
  const { engine, settings } = await openEngine({
    platform,
    dataDir,
    given,
    iconFile: join(assetsFolder, 'icon-512.png').replace('app.asar', 'app.asar.unpacked'),
    opener,
    log,
    onNotificationClick: (target) => openTarget(target),
    balloonTray: () => tray,
  });
  const opened = openShell({
    platform,
    engine,
    settings,
    opener,
    log,
    hidden: given.hidden,
    dataDir,
    // A new icon is easily overlooked: Windows and macOS may not even show it.
    opensAt: linked ?? (isFirstStart && !given.hidden ? { view: 'overview' } : null),
    loadUpdater: async () => (await import('electron-updater')).default.autoUpdater,
    onTray: (made) => {
      tray = made;
    },
    letGo,
    files: {
      rendererFolder: join(packageRoot(), 'out', 'renderer'),
      preloadFile: join(import.meta.dirname, 'preload.cjs'),
      assetsFolder,
    },
  });
  ({ openTarget, show: showLinked } = opened);
  const door = await openDoorServer({ folder: dataDir, handlers: engine.handlers, log });
  app.on('quit', () => door.close());
  await watchGivenPages(engine, given.pageUrls, log);
}
