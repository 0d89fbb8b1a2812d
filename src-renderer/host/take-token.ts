/** The secret in the link that opened this window, taken out of the address bar at once. Null where there is none. */
export function takeToken(location: Location, history: History): string | null {
  const token = /^#token=([^&]+)/.exec(location.hash)?.[1];
  if (token === undefined) return null;
  history.replaceState(null, '', `${location.pathname}${location.search}#/`);
  return decodeURIComponent(token);
}
