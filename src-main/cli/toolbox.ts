import { join } from 'node:path';
import type { EpochMs } from '#core/model/time';
import { NO_CATALOGUE, type CatalogueRow } from '#core/settings/catalogue';
import type { Settings } from '#core/settings/settings';
import type { CatalogueSource, Clock, Http, SettingsFile } from '../engine/ports.ts';
import { openCatalogueSource } from '../node/catalogue-source.ts';
import { loadCatalogue } from '../node/catalogue.ts';
import { defaultDataDir } from '../node/data-dir.ts';
import { createHttp } from '../node/http.ts';
import { openSettingsFile } from '../node/settings-file.ts';
import { createSystemClock } from '../node/system-clock.ts';
import type { CommonOptions } from './command-context.ts';
import { packageVersion } from './package-version.ts';
import { complain, type CliWorld, type ExitCode } from './world.ts';

/** What most commands work with. */
export interface Toolbox {
  readonly version: string;
  readonly clock: Clock;
  /** When the command began: exactly what --now says. */
  readonly startedAt: EpochMs;
  readonly http: Http;
  readonly catalogue: readonly CatalogueRow[];
  readonly catalogueSource: CatalogueSource;
  readonly dataDir: string;
  readonly historyFile: string;
  readonly settingsFile: SettingsFile;
  readonly settings: Settings;
  /** What is wrong with the settings; it has been told. */
  readonly settingsWarning: string | null;
  /** Says one sentence on standard error, and goes on. */
  readonly tell: (sentence: string) => void;
}

/** Runs a command with what it needs, and puts the tools away after it. */
export async function withToolbox(
  world: CliWorld,
  options: CommonOptions,
  run: (toolbox: Toolbox) => Promise<ExitCode>,
): Promise<ExitCode> {
  const toolbox = openToolbox(world, options);
  try {
    return await run(toolbox);
  } finally {
    toolbox.http.close();
  }
}

function openToolbox(world: CliWorld, options: CommonOptions): Toolbox {
  const shipped = loadCatalogue(world.servicesFile);
  // Without it services are not known by name; an address still leads to its page.
  if (!shipped.ok) complain(world, shipped.problem);
  const dataDir = options.dataDir ?? defaultDataDir(world.platform, world.environment);
  const catalogueSource = openCatalogueSource({ shipped: shipped.ok ? shipped.value : NO_CATALOGUE, dataDir });
  const settingsFile = openSettingsFile(dataDir);
  const { settings, warning } = settingsFile.load();
  if (warning !== null) complain(world, warning);
  const version = packageVersion();
  const clock = createSystemClock(options.now === undefined ? {} : { startAt: options.now });
  return {
    version,
    clock,
    startedAt: options.now ?? clock.now(),
    http: createHttp({ userAgent: `Greenbar/${version}` }),
    catalogue: catalogueSource.rows(),
    catalogueSource,
    dataDir,
    historyFile: join(dataDir, 'history.sqlite'),
    settingsFile,
    settings,
    settingsWarning: warning,
    tell: (sentence) => void complain(world, sentence),
  };
}
