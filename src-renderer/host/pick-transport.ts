import type { Host } from '#core/contract/host';
import { createElectronHost } from './electron-transport.ts';
import { createHttpHost } from './http-transport.ts';

/** The desktop shell's bridge where there is one, else the server this window came from. */
export function pickHost(): Host {
  return window.greenbar === undefined ? createHttpHost() : createElectronHost(window.greenbar);
}
