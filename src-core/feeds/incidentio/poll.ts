import type { Address } from '../../model/address.ts';
import { ok } from '../../model/result.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import type { Exchange } from '../exchange.ts';
import { getJson } from '../kit/document.ts';
import { askPage, askSummary, worthAnotherAsk } from './ask.ts';
import { compatShape, compatSnapshot } from './compat.ts';
import { endpointsOf } from './endpoints.ts';
import { snapshotOf } from './snapshot.ts';

/**
 * One poll: the page's own summary; where that is refused the compatibility API, which knows less; where that is too,
 * the page for people. The failure of the first is the one that is told.
 */
export function* pollPage(address: Address): Exchange<Snapshot> {
  const endpoints = endpointsOf(address);
  const summary = yield* askSummary(endpoints);
  if (summary.ok) {
    if (summary.value.summary.page_type !== 'parent') return ok(snapshotOf(summary.value, endpoints.page));
    // A parent page's summary does not know how the pages below are; only its HTML does.
    const parent = yield* askPage(endpoints);
    if (!parent.ok && !worthAnotherAsk(parent.problem)) return parent;
    const subPages = parent.ok ? parent.value.page.subPages : null;
    return ok(snapshotOf({ ...summary.value, subPages }, endpoints.page));
  }
  if (!worthAnotherAsk(summary.problem)) return summary;
  const compat = yield* getJson(endpoints.compatSummary, compatShape, 'the compatibility summary of a page');
  if (compat.ok) return ok(compatSnapshot(compat.value.value, endpoints.page));
  if (!worthAnotherAsk(compat.problem)) return compat;
  const page = yield* askPage(endpoints);
  return page.ok ? ok(snapshotOf(page.value.page, page.value.url)) : summary;
}
