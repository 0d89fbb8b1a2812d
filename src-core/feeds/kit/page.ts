import { parseAddress } from '../../model/address.ts';
import type { PageIdentity } from '../../model/snapshot.ts';
import { plainLine } from './text.ts';

/** Who a page is whose data names no id and no zone. Without a name it is called by its host. */
export function pageAt(url: string, name: string | null): PageIdentity {
  const line = plainLine(name ?? '');
  const address = /^https?:/.test(url) ? parseAddress(url) : null;
  const host = address?.ok === true ? address.value.host : 'Unnamed page';
  return { id: null, name: line === '' ? host : line, url, timeZone: null };
}
