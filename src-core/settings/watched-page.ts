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
  return `${address.host}${address.path}${idEnding(choices)}`.toLowerCase();
}

/**
 * The page with something else chosen, which makes it another one, with a history of its own: what happened in one region
 * did not happen in the other. Chosen as before it is the page it was.
 */
export function withChoices(page: WatchedPage, choices: Choices): WatchedPage {
  const { choices: _before, ...rest } = page;
  // Not from its address: a page that moved keeps the id it had.
  const [home = page.id] = page.id.split('?');
  const made = chosen(choices);
  return {
    ...rest,
    id: `${home}${idEnding(choices)}`.toLowerCase(),
    ...(made.length === 0 ? {} : { choices: Object.fromEntries(made) }),
  };
}

function idEnding(choices: Choices): string {
  const made = chosen(choices).map(([option, value]) => `${option}=${value}`);
  return made.length === 0 ? '' : `?${made.join('&')}`;
}

/** An empty choice is the default of its option, so it is none. */
function chosen(choices: Choices): readonly (readonly [string, string])[] {
  return Object.entries(choices)
    .filter(([, value]) => value !== '')
    .sort(([a], [b]) => (a < b ? -1 : 1));
}
