import type { NotifyWay } from '#core/events/delivery';
import type { NotificationTarget } from '#core/events/event';
import type { Sentence } from '#core/i18n/sentence';
import { NO_CATALOGUE } from '#core/settings/catalogue';
import { app, net, Notification, powerMonitor, session, type Session } from 'electron';
import Store from 'electron-store';
import { join } from 'node:path';
import { createEngine } from '../engine/create-engine.ts';
import type { Engine } from '../engine/engine.ts';
import type { Log, Opener } from '../engine/ports.ts';
import { openCatalogueSource } from '../node/catalogue-source.ts';
import { loadCatalogue } from '../node/catalogue.ts';
import { createDesktopNotifier } from '../node/desktop-notifier.ts';
import { createExaminer } from '../node/doctor/examiner.ts';
import { noteSettings } from '../node/doctor/noted-settings.ts';
import { createHookRunner } from '../node/hooks/create-hook-runner.ts';
import { createHttp } from '../node/http.ts';
import { createMemoryStore } from '../node/memory-store.ts';
import type { Channel } from '../node/notification/channel.ts';
import { createNotifierChain } from '../node/notification/notifier-chain.ts';
import { createNodeProber } from '../node/probe/node-prober.ts';
import { openSettingsFile, SETTINGS_MODE } from '../node/settings-file.ts';
import { preferSmallHeap } from '../node/small-heap.ts';
import { openSqliteStore } from '../node/sqlite-store.ts';
import { createSystemClock } from '../node/system-clock.ts';
import { createBalloonNotifier, type BalloonTray } from './balloon-notifier.ts';
import { chromiumWayOut, electronFinding } from './electron-findings.ts';
import { createElectronNotifier } from './electron-notifier.ts';
import { denyPermissions } from './harden.ts';
import { APP_ID, APP_NAME } from './identity.ts';
import { openNetWire } from './net-wire.ts';
import type { Platform } from './platform/platform.ts';
import { createElectronPower } from './power.ts';
import { watchSettings, type WatchedSettings } from './settings-watch.ts';
import type { ShellArguments } from './shell-arguments.ts';

export interface EngineParts {
  readonly platform: Platform;
  readonly dataDir: string;
  readonly given: Pick<ShellArguments, 'pageUrls' | 'intervalMs'>;
  /** Outside any archive: other programs read it. */
  readonly iconFile: string;
  readonly opener: Opener;
  readonly log: Log;
  readonly onNotificationClick: (target: NotificationTarget) => void;
  /** The icon, once it is there. */
  readonly balloonTray: () => BalloonTray | null;
}

/** The engine over Node's ports and Electron's. What cannot be opened is a notice, never the end. */
export async function openEngine(parts: EngineParts): Promise<{ engine: Engine; settings: WatchedSettings }> {
  preferSmallHeap();
  const { platform, dataDir, given, iconFile, opener, log } = parts;
  const notices: Sentence[] = [];
  const version = app.getVersion();

  const shipped = loadCatalogue();
  if (!shipped.ok) notices.push({ key: 'notice.catalogue_unreadable', values: { file: 'assets/services.json' } });
  const catalogueSource = openCatalogueSource({ shipped: shipped.ok ? shipped.value : NO_CATALOGUE, dataDir });
  const catalogue = catalogueSource.rows();
  const noted = noteSettings(
    openSettingsFile(
      dataDir,
      (cwd) => new Store<Record<string, unknown>>({ name: 'settings', cwd, configFileMode: SETTINGS_MODE }),
    ),
  );
  const settings = watchSettings(noted.file);
  const historyFile = join(dataDir, 'history.sqlite');
  const opened = await openSqliteStore(historyFile, true, (sentence) => notices.push(sentence));
  if (!opened.ok) notices.push({ key: 'notice.not_kept' });

  const feeds = feedSession();
  const http = createHttp({ userAgent: `${APP_NAME}/${version}`, wire: openNetWire(net, feeds) });
  const appId = app.isPackaged ? APP_ID : null;
  const icon = platform.notificationIcon ? iconFile : null;
  const channels: Readonly<Record<NotifyWay, () => Channel>> = {
    'node-notifier': () => createDesktopNotifier({ appName: APP_NAME, appId, iconFile }),
    electron: () => createElectronNotifier(Notification, icon, parts.onNotificationClick, platform.supportPrompts),
    balloon: () => createBalloonNotifier(parts.balloonTray, iconFile, parts.onNotificationClick),
  };
  const notifier = createNotifierChain({
    channels: platform.notifyOrder(app.isPackaged).map((way) => [way, channels[way]()]),
    delivery: () => settings.current().notifications.delivery,
    log,
  });
  const engine = createEngine(
    {
      clock: createSystemClock(),
      random: Math.random,
      http,
      prober: createNodeProber({ userAgent: `${APP_NAME}/${version}` }),
      store: opened.ok ? opened.value.store : createMemoryStore(),
      settings: settings.file,
      notifier,
      examiner: createExaminer({
        versions: { greenbar: version, electron: process.versions.electron },
        ...{ appId, http, wayOut: chromiumWayOut(feeds) },
        ways: () => notifier.ways(),
        data: () => ({
          dataDir: opened.ok ? dataDir : null,
          historyFile,
          pagesWatched: settings.current().pages.length,
          settingsWarning: noted.warning(),
        }),
        // Nobody is asked but whom the user watches.
        url: () => settings.current().pages[0]?.url ?? null,
        own: () => [electronFinding(process.versions)],
      }),
      hooks: createHookRunner({
        platform: process.platform,
        environment: process.env,
        userAgent: `${APP_NAME}/${version}`,
      }),
      power: createElectronPower(powerMonitor),
      link: { isUp: () => (net.isOnline() ? null : false) },
      languages: { preferred: () => app.getPreferredSystemLanguages() },
      opener,
      log,
    },
    {
      version,
      clockSpeed: 1,
      catalogue,
      catalogueSource,
      notices,
      ...(opened.ok ? { dataDir } : {}),
      ...(given.intervalMs === null ? {} : { intervalMs: given.intervalMs }),
    },
  );
  return { engine, settings };
}

/** Without `persist:` it is in memory only, and ends with the app. */
function feedSession(): Session {
  const feeds = session.fromPartition('feeds', { cache: false });
  denyPermissions(feeds);
  return feeds;
}

/** Watches what the command line names; what cannot be read is logged. */
export async function watchGivenPages(engine: Engine, pageUrls: readonly string[], log: Log): Promise<void> {
  for (const url of pageUrls) {
    const added = await engine.handlers.addPage({ url, name: null, formatId: null });
    if (!added.ok) log.warn('A page from the command line is not watched.', { url, problem: added.problem });
  }
}
