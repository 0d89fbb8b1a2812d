import type { Choices, Format } from '#core/feeds/format';
import type { Address } from '#core/model/address';
import type { Outcome } from '#core/poll/outcome';
import { converse, recheck, type Asked } from './converse.ts';
import type { Http } from './ports.ts';

/** One poll of a page: what it said, and what makes the next one cheap. */
export interface Reading {
  readonly outcome: Outcome;
  readonly asked: readonly Asked[];
  readonly bytes: number;
}

/**
 * Polls a page once. Where the last poll's documents are known they are asked for conditionally first; a page whose
 * documents are all the same is not read again.
 */
export async function readPage(
  format: Format,
  address: Address,
  choices: Choices,
  asked: readonly Asked[],
  http: Http,
): Promise<Reading> {
  const check = await recheck(asked, http);
  if (check.unchanged) return { outcome: { kind: 'not_modified' }, asked, bytes: check.bytes };
  const conversation = await converse(format.poll(address, choices), http, check.fetched);
  const bytes = check.bytes + conversation.bytes;
  const { result } = conversation;
  if (!result.ok) return { outcome: { kind: 'failed', failure: result.problem }, asked: [], bytes };
  return { outcome: { kind: 'fresh', snapshot: result.value }, asked: conversation.asked, bytes };
}
