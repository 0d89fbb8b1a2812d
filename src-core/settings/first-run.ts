import { parseAddress } from '../model/address.ts';
import type { CatalogueRow } from './catalogue.ts';
import type { WatchedPage } from './settings.ts';
import { watchedPage } from './watched-page.ts';

/** What someone watches who has not chosen anything yet: the rows marked for it whose format is known. */
export function firstRunPages(catalogue: readonly CatalogueRow[]): readonly WatchedPage[] {
  return catalogue.flatMap(({ id, name, url, formatId, choices, firstRun }) => {
    const address = parseAddress(url);
    if (firstRun !== true || formatId === null || !address.ok) return [];
    return [watchedPage(address.value, name, formatId, id, choices)];
  });
}
