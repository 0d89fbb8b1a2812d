import { z } from 'zod';
import type { Failure } from '../model/failure.ts';
import { ok, type Result } from '../model/result.ts';
import { isOpen, type Component, type Snapshot } from '../model/snapshot.ts';
import type { Address } from '../model/address.ts';
import type { Exchange, FeedDocument } from './exchange.ts';
import type { Choices, Format } from './format.ts';
import { getDocument, getJson } from './kit/document.ts';
import { baseOf } from './kit/endpoint.ts';
import { neededList, rowId } from './kit/fields.ts';
import { markedJson, readJsonDocument } from './kit/read-json.ts';
import { partlyRead } from './kit/partly-read.ts';
import { historyOfIncidents } from './kit/reported.ts';
import { snapshotOf } from './kit/snapshot.ts';
import { incidentList, readIncident, readMaintenance } from './zendesk/incidents.ts';
import { createWarnings } from './kit/warnings.ts';

/**
 * Zendesk's status page. Services carry no state: what is open at an incident says how its services are. Without a
 * subdomain the incidents of all of Zendesk's data centres are listed.
 */
export const zendesk: Format = {
  id: 'zendesk',
  label: 'Zendesk',
  hosts: /^status\.zendesk\.com\//,
  options: [
    {
      id: 'subdomain',
      name: 'subdomain',
      example: '.zendesk.com',
      values: null,
      initial: '',
    },
  ],
  probes: ({ host, origin }) => (host === 'status.zendesk.com' ? [`${origin}${INCIDENTS}`] : []),
  claim(document) {
    // While all is quiet the list is empty, and only its address tells whose it is.
    const marks = HOME.test(document.url) ? ['"data"'] : ['"incidentService"', '"internalToolsOnly"'];
    const listed = incidentList.safeParse(markedJson(document, ...marks));
    if (!listed.success) return null;
    return { confidence: 0.95, reason: { key: 'incidents', vendor: 'Zendesk' } };
  },
  read: (document) => read(document, null),
  poll: pollPage,
  *history(address, since, now, choices) {
    const page = yield* pollPage(address, choices);
    return page.ok ? ok(historyOfIncidents(page.value, since, now)) : page;
  },
};

const HOME = /^https:\/\/status\.zendesk\.com\/api\/ssp\/incidents\.json/;
const INCIDENTS = '/api/ssp/incidents.json';
const serviceList = z.object({ data: neededList(z.object({ id: rowId, attributes: z.object({ name: z.string() }) })) });
type Services = z.infer<typeof serviceList>['data'];

function* pollPage(address: Address, choices: Choices = {}): Exchange<Snapshot> {
  const base = baseOf(address, /\/api\/ssp\/incidents\.json$/);
  const subdomain = choices['subdomain']?.trim() ?? '';
  const query = subdomain === '' ? '' : `?subdomain=${encodeURIComponent(subdomain)}`;
  const document = yield* getDocument(`${base}${INCIDENTS}${query}`);
  if (!document.ok) return document;
  const services = yield* getJson(`${base}/api/ssp/services.json${query}`, serviceList, 'a list of services');
  return read(document.value, services.ok ? services.value.value.data : null);
}

/** `services` is null where only those are known that incidents name. */
function read(document: FeedDocument, services: Services | null): Result<Snapshot, Failure> {
  const listed = readJsonDocument(document, incidentList, 'a list of Zendesk’s incidents');
  if (!listed.ok) return listed;
  const { included } = listed.value;
  const { items: data, unread } = listed.value.data;
  const warnings = createWarnings();
  if (services === null) warnings.add({ key: 'touched_only' });
  const touched = included.map(({ attributes }) => attributes);
  const named = [
    ...(services ?? []).map(({ id, attributes }) => ({ id, name: attributes.name })),
    ...touched.map(({ serviceId, serviceName }) => ({ id: serviceId, name: serviceName })),
  ];
  const shown = data.filter(({ attributes }) => !attributes.internalToolsOnly);
  const planned = shown.filter(({ attributes }) => attributes.impact === 'maintenance');
  const openIds = new Set(shown.filter(({ attributes }) => attributes.resolvedAt === null).map(({ id }) => id));
  const incidents = shown
    .filter((raw) => !planned.includes(raw))
    .flatMap((raw) => readIncident(raw, touched, warnings));
  const open = shown.filter((raw) => openIds.has(raw.id) && !planned.includes(raw));
  const undated = open.length - incidents.filter(isOpen).length;
  const page = snapshotOf({
    page: { name: 'Zendesk', url: document.url.replace(/\/api\/ssp\/.*$/, '/') },
    components: named.map(({ id, name }): Component => {
      const open = touched.filter(
        (one) => one.serviceId === id && one.resolvedAt === null && openIds.has(one.incidentId),
      );
      const isPlanned = open.some((one) => planned.some((raw) => raw.id === one.incidentId));
      const level = open.some(({ outage }) => outage)
        ? 'major_outage'
        : isPlanned
          ? 'under_maintenance'
          : 'degraded_performance';
      return { id, name, groupId: null, level: open.length === 0 ? 'operational' : level, description: null };
    }),
    componentsComplete: services !== null,
    incidents,
    maintenances: planned.flatMap((raw) => readMaintenance(raw, touched)),
    warnings,
  });
  // An empty list is a quiet page: every incident of it would be here.
  return ok(partlyRead(openIds.size === 0 ? { ...page, level: 'operational' } : page, unread + undated));
}
