import { parseAddress } from '../model/address.ts';

/** Whether an address is one that may be told: https, or this machine. Unlike a page's it has to be written out. */
export function isHookAddress(url: string): boolean {
  return /^https?:\/\//i.test(url) && parseAddress(url).ok && !/[\s\p{Cc}]/u.test(url);
}
