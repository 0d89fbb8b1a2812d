import { parseAddress } from '../../model/address.ts';
import { descendants, type Element } from './html.ts';

/** Where a link leads that stands in the document at `base`. Null where that is no address we read. */
function resolveLink(link: string, base: string): string | null {
  const from = parseAddress(base);
  const target = link.trim();
  if (/^[a-z][a-z0-9+.-]*:/i.test(target)) return readable(target);
  if (!from.ok || target === '') return null;
  const { origin, url } = from.value;
  if (target.startsWith('//')) return readable(`${origin.slice(0, origin.indexOf(':'))}:${target}`);
  if (target.startsWith('/')) return readable(origin + target);
  return readable(url.slice(0, url.lastIndexOf('/') + 1) + target.replace(/^\.\//, ''));
}

/** The feeds a page links, Atom first (it says more), absolute. */
export function linkedFeeds(page: Element, base: string): readonly string[] {
  const found = new Map<string, readonly string[]>([
    ['application/atom+xml', []],
    ['application/rss+xml', []],
  ]);
  for (const { name, attributes } of descendants(page)) {
    if (name !== 'link' || !/\balternate\b/i.test(attributes['rel'] ?? '')) continue;
    const type = (attributes['type'] ?? '').toLowerCase();
    const target = resolveLink(attributes['href'] ?? '', base);
    const others = found.get(type);
    if (target !== null && others !== undefined) found.set(type, [...others, target]);
  }
  return [...found.values()].flat();
}

function readable(url: string): string | null {
  const address = /^https?:/i.test(url) ? parseAddress(url) : null;
  return address?.ok === true ? address.value.url : null;
}
