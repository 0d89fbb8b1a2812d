import type { Address } from '../../model/address.ts';

/** The page an address belongs to: the address may be that of the page or, typed or captured, of one of its endpoints. */
export function baseOf({ origin, path }: Address, endpoint: RegExp): string {
  return origin + path.replace(endpoint, '');
}
