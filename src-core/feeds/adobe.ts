import type { Address } from '../model/address.ts';
import { ok } from '../model/result.ts';
import type { Component, Snapshot } from '../model/snapshot.ts';
import { readIncidents, readMaintenances, troubleOf } from './adobe/events.ts';
import { registry, statusEvents, type Registry, type StatusEvents } from './adobe/shapes.ts';
import type { Exchange } from './exchange.ts';
import type { Format } from './format.ts';
import { getJson } from './kit/document.ts';
import { markedJson, readJsonDocument } from './kit/read-json.ts';
import { historyOfIncidents } from './kit/reported.ts';
import { snapshotOf } from './kit/snapshot.ts';
import { levelAmid, levelOfWhole } from './kit/whole.ts';
import { createWarnings } from './kit/warnings.ts';

/**
 * Adobe’s status page reads two documents of another host: the events of the last forty days, and all products. Products
 * carry no state: what goes on at one says how it is.
 */
export const adobe: Format = {
  id: 'adobe',
  label: 'Adobe',
  basis: 'documented',
  hosts: /^status\.adobe\.com\//,
  probes: ({ host }) => (host === 'status.adobe.com' ? [`${HOME}StatusEvents`] : []),
  claim: (document) =>
    statusEvents.safeParse(markedJson(document, '"incidentEvent"', '"maintenanceEvent"')).success
      ? { confidence: 0.95, reason: { key: 'incidents', vendor: 'Adobe' } }
      : null,
  read(document) {
    const read = readJsonDocument(document, statusEvents, 'the events of Adobe');
    return read.ok ? ok(snapshot(document.url, read.value, null)) : read;
  },
  poll: pollPage,
  *history(address, since, now) {
    const page = yield* pollPage(address);
    return page.ok ? ok(historyOfIncidents(page.value, since, now)) : page;
  },
};

const HOME = 'https://data.status.adobe.com/adobestatus/';

function* pollPage(address: Address): Exchange<Snapshot> {
  const url = address.path.endsWith('/StatusEvents') ? address.url : `${HOME}StatusEvents`;
  const events = yield* getJson(url, statusEvents, 'the events of Adobe');
  if (!events.ok) return events;
  const all = yield* getJson(url.replace(/StatusEvents$/, 'SnowServiceRegistry'), registry, 'the products of Adobe');
  return ok(snapshot(address.url, events.value.value, all.ok ? all.value.value : null));
}

/** `all` is null where only those products are known that had events. */
function snapshot(url: string, events: StatusEvents, all: Registry | null): Snapshot {
  const warnings = createWarnings();
  if (all === null) warnings.add({ key: 'touched_only' });
  const trouble = troubleOf(events, warnings);
  const products = [
    ...(all ?? []),
    ...events.incidents.flatMap((one) => one.products),
    ...events.maintenances.flatMap((one) => one.products),
  ];
  const page = snapshotOf({
    page: { name: 'Adobe', url: url.includes('/adobestatus/') ? 'https://status.adobe.com/' : url },
    components: products.map(({ id, name }): Component => {
      const level = levelAmid(['operational', ...(trouble.get(id) ?? [])]);
      return { id, name, groupId: null, level, description: null };
    }),
    componentsComplete: all !== null,
    unlistedComponents: 'operational',
    incidents: readIncidents(events, warnings),
    maintenances: readMaintenances(events, warnings),
    warnings,
  });
  // Products that are not listed had no event in forty days.
  return {
    ...page,
    level: levelOfWhole(
      page.components.map(({ level }) => level),
      all !== null,
    ),
  };
}
