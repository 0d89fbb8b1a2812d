import { z } from 'zod';
import type { Failure } from '../model/failure.ts';
import { failed, ok, type Result } from '../model/result.ts';
import type { Snapshot } from '../model/snapshot.ts';
import type { FeedDocument } from './exchange.ts';
import type { Format } from './format.ts';
import { getDocument, refusalOf } from './kit/document.ts';
import { embeddedJson } from './kit/embedded-json.ts';
import { neededList, rowId } from './kit/fields.ts';
import { list, maybeText, parseJson, readShape, shapeFailure } from './kit/json.ts';
import { historyOfIncidents } from './kit/reported.ts';
import { snapshotOf } from './kit/snapshot.ts';
import { levelAmid } from './kit/whole.ts';
import { changesOf, eventsOf, incident } from './pagerduty/events.ts';
import { createWarnings } from './kit/warnings.ts';

/**
 * Status pages of PagerDuty: a web page that carries its data. Services have no state of their own; the newest update of
 * each open incident says how those it touches are.
 */
export const pagerduty: Format = {
  id: 'pagerduty',
  label: 'PagerDuty',
  probes: ({ url }) => [url],
  claim: ({ status, text }) =>
    status === 200 && dataIn(text) !== null && text.includes('"post_enums"')
      ? { confidence: 0.95, reason: { key: 'page_data', vendor: 'PagerDuty' } }
      : null,
  read,
  *poll({ url }) {
    const document = yield* getDocument(url);
    return document.ok ? read(document.value) : document;
  },
  *history({ url }, since, now) {
    const document = yield* getDocument(url);
    if (!document.ok) return document;
    const page = read(document.value);
    return page.ok ? ok(historyOfIncidents(page.value, since, now)) : page;
  },
};

const data = z.object({
  summary: z.object({
    open_incidents: neededList(incident),
    resolved_incidents: list(incident),
    posts: list(z.unknown()),
    post_status_page_services: neededList(
      z.object({ external_business_service_id: rowId, name: z.string(), is_active: z.boolean().catch(true) }),
    ),
  }),
  layout: z.object({
    status_page_id: maybeText,
    layout_settings: z.object({
      name: maybeText,
      business_services: list(
        z.object({
          id: rowId,
          name: z.string(),
          description: maybeText,
          grouping_element: z.boolean().catch(false).default(false),
          child_business_services: list(rowId),
        }),
      ),
      statusPage: z.object({ globalStatusHeadline: maybeText }).nullish(),
    }),
  }),
});

function dataIn(text: string): string | null {
  const opening = /<script\b[^>]{0,200}\bid="data"[^>]{0,200}>/.exec(text);
  return opening === null ? null : embeddedJson(text, opening[0]);
}

function read(document: FeedDocument): Result<Snapshot, Failure> {
  const refusal = refusalOf(document);
  if (refusal !== null) return failed(refusal);
  const json = dataIn(document.text);
  if (json === null) return shapeFailure('The page does not carry its data, or breaks off in it.');
  const parsed = parseJson(json);
  if (!parsed.ok) return parsed;
  const page = readShape(data, parsed.value, 'the data of a PagerDuty status page');
  return page.ok ? ok(snapshot(page.value, document.url)) : page;
}

function snapshot({ summary, layout }: z.infer<typeof data>, url: string): Snapshot {
  const warnings = createWarnings();
  if (summary.posts.length > 0) warnings.add({ key: 'posts_passed_over' });
  const { name, business_services: rows, statusPage } = layout.layout_settings;
  const groups = rows.filter((row) => row.grouping_element);
  const order = groups.flatMap((group) => group.child_business_services);
  const place = (id: string): number => (order.includes(id) ? order.indexOf(id) : order.length);
  const open = summary.open_incidents.map(({ updates }) => changesOf(updates, warnings));
  const said = open.map((changes) => new Map(changes.flatMap(({ levels }) => [...levels])));
  return snapshotOf({
    page: { id: layout.status_page_id, name: name ?? '', url },
    headline: statusPage?.globalStatusHeadline ?? null,
    groups,
    components: summary.post_status_page_services
      .filter((service) => service.is_active)
      .toSorted((one, other) => place(one.external_business_service_id) - place(other.external_business_service_id))
      .map(({ external_business_service_id: id, name: label }) => ({
        id,
        name: label,
        groupId: groups.find((group) => group.child_business_services.includes(id))?.id ?? null,
        level: levelAmid(['operational', ...said.flatMap((levels) => levels.get(id) ?? [])]),
        description: rows.find((row) => row.id === id)?.description ?? null,
      })),
    ...eventsOf(summary.open_incidents, summary.resolved_incidents, warnings),
    warnings,
  });
}
