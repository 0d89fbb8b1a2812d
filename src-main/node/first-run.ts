import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { CatalogueRow } from '#core/settings/catalogue';
import { firstRunPages } from '#core/settings/first-run';
import type { SettingsFile } from '../engine/ports.ts';

/**
 * Begins with something to see: where the data folder has no settings yet, the first services are written into them.
 * Only once, so that whoever removes them is not given them again. Throws what the disk throws.
 */
export function watchFirstServices(dataDir: string, file: SettingsFile, catalogue: readonly CatalogueRow[]): void {
  if (existsSync(join(dataDir, 'settings.json'))) return;
  file.save({ ...file.load().settings, pages: firstRunPages(catalogue) });
}
