/**
 * Gives the place where one is another address, so that reloading, or coming back, finds it as it was left. Not a place
 * of its own: going back leads to where one was before all of it.
 */
export function replaceAddress(address: string): void {
  if (window.location.hash === address) return;
  window.history.replaceState(window.history.state, '', address);
  // Said by the browser only for moves.
  window.dispatchEvent(new HashChangeEvent('hashchange'));
}
