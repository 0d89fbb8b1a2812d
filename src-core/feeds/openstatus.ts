import { z } from 'zod';
import type { Address } from '../model/address.ts';
import type { Level } from '../model/level.ts';
import { ok } from '../model/result.ts';
import type { Component, IncidentStatus, MaintenanceStatus, Snapshot } from '../model/snapshot.ts';
import type { Format } from './format.ts';
import { getJson } from './kit/document.ts';
import { isoTime, neededList, rowId } from './kit/fields.ts';
import { clampEnd, oldestFirst } from './kit/incidents.ts';
import { list, maybeText } from './kit/json.ts';
import { markedJson, readJsonDocument } from './kit/read-json.ts';
import { snapshotOf } from './kit/snapshot.ts';
import { plainLine, plainText } from './kit/text.ts';
import { createWarnings } from './kit/warnings.ts';
import { meaningOf } from './kit/words.ts';

/**
 * OpenStatus: a summary in the words of another vendor's, but without ids of the page, its components or its updates.
 * Only what is open is listed.
 */
export const openstatus: Format = {
  id: 'openstatus',
  label: 'OpenStatus',
  feedPath: '/feed/atom',
  basis: 'documented',
  hosts: /^[\w-]+\.openstatus\.dev\//,
  probes: (address) => [summaryUrl(address)],
  claim(document) {
    const read = summary.safeParse(markedJson(document, '"indicator"', '"components"', '"scheduled_maintenances"'));
    if (!read.success) return null;
    return { confidence: 0.9, reason: { key: 'summary', vendor: 'OpenStatus' } };
  },
  read(document) {
    const read = readJsonDocument(document, summary, 'the summary of an OpenStatus page');
    return read.ok ? ok(snapshot(read.value, document.url)) : read;
  },
  *poll(address) {
    const read = yield* getJson(summaryUrl(address), summary, 'the summary of an OpenStatus page');
    return read.ok ? ok(snapshot(read.value.value, read.value.url)) : read;
  },
};

const LEVELS: Readonly<Record<string, Level>> = {
  operational: 'operational',
  degraded_performance: 'degraded_performance',
  partial_outage: 'partial_outage',
  major_outage: 'major_outage',
  under_maintenance: 'under_maintenance',
  incident: 'degraded_performance',
};
const INDICATORS: Readonly<Record<string, Level>> = {
  none: 'operational',
  minor: 'degraded_performance',
  // Said of a page as soon as one component is down.
  major: 'partial_outage',
  critical: 'major_outage',
  maintenance: 'under_maintenance',
};
const STATUSES: Readonly<Record<string, IncidentStatus>> = {
  investigating: 'investigating',
  identified: 'identified',
  monitoring: 'monitoring',
  resolved: 'resolved',
};
const MAINTENANCES: Readonly<Record<string, MaintenanceStatus>> = {
  scheduled: 'scheduled',
  in_progress: 'in_progress',
};

const none = z.undefined().optional();
const summary = z.object({
  page: z.object({ id: none, name: z.string(), url: z.string(), updated_at: isoTime }),
  status: z.object({ indicator: maybeText, description: maybeText }),
  components: neededList(z.object({ id: none, name: z.string(), status: maybeText })),
  incidents: neededList(
    z.object({
      id: rowId,
      name: z.string(),
      status: maybeText,
      updated_at: isoTime,
      incident_updates: list(z.object({ status: maybeText, body: maybeText, created_at: isoTime })),
    }),
  ),
  scheduled_maintenances: neededList(
    z.object({ id: rowId, name: z.string(), status: maybeText, scheduled_for: isoTime, scheduled_until: isoTime }),
  ),
});

/** A page has a host of its own, or a path on one it shares. */
function summaryUrl({ origin, path, url }: Address): string {
  if (path.endsWith('/summary.json')) return url;
  const slug = /^\/[\w-]+$/.exec(path)?.[0] ?? '';
  return `${origin}/api/status${slug}/summary.json`;
}

function snapshot(said: z.infer<typeof summary>, url: string): Snapshot {
  const warnings = createWarnings();
  const counts = new Map<string, number>();
  return snapshotOf({
    page: { name: said.page.name, url: said.page.url === '' ? url : said.page.url },
    updatedAt: said.page.updated_at,
    stated: meaningOf(INDICATORS, said.status.indicator, 'unknown', 'page', warnings),
    headline: said.status.description,
    components: said.components.map(({ name, status }): Component => {
      // Known by their names; of two of one name the second is told apart by its place.
      const count = (counts.get(name) ?? 0) + 1;
      counts.set(name, count);
      const known = status === 'unknown' ? null : status;
      const level = meaningOf(LEVELS, known, 'unknown', 'component', warnings);
      return { id: count === 1 ? name : `${name} ${count}`, name, groupId: null, level, description: null };
    }),
    incidents: said.incidents.flatMap(({ id, name, status, updated_at, incident_updates }) => {
      const updates = incident_updates.flatMap(({ status: word, body, created_at: at }) =>
        at === null ? [] : [{ id: `${id} ${at}`, at, status: word ?? '', text: plainText(body ?? '') }],
      );
      const startedAt = updates.length === 0 ? updated_at : Math.min(...updates.map(({ at }) => at));
      if (startedAt === null) return [];
      const phase = meaningOf(STATUSES, status, 'investigating', 'incident', warnings);
      const resolvedAt = phase === 'resolved' ? (updated_at ?? startedAt) : null;
      return [
        {
          id,
          title: plainLine(name),
          impact: 'none',
          status: phase,
          startedAt,
          resolvedAt: clampEnd(startedAt, resolvedAt),
          componentIds: [],
          effects: [],
          url: null,
          updates: oldestFirst(updates.toReversed()),
        },
      ];
    }),
    incidentsListed: 'open',
    maintenances: said.scheduled_maintenances.flatMap(({ id, name, status, scheduled_for, scheduled_until }) =>
      scheduled_for === null
        ? []
        : [
            {
              id: `maintenance-${id}`,
              title: plainLine(name),
              status: meaningOf(MAINTENANCES, status, 'scheduled', 'maintenance', warnings),
              startsAt: scheduled_for,
              endsAt: clampEnd(scheduled_for, scheduled_until),
              componentIds: [],
              url: null,
              updates: [],
            },
          ],
    ),
    warnings,
  });
}
