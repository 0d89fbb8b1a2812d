import { nothingPending, type Pending } from '#core/events/confirm';
import { formatById } from '#core/feeds/index';
import type { Format } from '#core/feeds/format';
import { newRecord } from '#core/history/observe';
import type { PageRecord } from '#core/history/page-record';
import { parseAddress, type Address } from '#core/model/address';
import type { Snapshot } from '#core/model/snapshot';
import type { EpochMs } from '#core/model/time';
import type { WatchedPage } from '#core/settings/settings';
import type { Asked } from './converse.ts';
import type { Store } from './ports.ts';

/** A watched page while the engine runs: what is stored of it, and what is not worth storing. */
export interface PageSession {
  page: WatchedPage;
  readonly address: Address;
  readonly format: Format;
  record: PageRecord;
  /** Component changes that wait for a second poll. */
  pending: Pending;
  /** The reading of which nothing is left to be told, however long it holds; null while there may be. */
  restsOn: Snapshot | null;
  /** The documents of the last good poll: asked for conditionally next time. */
  asked: readonly Asked[];
  /** When the vendor's history was last read, or last tried; null for never. */
  historyReadAt: EpochMs | null;
  historyTriedAt: EpochMs | null;
  backfilling: boolean;
  /** How often in a row something else than the page answered; polls that reached nobody are left out. */
  strangeInARow: number;
  /** Whether the last poll found no component any more. */
  emptied: boolean;
  /** The host redirects have last been seen to lead to, and whether it was looked at; null where there are none. */
  redirect: { readonly host: string; readonly examined: boolean } | null;
  /** When it was last looked for what the page is now. */
  detectedAt: EpochMs | null;
  /** Whether the user wants that done at the next poll, however lately it was. */
  detectionAsked: boolean;
}

/** Opens a page with what the store remembers of it; null for an address or a format this version cannot read. */
export function openSession(page: WatchedPage, store: Store): PageSession | null {
  const address = parseAddress(page.url);
  const format = formatById(page.formatId);
  if (!address.ok || format === null) return null;
  const record = store.loadRecord(page.id) ?? newRecord(page.id);
  return { ...sessionFor(page, address.value, format, record), historyReadAt: store.reportedAt(page.id) };
}

/** A page of which nothing is remembered but its record. */
export function sessionFor(page: WatchedPage, address: Address, format: Format, record: PageRecord): PageSession {
  return {
    page,
    address,
    format,
    record,
    pending: nothingPending,
    restsOn: null,
    asked: [],
    historyReadAt: null,
    historyTriedAt: null,
    backfilling: false,
    strangeInARow: 0,
    emptied: false,
    redirect: null,
    detectedAt: null,
    detectionAsked: false,
  };
}
