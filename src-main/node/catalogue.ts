import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { failed, ok, type Result } from '#core/model/result';
import type { Catalogue } from '#core/settings/catalogue';
import { parseCatalogue } from '#core/settings/parse-catalogue';
import { packageRoot } from './package-root.ts';

/** The services Greenbar came with. The problem is one sentence: the installation is damaged. */
export function loadCatalogue(
  file: string = join(packageRoot(), 'assets', 'services.json'),
): Result<Catalogue, string> {
  try {
    const parsed = parseCatalogue(JSON.parse(readFileSync(file, 'utf8')));
    if (parsed.ok) return ok(parsed.value);
  } catch {
    // Missing or not JSON: the same story for whoever reads it.
  }
  return failed(`The list of services in ${file} cannot be read.`);
}
