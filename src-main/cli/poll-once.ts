import { formatById } from '#core/feeds/index';
import { parseAddress } from '#core/model/address';
import { failed, ok, type Result } from '#core/model/result';
import type { Snapshot } from '#core/model/snapshot';
import type { WatchedPage } from '#core/settings/settings';
import { converse } from '../engine/converse.ts';
import type { Http } from '../engine/ports.ts';

/**
 * Reads a page once, leaving no trace: what a running Greenbar has stored and announced stays its own business. The
 * problem is one sentence.
 */
export async function pollOnce(page: WatchedPage, http: Http): Promise<Result<Snapshot, string>> {
  const address = parseAddress(page.url);
  const format = formatById(page.formatId);
  if (!address.ok) return failed(address.problem);
  if (format === null) return failed(`${page.name} is in a format this version of Greenbar cannot read.`);
  const { result } = await converse(format.poll(address.value, page.choices ?? {}), http);
  return result.ok ? ok(result.value) : failed(result.problem.reason);
}
