import type { Choices } from '#core/feeds/format';
import { parseAddress } from '#core/model/address';
import { nearest } from '#core/search/nearest';
import type { CatalogueRow } from '#core/settings/catalogue';
import { findService } from '#core/settings/find-service';
import type { Settings, WatchedPage } from '#core/settings/settings';
import { pageIdOf } from '#core/settings/watched-page';

/** The watched page that is meant by a name, a catalogue id, an alias or an address. */
export function findWatched(
  text: string,
  { pages }: Pick<Settings, 'pages'>,
  catalogue: readonly CatalogueRow[],
): WatchedPage | null {
  const row = findService(catalogue, text);
  const wanted = text.trim().toLowerCase();
  return (
    pages.find(({ name }) => name.toLowerCase() === wanted) ??
    pages.find(({ serviceId }) => row !== null && serviceId === row.id) ??
    pages.find(({ id }) => id === wanted) ??
    watchedAt(row?.url ?? text, pages, row?.choices)
  );
}

function watchedAt(url: string, pages: Settings['pages'], choices?: Choices): WatchedPage | null {
  const address = parseAddress(url);
  return (address.ok ? pages.find(({ id }) => id === pageIdOf(address.value, choices)) : undefined) ?? null;
}

/** Whether it is an address rather than a name. */
export function looksLikeAddress(text: string): boolean {
  return /^https?:\/\//i.test(text.trim()) || /^[^\s/]+(?:\.[^\s/]+|:\d+)(?:\/|$)/.test(text.trim());
}

/** Why a name leads nowhere, and what may have been meant. */
export function unknownService(text: string, pages: Settings['pages'], catalogue: readonly CatalogueRow[]): string {
  const known = [...pages.map(({ name }) => name), ...catalogue.flatMap(({ id, name }) => [id, name])];
  const meant = nearest(known, text, 2).map((name) => `“${name}”`);
  const advice =
    meant.length > 0 ? `did you mean ${meant.join(' or ')}?` : 'give its name, or the address of its status page.';
  return `There is no service called “${text.trim()}”; ${advice}`;
}
