import type { Address } from '../../model/address.ts';
import type { Failure } from '../../model/failure.ts';
import { failed, ok } from '../../model/result.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import type { Exchange } from '../exchange.ts';
import { getDocument } from '../kit/document.ts';
import { parseJson } from '../kit/json.ts';
import { readHistoryFeed } from './atom.ts';
import { readValue } from './read.ts';

/**
 * One poll: the summary, which names every component and every open incident. Only where the API is blocked or something
 * else answers there is the feed of past incidents read, which says much less.
 */
export function* pollPage(address: Address): Exchange<Snapshot> {
  const url = `${address.origin}/api/v2/summary.json`;
  const document = yield* getDocument(url);
  if (!document.ok) return isBlocked(document.problem) ? yield* pollFeed(address, document.problem) : document;
  const parsed = parseJson(document.value.text);
  if (!parsed.ok) return yield* pollFeed(address, parsed.problem);
  const read = readValue(parsed.value, document.value.url);
  // The summary names every component there is: a list that has become empty is one, too.
  return read.ok ? ok({ ...read.value, componentsComplete: true }) : read;
}

/** The feed, and if it cannot be read either, the first problem: it says more about what is wrong. */
function* pollFeed(address: Address, problem: Failure): Exchange<Snapshot> {
  const document = yield* getDocument(`${address.origin}/history.atom`);
  if (!document.ok) return failed(problem);
  const read = readHistoryFeed(document.value.text, document.value.url);
  if (!read.ok) return failed(problem);
  const warning = `The page’s data could not be read, its feed was: ${problem.reason}`;
  return ok({ ...read.value, warnings: [warning, ...read.value.warnings] });
}

/** A server in trouble or a lost connection is no reason to read less than the page says. */
function isBlocked({ status }: Failure): boolean {
  return status !== undefined && [401, 403, 404, 406, 410, 451].includes(status);
}
