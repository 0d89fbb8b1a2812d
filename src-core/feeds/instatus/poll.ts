import type { Address } from '../../model/address.ts';
import { mayBeOurNetwork } from '../../model/failure.ts';
import { ok } from '../../model/result.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import type { Exchange } from '../exchange.ts';
import { getDocument, getJson } from '../kit/document.ts';
import { identityOf } from './read.ts';
import { componentsShape, summaryShape, type Components, type Summary } from './shapes.ts';
import { readParts } from './snapshot.ts';
import { readWebPage } from './web-page.ts';
import type { Fetched } from '../kit/document.ts';
import { createWarnings } from '../kit/warnings.ts';

/** Where a page says how it is: at the root of its host, or at the address itself if that is the document. */
export function summaryUrls({ origin, path, url }: Address): readonly string[] {
  return path.endsWith('/summary.json') ? [url] : [`${origin}/summary.json`, `${origin}/v3/summary.json`];
}

/** One poll: the summary and the components; where there is neither, the page for people. */
export function* pollPage(address: Address): Exchange<Snapshot> {
  const summary = yield* getSummary(address);
  if (!summary.ok) {
    if (mayBeOurNetwork(summary.problem.kind) || summary.problem.status === 429) return summary;
    const page = yield* getDocument(`${address.origin}/`);
    const read = page.ok ? readWebPage(page.value.text, page.value.url) : page;
    return read.ok ? read : summary;
  }
  const { page } = summary.value.value;
  const components = yield* getComponents(address);
  if (!components.ok && mayBeOurNetwork(components.problem.kind)) return components;
  const warnings = createWarnings();
  if (!components.ok) warnings.add({ key: 'unread_because', what: 'components', because: components.problem });
  return ok(
    readParts(
      {
        page: identityOf(page, `${address.origin}/`),
        status: page.status,
        components: components.ok ? components.value : null,
        events: summary.value.value,
      },
      warnings,
    ),
  );
}

function* getSummary(address: Address): Exchange<Fetched<Summary>> {
  const [first = address.url, second] = summaryUrls(address);
  const summary = yield* getJson(first, summaryShape, 'the summary of an Instatus page');
  if (summary.ok || second === undefined || summary.problem.status !== 404) return summary;
  return yield* getJson(second, summaryShape, 'the summary of an Instatus page');
}

/** Version 3 first; version 2 sends groups in another way. */
function* getComponents({ origin }: Address): Exchange<Components> {
  const latest = yield* getJson(`${origin}/v3/components.json`, componentsShape, 'a list of components');
  if (latest.ok) return ok(latest.value.value);
  if (mayBeOurNetwork(latest.problem.kind)) return latest;
  const older = yield* getJson(`${origin}/v2/components.json`, componentsShape, 'a list of components');
  return older.ok ? ok(older.value.value) : latest;
}
