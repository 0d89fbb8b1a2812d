import type { Address } from '../../model/address.ts';
import type { Failure } from '../../model/failure.ts';
import { failed, ok } from '../../model/result.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import type { Exchange } from '../exchange.ts';
import { getDocument } from '../kit/document.ts';
import { parseJson } from '../kit/json.ts';
import { readHistoryFeed } from './atom.ts';
import { readValue } from './read.ts';
import { readWebPage } from './web-page.ts';

/**
 * One poll: the summary, which names every component and every open incident. Only where the API is blocked or something
 * else answers there is the page for people read, and the feed of past incidents, which says much less, at last.
 */
export function* pollPage(address: Address): Exchange<Snapshot> {
  const url = `${address.origin}/api/v2/summary.json`;
  const document = yield* getDocument(url);
  if (!document.ok) return isBlocked(document.problem) ? yield* pollRest(address, document.problem) : document;
  const parsed = parseJson(document.value.text);
  if (!parsed.ok) return yield* pollRest(address, parsed.problem);
  const read = readValue(parsed.value, document.value.url);
  // The summary names every component there is: a list that has become empty is one, too.
  return read.ok ? ok({ ...read.value, componentsComplete: true }) : read;
}

/** If none of the rest can be read either, the first problem is told: it says more about what is wrong. */
function* pollRest({ origin }: Address, problem: Failure): Exchange<Snapshot> {
  const page = yield* getDocument(`${origin}/`);
  const seen = page.ok ? readWebPage(page.value.text, page.value.url) : page;
  if (seen.ok) return ok(readInstead(seen.value, 'web_page', problem));
  const document = yield* getDocument(`${origin}/history.atom`);
  const read = document.ok ? readHistoryFeed(document.value.text, document.value.url) : document;
  return read.ok ? ok(readInstead(read.value, 'feed', problem)) : failed(problem);
}

function readInstead(snapshot: Snapshot, what: 'web_page' | 'feed', problem: Failure): Snapshot {
  const warning = { key: 'read_instead', what, because: problem } as const;
  return { ...snapshot, warnings: [warning, ...snapshot.warnings] };
}

/** A server in trouble or a lost connection is no reason to read less than the page says. */
function isBlocked({ status }: Failure): boolean {
  return status !== undefined && [401, 403, 404, 406, 410, 451].includes(status);
}
