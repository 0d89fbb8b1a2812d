import { networkInterfaces } from 'node:os';
import type { Link } from '../engine/ports.ts';

/** Looks for a network interface with an address that is not this machine's own. */
export function createLink(interfaces: typeof networkInterfaces = networkInterfaces): Link {
  return {
    isUp() {
      const addresses = Object.values(interfaces()).flatMap((found) => found ?? []);
      // `fe80::` leads no further than the cable.
      return addresses.some(({ internal, address }) => !internal && !/^(fe80:|169\.254\.)/i.test(address))
        ? null
        : false;
    },
  };
}
