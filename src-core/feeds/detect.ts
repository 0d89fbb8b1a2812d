import { parseAddress, type Address } from '../model/address.ts';
import { mayBeOurNetwork, type Failure } from '../model/failure.ts';
import { failed, ok } from '../model/result.ts';
import type { Exchange, FeedDocument } from './exchange.ts';
import type { Claim, Format } from './format.ts';
import { FORMATS } from './index.ts';
import { refusalOf } from './kit/document.ts';
import { descendants, parseMarkup, textOf } from './kit/html.ts';
import { parseJson } from './kit/json.ts';
import { plainLine } from './kit/text.ts';

export interface Detection {
  readonly format: Format;
  readonly claim: Claim;
  /** Where the page lives, after redirects. */
  readonly address: Address;
}

/** A claim from here on is believed without another look. */
const CERTAIN = 0.9;
const MOST_REQUESTS = 6;

/**
 * Finds out which format the page at an address has: asks for what the formats want to see, each one's cheapest first,
 * at most six documents. Trouble of our own connection ends the search; everything else is told when it is over.
 */
export function* detect(address: Address): Exchange<Detection> {
  let best: Detection | null = null;
  let refusal: Failure | null = null;
  let stranger: FeedDocument | null = null;
  for (const url of probesAt(address)) {
    const answer = yield { url };
    if (answer.kind === 'none') {
      if (mayBeOurNetwork(answer.failure.kind)) return failed(answer.failure);
      refusal = answer.failure;
      continue;
    }
    const recognised = recognise(answer);
    if (recognised !== null && recognised.claim.confidence > (best?.claim.confidence ?? 0)) {
      best = { ...recognised, address: homeOf(answer, url, address) };
    }
    if (best !== null && best.claim.confidence >= CERTAIN) return ok(best);
    refusal = refusalOf(answer) ?? refusal;
    // The page itself is asked for last: it says best what is there instead.
    if (refusalOf(answer) === null) stranger = answer;
  }
  if (best !== null) return ok(best);
  if (stranger !== null) return failed(notAStatusPage(stranger));
  return failed(refusal ?? { kind: 'shape', reason: 'There is nothing to read at this address.' });
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
    const what = /^(?:<\?xml[^>]*>\s*)?<(?:rss|feed|rdf)/i.test(text) ? 'a feed' : 'a web page';
    return shape(`${name === '' ? 'This' : `“${name}”`} is ${what}, but not a status page Greenbar knows.`);
  }
  const parsed = parseJson(text);
  return parsed.ok ? shape('This is data, but not that of a status page Greenbar knows.') : parsed.problem;
}

function shape(reason: string): Failure {
  return { kind: 'shape', reason };
}

/** Round by round the next probe of every format, and the address itself at the end. */
function probesAt(address: Address): readonly string[] {
  const lists = FORMATS.map((format) => format.probes(address));
  const longest = Math.max(0, ...lists.map((list) => list.length));
  const rounds = Array.from({ length: longest }, (_, round) => lists.flatMap((list) => list.slice(round, round + 1)));
  const urls = new Set(rounds.flat());
  urls.delete(address.url);
  return [...[...urls].slice(0, MOST_REQUESTS - 1), address.url];
}

/** Where the page lives: another origin that answered in its place is its new home. */
function homeOf(document: FeedDocument, asked: string, address: Address): Address {
  const found = parseAddress(document.url);
  if (!found.ok || found.value.origin === address.origin) return address;
  if (asked === address.url) return found.value;
  const moved = parseAddress(`${found.value.origin}${address.path === '' ? '/' : address.path}`);
  return moved.ok ? moved.value : found.value;
}
