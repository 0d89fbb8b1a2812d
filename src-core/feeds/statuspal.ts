import { z } from 'zod';
import type { Address } from '../model/address.ts';
import type { Reading } from '../model/level.ts';
import { ok } from '../model/result.ts';
import type { Component, Impact, Snapshot } from '../model/snapshot.ts';
import type { Format } from './format.ts';
import { getJson } from './kit/document.ts';
import { isoTime, neededList, rowId } from './kit/fields.ts';
import { clampEnd, oldestFirst } from './kit/incidents.ts';
import { countedList, list, maybeText } from './kit/json.ts';
import { partlyRead } from './kit/partly-read.ts';
import { markedJson, readJsonDocument } from './kit/read-json.ts';
import { snapshotOf } from './kit/snapshot.ts';
import { plainLine, plainText } from './kit/text.ts';
import { ianaTimeZone } from './kit/time-zone.ts';
import { createWarnings } from './kit/warnings.ts';
import { meaningOf } from './kit/words.ts';

/**
 * Statuspal: one summary, asked of the vendor (in the EU of its European sister) under the name or the domain of the
 * page. A service has no state but the type of what goes on there.
 */
export const statuspal: Format = {
  id: 'statuspal',
  label: 'Statuspal',
  basis: 'documented',
  hosts: /^(?:[\w-]+\.)?statuspal\.(?:io|eu)\//,
  probes: (address) => (VENDOR.test(address.host) ? [summaryUrls(address)[0] ?? address.url] : []),
  claim(document) {
    const read = summary.safeParse(markedJson(document, '"status_page"', '"current_incident_type"', '"services"'));
    if (read.success) return { confidence: 0.95, reason: { key: 'summary', vendor: 'Statuspal' } };
    const isPage = document.status === 200 && /class="[^"]*\bsystem-status\b/.test(document.text);
    if (!isPage || !/statuspal/i.test(document.text)) return null;
    return { confidence: 0.8, reason: { key: 'page_template', vendor: 'Statuspal' } };
  },
  read(document) {
    const read = readJsonDocument(document, summary, 'the summary of a Statuspal page');
    return read.ok ? ok(snapshot(read.value, document.url)) : read;
  },
  *poll(address) {
    const [first = address.url, second] = summaryUrls(address);
    let read = yield* getJson(first, summary, 'the summary of a Statuspal page');
    if (!read.ok && read.problem.status === 404 && second !== undefined) {
      read = yield* getJson(second, summary, 'the summary of a Statuspal page');
    }
    return read.ok ? ok(snapshot(read.value.value, address.url)) : read;
  },
};

const VENDOR = /^(?:[\w-]+\.)?statuspal\.(?:io|eu)$/;

/** Pages can have types of their own; what those mean, only the page's people know. */
const LEVELS: Readonly<Record<string, Reading>> = {
  minor: 'degraded_performance',
  major: 'major_outage',
  scheduled: 'under_maintenance',
  maintenance: 'under_maintenance',
};
const IMPACTS: Readonly<Record<string, Impact>> = { minor: 'minor', major: 'major' };

const service = z.object({ id: rowId, name: z.string(), description: maybeText, current_incident_type: maybeText });
const event = z.object({
  id: rowId,
  title: z.string(),
  type: maybeText,
  url: maybeText,
  starts_at: isoTime,
  ends_at: isoTime,
  service_ids: list(rowId),
  services: list(z.object({ id: rowId })),
  updates: list(
    z.object({ id: rowId, type: maybeText, description: maybeText, posted_at: isoTime, inserted_at: isoTime }),
  ),
});
const summary = z.object({
  status_page: z.object({ name: maybeText, url: maybeText, time_zone: maybeText, current_incident_type: maybeText }),
  services: neededList(service.extend({ children: list(service) })),
  incidents: countedList(event, ({ ends_at }) => typeof ends_at === 'string'),
  maintenances: list(event),
  upcoming_maintenances: list(event),
});

function summaryUrls({ host, path, url }: Address): readonly string[] {
  if (path.includes('/api/v2/status_pages/')) return [url];
  const [, name, home] = /^([\w-]+)\.(statuspal\.(?:io|eu))$/.exec(host) ?? [];
  const homes = home === undefined ? ['statuspal.io', 'statuspal.eu'] : [home];
  return homes.map((one) => `https://${one}/api/v2/status_pages/${encodeURIComponent(name ?? host)}/summary`);
}

function snapshot(said: z.infer<typeof summary>, url: string): Snapshot {
  const warnings = createWarnings();
  const levelOf = (type: string | null): Reading =>
    type === null ? 'operational' : meaningOf(LEVELS, type, 'unknown', 'impact', warnings);
  const row = ({ current_incident_type, ...one }: z.infer<typeof service>, groupId: string | null): Component => ({
    id: one.id,
    name: one.name,
    groupId,
    level: levelOf(current_incident_type),
    description: one.description,
  });
  const planned = [...said.maintenances, ...said.upcoming_maintenances];
  const { name, url: home, time_zone, current_incident_type } = said.status_page;
  const incidents = said.incidents.items.flatMap((raw) => {
    const head = headOf(raw);
    if (head === null) return [];
    const { startsAt: startedAt, endsAt: resolvedAt, ...rest } = head;
    const impact = IMPACTS[raw.type ?? ''] ?? 'none';
    const status = resolvedAt === null ? ('investigating' as const) : ('resolved' as const);
    return [{ ...rest, impact, status, startedAt, resolvedAt, effects: [] }];
  });
  const read = snapshotOf({
    page: {
      name: name ?? '',
      url: home?.startsWith('https://') === true ? home : url,
      timeZone: ianaTimeZone(time_zone, warnings),
    },
    // Of a page “major” says only that something is down.
    stated: current_incident_type === 'major' ? 'partial_outage' : levelOf(current_incident_type),
    groups: said.services.filter(({ children }) => children.length > 0),
    components: said.services.flatMap(({ children, ...one }) =>
      children.length === 0 ? [row(one, null)] : children.map((child) => row(child, one.id)),
    ),
    incidents,
    incidentsListed: 'open',
    maintenances: planned.flatMap((raw) => {
      const head = headOf(raw);
      return head === null ? [] : [{ ...head, status: said.maintenances.includes(raw) ? 'in_progress' : 'scheduled' }];
    }),
    warnings,
  });
  const { items, unread } = said.incidents;
  return partlyRead(read, unread + items.length - incidents.length, true);
}

function headOf({ id, title, starts_at, ends_at, service_ids, services, updates, url }: z.infer<typeof event>) {
  if (starts_at === null) return null;
  const told = updates.map(({ id: updateId, type, description, posted_at, inserted_at }) => ({
    id: updateId,
    at: posted_at ?? inserted_at ?? starts_at,
    status: type ?? '',
    text: plainText(description ?? ''),
  }));
  return {
    id,
    title: plainLine(title),
    startsAt: starts_at,
    endsAt: clampEnd(starts_at, ends_at),
    componentIds: [...new Set([...service_ids, ...services.map((one) => one.id)])],
    url: url?.startsWith('https://') === true ? url : null,
    updates: oldestFirst(told),
  };
}
