import type { Shell } from 'electron';
import type { Opener } from '../engine/ports.ts';

const LONGEST = 2_000;

/** Hands https addresses to the user's browser. Anything else could start a program, and is refused. */
export function createElectronOpener(shell: Pick<Shell, 'openExternal'>): Opener {
  return {
    async open(address) {
      const url = address.length > LONGEST ? null : URL.parse(address);
      if (url === null || url.protocol !== 'https:' || url.username !== '' || url.password !== '') return false;
      try {
        await shell.openExternal(url.href);
        return true;
      } catch {
        return false;
      }
    },
  };
}
