import { parseAddress, type Address } from '../model/address.ts';
import { mayBeOurNetwork, type Failure } from '../model/failure.ts';
import { failed, ok } from '../model/result.ts';
import { isAtHome, nextProbe, probesOf, rootOf, type Probe, type Search } from './detect-next.ts';
import type { Exchange, FeedDocument } from './exchange.ts';
import type { Claim, Format } from './format.ts';
import { FORMATS } from './index.ts';
import { refusalOf } from './kit/document.ts';
import { descendants, parseMarkup, textOf } from './kit/html.ts';
import { parseJson } from './kit/json.ts';
import { linkedFeeds } from './kit/links.ts';
import { plainLine } from './kit/text.ts';

export interface Detection {
  readonly format: Format;
  readonly claim: Claim;
  /** Where the page lives, after redirects. */
  readonly address: Address;
}

/** A claim from here on is believed without another look. */
const CERTAIN = 0.9;
/** One from here on is believed where nothing could be read that says otherwise; one below only says where to look. */
const LIKELY = 0.5;
const MOST_REQUESTS = 6;
const NOTHING_HERE: Failure = {
  kind: 'shape',
  reason: 'There is nothing to read at this address.',
  detail: { key: 'nothing_here' },
};

/**
 * Finds out which format the page at an address has, in at most six requests (detect-next.ts says which). A claim short
 * of certain turns the search to what would prove it, and counts if nothing does better. Trouble of our own connection
 * ends the search; a page that no format claims is said to be what it is, never taken as a reading.
 */
export function* detect(address: Address): Exchange<Detection> {
  let search: Search = { home: address, asked: new Set(), left: MOST_REQUESTS, leads: [], feeds: [] };
  let found: readonly Found[] = [];
  let problem: Failure | null = null;
  let hasAnswered = false;
  for (let probe = nextProbe(search); probe !== null; probe = nextProbe(search)) {
    const answer = yield { url: probe.url };
    search = { ...search, asked: new Set([...search.asked, probe.url]), left: search.left - 1 };
    if (answer.kind === 'none') {
      if (mayBeOurNetwork(answer.failure.kind) && !hasAnswered) return failed(answer.failure);
      problem = moreTelling(problem, answer.failure, probe.url === address.url);
      continue;
    }
    hasAnswered = true;
    const recognised = recognise(answer);
    if (recognised !== null) {
      const { format, claim } = recognised;
      const detection = { format, claim, address: placeOf(format, answer, probe) };
      if (claim.confidence >= CERTAIN) return ok(detection);
      found = [...found, { detection, isReadable: format.read(answer).ok }].toSorted(surestFirst);
    }
    problem = moreTelling(problem, notAStatusPage(answer), probe.url === address.url);
    search = { ...search, ...learnt(search, answer, probe), leads: found.map(({ detection }) => detection.format) };
  }
  // Where nothing is proven, what can be read at all (a feed) is worth more than what cannot (the shell of a page).
  const likely = found.find(({ detection }) => detection.claim.confidence >= LIKELY);
  const best = found.find(({ isReadable }) => isReadable) ?? likely;
  if (best !== undefined) return ok(best.detection);
  return failed(problem ?? NOTHING_HERE);
}

/** The address itself says best what is there instead, unless there is nothing. */
function moreTelling(known: Failure | null, next: Failure, isOfAddress: boolean): Failure {
  if (known === null) return next;
  if (isNothing(known) !== isNothing(next)) return isNothing(known) ? next : known;
  return isOfAddress ? next : known;
}

function isNothing({ status }: Failure): boolean {
  return status === 404 || status === 410;
}

interface Found {
  readonly detection: Detection;
  /** Whether the document itself can be read, and does not only point to others. */
  readonly isReadable: boolean;
}

function surestFirst(one: Found, other: Found): number {
  return other.detection.claim.confidence - one.detection.claim.confidence;
}

/** Which format one document has; null where none claims it. */
export function recognise(document: FeedDocument): Omit<Detection, 'address'> | null {
  let best: Omit<Detection, 'address'> | null = null;
  for (const format of FORMATS) {
    const claim = format.claim(document);
    if (claim !== null && claim.confidence > (best?.claim.confidence ?? 0)) best = { format, claim };
  }
  return best;
}

/** Says in one sentence what a document that no format claims is instead. */
export function notAStatusPage(document: FeedDocument): Failure {
  const refusal = refusalOf(document);
  if (refusal !== null) return refusal;
  const text = document.text.trimStart();
  if (text.startsWith('<')) {
    const title = [...descendants(parseMarkup(text, 'html'))].find(({ name }) => name === 'title');
    const name = title === undefined ? '' : plainLine(textOf(title)).slice(0, 80);
    const what = /^(?:<\?xml[^>]*>\s*)?<(?:rss|feed|rdf)/i.test(text) ? 'feed' : 'page';
    const words = what === 'feed' ? 'a feed' : 'a web page';
    return stranger(
      `${name === '' ? 'This' : `“${name}”`} is ${words}, but not a status page Greenbar knows.`,
      what,
      name,
    );
  }
  const parsed = parseJson(text);
  return parsed.ok
    ? stranger('This is data, but not that of a status page Greenbar knows.', 'data', '')
    : parsed.problem;
}

function stranger(reason: string, what: 'page' | 'feed' | 'data', title: string): Failure {
  return { kind: 'shape', reason, detail: { key: 'not_a_status_page', what, title } };
}

/** Where the page lives whose document this is: where the probe says, unless another origin answered in its place. */
function placeOf(format: Format, answer: FeedDocument, probe: Probe): Address {
  const place = movedTo(answer, probe) ?? probe.address;
  const isPage = answer.text.trimStart().startsWith('<');
  // The page of one incident: a format that asks the same of the front page lives there.
  if (!isPage || place.path === '' || isAtHome(format, place)) return place;
  const [here, atRoot] = [probesOf(format, place), format.probes(rootOf(place))];
  return atRoot.length > 0 && here.every(({ url }) => atRoot.includes(url)) ? rootOf(place) : place;
}

/** The new home of a page, where a request for it was answered by another origin than the one asked. */
function movedTo(answer: FeedDocument, { url, address }: Probe): Address | null {
  const found = parseAddress(answer.url);
  if (!found.ok || url.startsWith(`${found.value.origin}/`) || !url.startsWith(`${address.origin}/`)) return null;
  if (url === address.url) return found.value;
  const moved = parseAddress(`${found.value.origin}${address.path === '' ? '/' : address.path}`);
  return moved.ok ? moved.value : found.value;
}

/** What a document tells about where to look next: that the page has moved, and the feeds it links. */
function learnt(search: Search, answer: FeedDocument, probe: Probe): Pick<Search, 'home' | 'feeds'> {
  if (answer.status !== 200) return search;
  const home = movedTo(answer, probe) ?? search.home;
  const isPage = probe.url === probe.address.url && answer.text.trimStart().startsWith('<');
  return { home, feeds: isPage ? linkedFeeds(parseMarkup(answer.text, 'html'), answer.url) : search.feeds };
}
