import { z } from 'zod';
import type { Address } from '../model/address.ts';
import type { ReportedCoverage, ReportedEffect, ReportedHistory } from '../model/history.ts';
import { ok } from '../model/result.ts';
import type { Component, Impact, Incident, Snapshot } from '../model/snapshot.ts';
import type { EpochMs } from '../model/time.ts';
import type { Exchange, FeedDocument } from './exchange.ts';
import type { Claim, Format } from './format.ts';
import { getDocument, getJson } from './kit/document.ts';
import { baseOf } from './kit/endpoint.ts';
import { isoTime, rowId } from './kit/fields.ts';
import { list, maybeText, shapeFailure } from './kit/json.ts';
import { markedJson, readJsonDocument } from './kit/read-json.ts';
import { NO_HISTORY } from './kit/reported.ts';
import { snapshotOf } from './kit/snapshot.ts';
import { plainLine, plainText } from './kit/text.ts';

/** Gatus, self-hosted: endpoints that are up or down. Announcements are all that people write there. */
export const gatus: Format = {
  id: 'gatus',
  label: 'Gatus',
  basis: 'documented',
  probes: (address) => [`${baseOf(address, ENDPOINT)}${STATUSES}`],
  claim,
  read: (document) => snapshot(document, []),
  poll: pollPage,
  history: readHistory,
};

const STATUSES = '/api/v1/endpoints/statuses';
const ENDPOINT = /\/api\/v1\/endpoints\/(?:[^/]+\/)?statuses$/;
const MOST_ENDPOINTS = 30;
/** What an announcement of each type weighs; the other types tell of nothing wrong. */
const IMPACTS: Readonly<Record<string, Impact>> = { outage: 'major', warning: 'minor', information: 'none' };

const endpoint = z.object({
  key: rowId,
  name: z.string(),
  group: maybeText,
  // Oldest first; empty or absent until the first check.
  results: list(z.object({ success: z.boolean(), timestamp: isoTime })),
});
const endpoints = list(endpoint);
const config = z.object({
  announcements: list(
    z.object({
      timestamp: isoTime,
      type: z.string(),
      message: z.string(),
      archived: z.boolean().catch(false).default(false),
    }),
  ),
});
type Announcements = z.infer<typeof config>['announcements'];
const past = z.object({
  events: list(z.object({ type: z.enum(['START', 'HEALTHY', 'UNHEALTHY']), timestamp: isoTime })),
});

function claim(document: FeedDocument): Claim | null {
  if (document.status === 200 && /window\.config = \{logo:/.test(document.text)) {
    return { confidence: 0.8, reason: { key: 'page_template', vendor: 'Gatus' } };
  }
  const read = endpoints.safeParse(markedJson(document, '"key"', '"results"'));
  if (!read.success || read.data.length === 0) return null;
  return { confidence: 0.95, reason: { key: 'monitors', vendor: 'Gatus' } };
}

function* pollPage(address: Address): Exchange<Snapshot> {
  const base = baseOf(address, ENDPOINT);
  // Only the newest result of each is needed, but the newest page is what the server has at hand.
  const document = yield* getDocument(base + STATUSES);
  if (!document.ok) return document;
  const said = yield* getJson(`${base}/api/v1/config`, config, 'the configuration of Gatus');
  return snapshot(document.value, said.ok ? said.value.value.announcements : []);
}

function snapshot(document: FeedDocument, announcements: Announcements) {
  const read = readJsonDocument(document, endpoints, 'a list of the endpoints of Gatus');
  if (!read.ok) return read;
  if (read.value.length === 0) return shapeFailure('The page lists no endpoints.');
  return ok(
    snapshotOf({
      page: { url: document.url.replace(/\/api\/v1\/.*$/, '/') },
      groups: read.value.flatMap(({ group }) => (group === null ? [] : { id: `group ${group}`, name: group })),
      components: read.value.map(({ key, name, group, results }): Component => {
        const last = results.at(-1);
        const level = last === undefined ? 'unknown' : last.success ? 'operational' : 'major_outage';
        return { id: key, name, groupId: group === null ? null : `group ${group}`, level, description: null };
      }),
      incidents: announcements.flatMap(readAnnouncement),
    }),
  );
}

/** It has no id but its time, and no end but being archived. */
function readAnnouncement({ timestamp, type, message, archived }: Announcements[number]): readonly Incident[] {
  const impact = IMPACTS[type];
  if (timestamp === null || impact === undefined) return [];
  const text = plainText(message);
  const status = archived ? 'resolved' : 'investigating';
  return [
    {
      id: `announcement-${timestamp}`,
      title: plainLine(text.split('\n')[0] ?? ''),
      impact,
      status,
      startedAt: timestamp,
      resolvedAt: archived ? timestamp : null,
      componentIds: [],
      effects: [],
      url: null,
      updates: [{ id: `announcement-${timestamp}`, at: timestamp, status, text }],
    },
  ];
}

/** Each endpoint keeps when it went down and came up again, back to the first of the events it still has. */
function* readHistory(address: Address, since: EpochMs, now: EpochMs): Exchange<ReportedHistory> {
  const base = baseOf(address, ENDPOINT);
  const listed = yield* getJson(base + STATUSES, endpoints, 'a list of the endpoints of Gatus');
  if (!listed.ok) return listed;
  const effects: ReportedEffect[] = [];
  const coverage: ReportedCoverage[] = [];
  for (const { key } of listed.value.value.slice(0, MOST_ENDPOINTS)) {
    const read = yield* getJson(
      `${base}/api/v1/endpoints/${encodeURIComponent(key)}/statuses`,
      past,
      'the events of an endpoint',
    );
    if (!read.ok) continue;
    const events = read.value.value.events.flatMap(({ type, timestamp }) =>
      timestamp === null ? [] : { type, at: timestamp },
    );
    events.forEach(({ type, at }, index) => {
      const to = events[index + 1]?.at ?? null;
      if (type === 'UNHEALTHY')
        effects.push({ componentId: key, level: 'major_outage', from: at, to, incidentId: null });
    });
    const from = Math.max(since, events[0]?.at ?? now);
    if (from < now) coverage.push({ componentId: key, from, to: now });
  }
  return ok({ ...NO_HISTORY, effects, coverage });
}
