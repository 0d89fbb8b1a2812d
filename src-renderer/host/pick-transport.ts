import type { Host } from '#core/contract/host';
import { createElectronHost } from './electron-transport.ts';
import { createHttpHost, type HostSay } from './http-transport.ts';

/** The desktop shell's bridge where there is one, else the server this window came from. `say` tells what the host says itself. */
export function pickHost(say: HostSay): Host {
  return window.greenbar === undefined ? createHttpHost(say) : createElectronHost(window.greenbar);
}
