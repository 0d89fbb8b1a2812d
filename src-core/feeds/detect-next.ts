import { parseAddress, type Address } from '../model/address.ts';
import type { Format } from './format.ts';
import { FORMATS } from './index.ts';

/** What is known so far of a page whose format is looked for. */
export interface Search {
  /** Where the page lives, as far as is known. */
  readonly home: Address;
  readonly asked: ReadonlySet<string>;
  /** How many more documents may be asked for. */
  readonly left: number;
  /** Formats that something pointed to without proof, the likeliest first. */
  readonly leads: readonly Format[];
  /** Addresses of the feeds the page links. */
  readonly feeds: readonly string[];
}

/** One document to look at, and where a page that it proves lives. */
export interface Probe {
  readonly url: string;
  readonly address: Address;
}

/** A page of which nothing is known. */
const ANY_PAGE: Address = {
  url: 'https://status.example/',
  origin: 'https://status.example',
  host: 'status.example',
  path: '',
};

/**
 * What to look at next: what would prove a lead, what the formats at home on this very host send, the address itself
 * (its page names most formats), what formats that live anywhere send, and a linked feed, for
 * which the last request is kept. Null when there is nothing left to ask, or no request.
 */
export function nextProbe(search: Search): Probe | null {
  const { home, asked, left } = search;
  if (left <= 0) return null;
  const atHome = FORMATS.filter((format) => isAtHome(format, home));
  const elsewhere = FORMATS.filter((format) => !atHome.includes(format));
  const open = [
    ...search.leads.flatMap((format) => probesOf(format, home)),
    ...atHome.flatMap((format) => probesOf(format, home)),
    { url: home.url, address: home },
    ...likeliestFirst(
      elsewhere.map((format) => probesOf(format, home)),
      asked,
    ),
  ].find(({ url }) => !asked.has(url));
  const feed = search.feeds.find((url) => !asked.has(url));
  if (feed === undefined || (open !== undefined && left > 1)) return open ?? null;
  const address = parseAddress(feed);
  return address.ok ? { url: feed, address: address.value } : (open ?? null);
}

/** Whether a format lives at this address and few others: it says so, or asks nothing of a page it does not know. */
export function isAtHome(format: Format, { host, path }: Address): boolean {
  if (format.hosts !== undefined) return format.hosts.test(`${host}${path}/`);
  return format.probes(ANY_PAGE).length === 0;
}

/** What a format wants to see at an address, and at the root of its host: an address may be that of one incident. */
export function probesOf(format: Format, home: Address): readonly Probe[] {
  const here = format.probes(home).map((url) => ({ url, address: home }));
  if (home.path === '' || isAtHome(format, home)) return here;
  const root = rootOf(home);
  const atRoot = format.probes(root).map((url) => ({ url, address: root }));
  const shared = new Set(atRoot.map(({ url }) => url));
  return [...here.filter(({ url }) => !shared.has(url)), ...atRoot];
}

/** The front page of a host. */
export function rootOf({ origin, host }: Address): Address {
  return { url: `${origin}/`, origin, host, path: '' };
}

/**
 * A document that several formats can be told by comes before one that only one format sends, a format whose own first
 * choice has not been asked for before one that an answer speaks against already; then round by round, in the order of
 * the formats.
 */
function likeliestFirst(lists: readonly (readonly Probe[])[], asked: ReadonlySet<string>): readonly Probe[] {
  const votes = new Map<string, number>();
  for (const { url } of lists.flat()) votes.set(url, (votes.get(url) ?? 0) + 1);
  const ranked = lists.flatMap((list) => {
    return list.map((probe, round) => {
      const refusals = list.slice(0, round).filter(({ url }) => asked.has(url)).length;
      const shares = votes.get(probe.url) ?? 0;
      return { probe, rank: [-shares, shares > 1 ? 0 : refusals, round] };
    });
  });
  const byRank = (one: readonly number[], other: readonly number[]): number =>
    one.map((value, index) => value - (other[index] ?? 0)).find((difference) => difference !== 0) ?? 0;
  return ranked.toSorted((one, other) => byRank(one.rank, other.rank)).map(({ probe }) => probe);
}
