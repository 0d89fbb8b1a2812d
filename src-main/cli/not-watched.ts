import { nearest } from '#core/search/nearest';
import { findService } from '#core/settings/find-service';
import { looksLikeAddress, unknownService } from './find-watched.ts';
import type { Toolbox } from './toolbox.ts';

/** Why what somebody means is none of the services that are watched, and which may have been meant. */
export function notWatched(text: string, { settings, catalogue }: Toolbox): string {
  const row = findService(catalogue, text);
  const names = settings.pages.map(({ name }) => name);
  const [meant] = nearest(names, text, 1);
  if (meant !== undefined) return `“${text.trim()}” is not watched; did you mean “${meant}”?`;
  if (row === null && !looksLikeAddress(text)) return unknownService(text, settings.pages, catalogue);
  return `${row?.name ?? text.trim()} is not watched; “greenbar list” says what is.`;
}
