import { spawn } from 'node:child_process';
import { parseAddress } from '#core/model/address';
import type { Opener } from '../engine/ports.ts';

/** How each system opens an address in the user's browser. No shell sees the address. */
const COMMANDS: Partial<Record<NodeJS.Platform, (url: string) => readonly [string, ...string[]]>> = {
  darwin: (url) => ['open', url],
  // `start` is a shell built-in and would take `&` in an address for its own; this is not and does not.
  win32: (url) => ['rundll32', 'url.dll,FileProtocolHandler', url],
};

const otherSystems = (url: string): readonly [string, ...string[]] => ['xdg-open', url];

/** Opens addresses in the browser the user has chosen; https only, and what runs on this machine. */
export function createSystemBrowser(platform: NodeJS.Platform): Opener {
  return {
    open(url) {
      if (!/^https?:\/\//i.test(url) || !parseAddress(url).ok) return Promise.resolve(false);
      const [command, ...args] = (COMMANDS[platform] ?? otherSystems)(url);
      return new Promise((resolve) => {
        const child = spawn(command, args, { stdio: 'ignore', detached: true });
        child.once('error', () => resolve(false));
        child.once('spawn', () => resolve(true));
        child.unref();
      });
    },
  };
}
