import { LINK_SCHEME } from '#core/model/link-scheme';

/** Addresses within the window, as hashes: they work from a file, a custom scheme and a server alike. */
export const OVERVIEW_ADDRESS = '#/';
export const ADD_ADDRESS = '#/add';
export const SETTINGS_ADDRESS = '#/settings';

/** What of a service is looked at: so many days, one row, one day of it. */
export interface ServicePlace {
  readonly days?: number | undefined;
  readonly rowId?: string | undefined;
  readonly date?: string | undefined;
}

export function serviceAddress(pageId: string, { days, rowId, date }: ServicePlace = {}): string {
  return withQuery(`#/service/${encodeURIComponent(pageId)}`, { days: days?.toString(), row: rowId, day: date });
}

export function incidentAddress(pageId: string, incidentId: string): string {
  return `#/incident/${encodeURIComponent(pageId)}/${encodeURIComponent(incidentId)}`;
}

export function maintenanceAddress(pageId: string, maintenanceId: string): string {
  return `#/maintenance/${encodeURIComponent(pageId)}/${encodeURIComponent(maintenanceId)}`;
}

/** What is looked for among all incidents. */
export interface SearchPlace {
  readonly query?: string | undefined;
  readonly pageId?: string | undefined;
  readonly impact?: string | undefined;
  readonly openOnly?: boolean | undefined;
}

export function searchAddress({ query, pageId, impact, openOnly }: SearchPlace = {}): string {
  const open = openOnly === true ? '1' : undefined;
  return withQuery('#/incidents', { q: query, service: pageId, impact, open });
}

/** What is empty is left out. */
function withQuery(address: string, values: Readonly<Record<string, string | undefined>>): string {
  const query = Object.entries(values)
    .filter((entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== '')
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&');
  return query === '' ? address : `${address}?${query}`;
}

/** The same place as a link to hand on: the system opens it in the app, wherever that is installed. */
export function ownLink(address: string): string {
  return `${LINK_SCHEME}://${address.replace(/^#\//, '')}`;
}
