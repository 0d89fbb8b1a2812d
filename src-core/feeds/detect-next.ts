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
 * (its page names most formats), what formats that live anywhere send, most widespread first, and a linked feed, for
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
    ...mostSharedFirst(elsewhere.map((format) => probesOf(format, home))),
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

/** A document that several formats can be told by comes before one that only one format sends; then round by round. */
function mostSharedFirst(lists: readonly (readonly Probe[])[]): readonly Probe[] {
  const longest = Math.max(0, ...lists.map((list) => list.length));
  const rounds = Array.from({ length: longest }, (_, round) => lists.flatMap((list) => list.slice(round, round + 1)));
  const probes = rounds.flat();
  const votes = new Map<string, number>();
  for (const { url } of probes) votes.set(url, (votes.get(url) ?? 0) + 1);
  return probes.toSorted((one, other) => (votes.get(other.url) ?? 0) - (votes.get(one.url) ?? 0));
}
