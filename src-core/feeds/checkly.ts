import type { z } from 'zod';
import type { Address } from '../model/address.ts';
import type { ReportedHistory } from '../model/history.ts';
import type { Level } from '../model/level.ts';
import { failed, ok } from '../model/result.ts';
import type { Component, Snapshot } from '../model/snapshot.ts';
import type { EpochMs } from '../model/time.ts';
import { readIncident, readWindows } from './checkly/events.ts';
import { historyOf } from './checkly/history.ts';
import { incidentList, LEVELS, uptimeRecord, windowList, type RawIncident } from './checkly/shapes.ts';
import type { Exchange } from './exchange.ts';
import type { Choices, Format } from './format.ts';
import { getDocument, getJson } from './kit/document.ts';
import { shapeFailure } from './kit/json.ts';
import { markedJson, readJsonDocument } from './kit/read-json.ts';
import { snapshotOf } from './kit/snapshot.ts';
import { levelAmid } from './kit/whole.ts';
import { createWarnings } from './kit/warnings.ts';
import { meaningOf } from './kit/words.ts';

/**
 * Status pages of Checkly: one document has the services and what happened on each day, another what is not resolved.
 * Services have no state; the incidents that name them say how they are.
 */
export const checkly: Format = {
  id: 'checkly',
  label: 'Checkly',
  basis: 'documented',
  hosts: /^[\w-]+\.checkly-status-page\.com\//,
  options: [
    {
      id: 'page',
      name: 'page_name',
      example: 'api/status-page/',
      values: null,
      initial: '',
    },
  ],
  probes: (address) => {
    const base = knownBase(address, {});
    return base === null ? [] : [`${base}/uptime`];
  },
  claim(document) {
    const isRecord = uptimeRecord.safeParse(markedJson(document, '"metadata"', '"uptime"', '"services"')).success;
    if (isRecord) return { confidence: 0.95, reason: { key: 'uptime', vendor: 'Checkly' } };
    return document.status === 200 && PAGE.test(document.text) && document.text.trimStart().startsWith('<')
      ? { confidence: 0.7, reason: { key: 'page_asks', vendor: 'Checkly' } }
      : null;
  },
  read(document) {
    const record = readJsonDocument(document, uptimeRecord, 'the services of a Checkly page');
    return record.ok ? ok(snapshot(record.value, null, null, document.url)) : record;
  },
  *poll(address, choices) {
    const base = yield* findBase(address, choices);
    if (!base.ok) return base;
    const record = yield* getJson(`${base.value}/uptime`, uptimeRecord, 'the services of a Checkly page');
    if (!record.ok) return record;
    const incidents = yield* getJson(`${base.value}/unresolved-incidents`, incidentList, 'a list of incidents');
    if (!incidents.ok) return incidents;
    const windows = yield* getJson(`${base.value}/maintenance-windows`, windowList, 'a list of maintenances');
    const planned = windows.ok ? windows.value.value : null;
    return ok(snapshot(record.value.value, incidents.value.value.incidents, planned, address.url));
  },
  history: readHistory,
};

const PAGE = /\/api\/status-page\/([\w.-]{1,100})\/(?:uptime|unresolved-incidents|maintenance-windows)/;
function* readHistory(address: Address, since: EpochMs, now: EpochMs, choices?: Choices): Exchange<ReportedHistory> {
  const base = yield* findBase(address, choices);
  if (!base.ok) return base;
  const record = yield* getJson(`${base.value}/uptime`, uptimeRecord, 'the services of a Checkly page');
  return record.ok ? ok(historyOf(record.value.value, since, now)) : record;
}

function knownBase({ origin, host, path }: Address, choices: Choices): string | null {
  const chosen = choices['page']?.trim() ?? '';
  const name =
    chosen === '' ? (PAGE.exec(path)?.[1] ?? /^([\w-]+)\.checkly-status-page\.com$/.exec(host)?.[1]) : chosen;
  return name === undefined ? null : `${origin}/api/status-page/${encodeURIComponent(name)}`;
}

function* findBase(address: Address, choices: Choices = {}): Exchange<string> {
  const known = knownBase(address, choices);
  if (known !== null) return ok(known);
  const page = yield* getDocument(address.url);
  if (!page.ok) return failed(page.problem);
  const name = PAGE.exec(page.value.text)?.[1];
  if (name === undefined)
    return shapeFailure('The page does not tell the name under which its data is asked for.', {
      key: 'choice_needed',
      option: 'page_name',
    });
  return ok(`${address.origin}/api/status-page/${name}`);
}

/** `incidents` is null where only the record was read: then nothing is known of the services now. */
function snapshot(
  { metadata }: z.infer<typeof uptimeRecord>,
  incidents: readonly RawIncident[] | null,
  windows: z.infer<typeof windowList> | null,
  url: string,
): Snapshot {
  const warnings = createWarnings();
  if (incidents === null) warnings.add({ key: 'open_missing' });
  const open = (incidents ?? []).filter(({ lastUpdateStatus }) => lastUpdateStatus !== 'RESOLVED');
  const levelOf = (id: string, name: string): Level | 'unknown' => {
    const said = open
      .filter(({ services }) => services === null || services.some((one) => one.id === id || one.name === name))
      // An incident that names no services may touch any of them.
      .map(({ services, severity }) =>
        services === null ? 'unknown' : meaningOf(LEVELS, severity, 'unknown', 'impact', warnings),
      );
    return incidents === null ? 'unknown' : levelAmid(['operational', ...said]);
  };
  return snapshotOf({
    page: { url: url.replace(/\/api\/status-page\/.*$/, '/') },
    groups: metadata,
    components: metadata.flatMap((group) =>
      group.services.map(({ id, name }): Component => {
        return { id, name, groupId: group.id, level: levelOf(id, name), description: null };
      }),
    ),
    incidents: open.flatMap((raw) => readIncident(raw, warnings)),
    incidentsListed: 'open',
    maintenances: windows === null ? [] : readWindows(windows),
    warnings,
  });
}
