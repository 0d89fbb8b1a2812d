import { z } from 'zod';
import type { Address } from '../model/address.ts';
import type { Level } from '../model/level.ts';
import { ok } from '../model/result.ts';
import type { Component, Snapshot } from '../model/snapshot.ts';
import type { Exchange } from './exchange.ts';
import type { Format } from './format.ts';
import { getDocument, getJson } from './kit/document.ts';
import { neededList } from './kit/fields.ts';
import { list, shapeFailure } from './kit/json.ts';
import { markedJson, readJsonDocument } from './kit/read-json.ts';
import { snapshotOf } from './kit/snapshot.ts';
import { createWarnings } from './kit/warnings.ts';
import { meaningOf } from './kit/words.ts';

/** StatusIQ of Site24x7: components and groups of them, asked for under an id that stands in the page. */
export const site24x7: Format = {
  id: 'site24x7',
  label: 'Site24x7 StatusIQ',
  basis: 'documented',
  hosts: /^[\w-]+\.site24x7(?:statusiq)?\.(?:com|eu|in|net\.au|cn|jp)\//,
  // The page comes first: it has the id of the data.
  probes: ({ url }) => [url],
  claim(document) {
    if (summary.safeParse(markedJson(document, '"current_status"')).success) {
      return { confidence: 0.95, reason: { key: 'components', vendor: 'StatusIQ' } };
    }
    const isPage = document.status === 200 && PAGE_ID.test(document.text);
    return isPage ? { confidence: 0.9, reason: { key: 'page_asks', vendor: 'StatusIQ' } } : null;
  },
  read(document) {
    const read = readJsonDocument(document, summary, 'the state of a StatusIQ page');
    return read.ok ? ok(snapshot(read.value, document.url)) : read;
  },
  poll: pollPage,
};

const SUMMARY = '/sp/api/public/summary_details/statuspages/';
const PAGE_ID = /enc_statuspage_id\W{1,10}([\w-]{6,200})/;
const LEVELS: Readonly<Record<string, Level>> = {
  1: 'operational',
  // “Informational”: something to know, nothing wrong.
  2: 'operational',
  3: 'degraded_performance',
  4: 'under_maintenance',
  5: 'partial_outage',
  6: 'major_outage',
};

const component = z.object({ display_name: z.string(), component_status: z.number() });
const group = z.object({
  componentgroup_display_name: z.string(),
  componentgroup_components: list(component),
});
const summary = z.object({ data: z.object({ current_status: neededList(z.union([group, component])) }) });

function* pollPage(address: Address): Exchange<Snapshot> {
  let url = address.url;
  if (!address.path.includes(SUMMARY)) {
    const page = yield* getDocument(address.url);
    if (!page.ok) return page;
    const id = PAGE_ID.exec(page.value.text)?.[1];
    if (id === undefined) return shapeFailure('The page does not tell the id of its data.');
    url = `${address.origin}${SUMMARY}${encodeURIComponent(id)}`;
  }
  const read = yield* getJson(url, summary, 'the state of a StatusIQ page');
  return read.ok ? ok(snapshot(read.value.value, address.url)) : read;
}

/** Components are known by their names, within their groups. */
function snapshot({ data }: z.infer<typeof summary>, url: string): Snapshot {
  const warnings = createWarnings();
  const row = (
    { display_name: name, component_status }: z.infer<typeof component>,
    groupName: string | null,
  ): Component => ({
    id: groupName === null ? name : `${groupName} / ${name}`,
    name,
    groupId: groupName,
    level: meaningOf(LEVELS, component_status, 'unknown', 'component', warnings),
    description: null,
  });
  return snapshotOf({
    page: { url: url.replace(/\/sp\/api\/public\/.*$/, '/') },
    groups: data.current_status.flatMap((one) =>
      'componentgroup_display_name' in one
        ? { id: one.componentgroup_display_name, name: one.componentgroup_display_name }
        : [],
    ),
    components: data.current_status.flatMap((one) =>
      'componentgroup_display_name' in one
        ? one.componentgroup_components.map((inner) => row(inner, one.componentgroup_display_name))
        : row(one, null),
    ),
    warnings,
  });
}
