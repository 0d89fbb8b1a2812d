/** Addresses within the window, as hashes: they work from a file, a custom scheme and a server alike. */
export const OVERVIEW_ADDRESS = '#/';
export const ADD_ADDRESS = '#/add';
export const SETTINGS_ADDRESS = '#/settings';

export function serviceAddress(pageId: string): string {
  return `#/service/${encodeURIComponent(pageId)}`;
}

export function incidentAddress(pageId: string, incidentId: string): string {
  return `#/incident/${encodeURIComponent(pageId)}/${encodeURIComponent(incidentId)}`;
}
