import { parseAddress } from '../../model/address.ts';
import type { PageIdentity } from '../../model/snapshot.ts';
import { plainLine } from '../kit/text.ts';

/** Who a page is. A page without a name (a part of one was read) goes by its host. */
export function pageIdentity(
  said: { readonly id: string | null; readonly name: string | null; readonly public_url: string | null },
  url: string,
): PageIdentity {
  const publicUrl = said.public_url === null ? null : parseAddress(said.public_url);
  const found = parseAddress(url);
  const host = found.ok ? found.value.host : 'Status page';
  return {
    id: said.id,
    name: said.name === null || said.name.trim() === '' ? host : plainLine(said.name),
    url: publicUrl?.ok === true ? publicUrl.value.url : url,
    // The bars of these pages are drawn in the zone of whoever looks.
    timeZone: null,
  };
}
