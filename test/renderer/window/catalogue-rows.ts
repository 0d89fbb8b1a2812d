import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CatalogueRow } from '#core/settings/catalogue';

/** The services the app comes with. */
export function catalogueRows(): readonly CatalogueRow[] {
  const path = join(import.meta.dirname, '..', '..', '..', 'assets', 'services.json');
  return (JSON.parse(readFileSync(path, 'utf8')) as { readonly services: readonly CatalogueRow[] }).services;
}
