import { dirname, join } from 'node:path';
import { english } from '#core/i18n/language';
import { sentenceIn, type Sentence } from '#core/i18n/sentence';
import { createSystemBrowser } from '../browser/system-browser.ts';
import { createEngine } from '../engine/create-engine.ts';
import type { Engine } from '../engine/engine.ts';
import type { CatalogueSource, Clock, Http, Log, SettingsFile } from '../engine/ports.ts';
import { createDesktopNotifier } from '../node/desktop-notifier.ts';
import { noteSettings } from '../node/doctor/noted-settings.ts';
import { createHookRunner } from '../node/hooks/create-hook-runner.ts';
import { createLink } from '../node/link.ts';
import { createSystemLanguages } from '../node/system-languages.ts';
import { createMemoryStore } from '../node/memory-store.ts';
import { noPower } from '../node/no-power.ts';
import { packageRoot } from '../node/package-root.ts';
import { createNotifierChain } from '../node/notification/notifier-chain.ts';
import { createNodeProber } from '../node/probe/node-prober.ts';
import { preferSmallHeap } from '../node/small-heap.ts';
import { openSqliteStore } from '../node/sqlite-store.ts';
import type { CatalogueRow } from '#core/settings/catalogue';
import { createNodeExaminer } from './node-examiner.ts';
import { complain, type CliWorld } from './world.ts';

/** What makes an engine for a shell rather than for one command. */
export interface ShellEngineParts {
  readonly world: CliWorld;
  readonly clock: Clock;
  readonly clockSpeed: number;
  /** Overrides the settings. */
  readonly intervalMs: number | null;
  readonly http: Http;
  readonly catalogue: readonly CatalogueRow[];
  readonly catalogueSource?: CatalogueSource;
  readonly version: string;
  readonly settings: SettingsFile;
  readonly historyFile: string;
  readonly log: Log;
}

/** An engine that stores and announces. Where the history cannot be opened it runs without, and says so in the window. */
export async function openShellEngine(parts: ShellEngineParts): Promise<Engine> {
  preferSmallHeap();
  const { world, clock, http, log, intervalMs, version, historyFile } = parts;
  const notices: Sentence[] = [];
  const opened = await openSqliteStore(historyFile, true, (sentence) => notices.push(sentence));
  if (!opened.ok) notices.push({ key: 'notice.forgotten' });
  const store = opened.ok ? opened.value.store : createMemoryStore();
  const notice = notices.map((sentence) => sentenceIn(sentence, english)).join(' ');
  if (notice !== '') {
    log.warn(notice);
    complain(world, notice);
  }
  const settings = noteSettings(parts.settings);
  const dataDir = opened.ok ? dirname(historyFile) : null;
  const notifier = createNotifierChain({
    channels: [
      [
        'node-notifier',
        createDesktopNotifier({
          ...world,
          appName: 'Greenbar',
          appId: null,
          iconFile: join(packageRoot(), 'assets', 'icon-512.png'),
        }),
      ],
    ],
    delivery: () => settings.current().notifications.delivery,
    log,
  });
  return createEngine(
    {
      clock,
      http,
      prober: createNodeProber({ userAgent: `Greenbar/${version}`, environment: world.environment }),
      store,
      random: Math.random,
      settings: settings.file,
      notifier,
      examiner: createNodeExaminer({
        ...{ world, version, dataDir, historyFile, http },
        ways: () => notifier.ways(),
        settings: settings.current,
        settingsWarning: settings.warning,
      }),
      hooks: createHookRunner({
        platform: world.platform,
        environment: world.environment,
        userAgent: `Greenbar/${version}`,
      }),
      power: noPower,
      link: createLink(),
      languages: createSystemLanguages(world.environment),
      opener: createSystemBrowser(world.platform),
      log,
    },
    {
      version,
      clockSpeed: parts.clockSpeed,
      catalogue: parts.catalogue,
      ...(parts.catalogueSource === undefined ? {} : { catalogueSource: parts.catalogueSource }),
      notices,
      ...(dataDir === null ? {} : { dataDir }),
      ...(intervalMs === null ? {} : { intervalMs }),
    },
  );
}
