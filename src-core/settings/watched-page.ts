import type { Address } from '../model/address.ts';
import type { WatchedPage } from './settings.ts';

/**
 * A page to watch, nothing muted. Its id is the address without the scheme, in lower case: the same page added again,
 * however it was typed, finds its history.
 */
export function watchedPage(
  address: Address,
  name: string,
  formatId: string,
  serviceId: string | null = null,
): WatchedPage {
  return {
    id: pageIdOf(address),
    serviceId,
    name,
    url: address.url,
    formatId,
    mutedComponentIds: [],
    muted: false,
  };
}

/** `status.example.com/eu`. */
export function pageIdOf(address: Address): string {
  return `${address.host}${address.path}`.toLowerCase();
}
