import { failed, ok, type Result } from '#core/model/result';
import type { Snapshot } from '#core/model/snapshot';
import type { CatalogueRow } from '#core/settings/catalogue';
import { findService, findServiceAt } from '#core/settings/find-service';
import type { WatchedPage } from '#core/settings/settings';
import { watchedPage } from '#core/settings/watched-page';
import { lookAt, lookAtService } from '../engine/inspect.ts';
import { findWatched, looksLikeAddress, unknownService } from './find-watched.ts';
import type { Toolbox } from './toolbox.ts';

/** The page someone means by a service's name or address. */
export interface FoundPage {
  readonly page: WatchedPage;
  readonly isWatched: boolean;
  /** What it says, where it had to be read to know what it is. */
  readonly snapshot: Snapshot | null;
}

/**
 * Finds what is meant by a catalogue id, a name, an alias or an address. A page that is not watched is looked at, and
 * not added to what is watched. The problem is one sentence.
 */
export async function findPage(text: string, toolbox: Toolbox): Promise<Result<FoundPage, string>> {
  const { settings, catalogue } = toolbox;
  const watched = findWatched(text, settings, catalogue);
  if (watched !== null) return ok({ page: watched, isWatched: true, snapshot: null });
  const row = findService(catalogue, text);
  if (row === null && !looksLikeAddress(text)) return failed(unknownService(text, settings.pages, catalogue));
  return look(text, row, toolbox);
}

/** Asks the page itself what it is; it may turn out to be a watched one under another address. */
async function look(url: string, service: CatalogueRow | null, toolbox: Toolbox): Promise<Result<FoundPage, string>> {
  const { http, catalogue } = toolbox;
  const looked = service === null ? await lookAt(url, null, http) : await lookAtService(service, {}, http);
  if (!looked.ok) return failed(looked.problem.reason);
  const { detection, snapshot, choices } = looked.value;
  const row = service ?? findServiceAt(catalogue, detection.address.url, choices);
  const shown = row?.name ?? snapshot.page.name;
  const page = watchedPage(detection.address, shown, detection.format.id, row?.id ?? null, choices);
  const watched = toolbox.settings.pages.find(({ id }) => id === page.id);
  return ok({ page: watched ?? page, isWatched: watched !== undefined, snapshot });
}
