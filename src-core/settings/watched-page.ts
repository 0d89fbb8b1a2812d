import type { Address } from '../model/address.ts';
import type { WatchedPage } from './settings.ts';

type Choices = NonNullable<WatchedPage['choices']>;

/**
 * A page to watch, nothing muted. Its id is the address without the scheme, in lower case, and what was chosen for the
 * format's options: the same page added again, however it was typed, finds its history.
 */
export function watchedPage(
  address: Address,
  name: string,
  formatId: string,
  serviceId: string | null = null,
  choices: Choices = {},
): WatchedPage {
  const made = chosen(choices);
  return {
    id: pageIdOf(address, choices),
    serviceId,
    name,
    url: address.url,
    formatId,
    ...(made.length === 0 ? {} : { choices: Object.fromEntries(made) }),
    mutedComponentIds: [],
    muted: false,
  };
}

/** `status.example.com/eu`, or `status.example.com?region=eu-west-1` where something was chosen. */
export function pageIdOf(address: Address, choices: Choices = {}): string {
  const made = chosen(choices).map(([option, value]) => `${option}=${value}`);
  return `${address.host}${address.path}${made.length === 0 ? '' : `?${made.join('&')}`}`.toLowerCase();
}

/** An empty choice is the default of its option, so it is none. */
function chosen(choices: Choices): readonly (readonly [string, string])[] {
  return Object.entries(choices)
    .filter(([, value]) => value !== '')
    .sort(([a], [b]) => (a < b ? -1 : 1));
}
