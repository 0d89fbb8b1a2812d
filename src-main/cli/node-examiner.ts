import type { WayState } from '#core/events/delivery';
import type { CatalogueRow } from '#core/settings/catalogue';
import type { Settings } from '#core/settings/settings';
import type { Examiner, Http } from '../engine/ports.ts';
import { createExaminer } from '../node/doctor/examiner.ts';
import { nodeFindings } from '../node/doctor/node-findings.ts';
import { nodeWayOut } from '../node/doctor/node-way-out.ts';
import type { CliWorld } from './world.ts';

export interface NodeExaminerParts {
  readonly world: Pick<CliWorld, 'platform' | 'environment'>;
  readonly version: string;
  readonly dataDir: string | null;
  readonly historyFile: string;
  readonly settings: () => Settings;
  readonly settingsWarning: () => string | null;
  /** Asked where nothing is watched; a window asks nobody the user does not watch. */
  readonly catalogue?: readonly CatalogueRow[];
  readonly http: Pick<Http, 'get'>;
  readonly ways: () => readonly WayState[];
}

/** Finds out what this machine offers to Greenbar on Node: for the command, and for the window in the browser. */
export function createNodeExaminer(parts: NodeExaminerParts): Examiner {
  const { platform, environment } = parts.world;
  return createExaminer({
    versions: { greenbar: parts.version, electron: null },
    platform,
    environment,
    appId: null,
    ways: parts.ways,
    data: () => ({
      dataDir: parts.dataDir,
      historyFile: parts.historyFile,
      pagesWatched: parts.settings().pages.length,
      settingsWarning: parts.settingsWarning(),
    }),
    url: () => parts.settings().pages[0]?.url ?? parts.catalogue?.[0]?.url ?? null,
    http: parts.http,
    wayOut: nodeWayOut(environment),
    own: () => nodeFindings(platform, environment),
  });
}
