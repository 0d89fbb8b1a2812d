import { z } from 'zod';
import type { Address } from '../model/address.ts';
import type { ReportedDay, ReportedHistory } from '../model/history.ts';
import type { Reading } from '../model/level.ts';
import { ok } from '../model/result.ts';
import type { Component, Snapshot } from '../model/snapshot.ts';
import type { Exchange } from './exchange.ts';
import type { Choices, Format } from './format.ts';
import { getDocument, getJson } from './kit/document.ts';
import { maybeNumber, neededList, rowId } from './kit/fields.ts';
import { list, maybeText, shapeFailure } from './kit/json.ts';
import { markedJson, readJsonDocument } from './kit/read-json.ts';
import { NO_HISTORY } from './kit/reported.ts';
import { snapshotOf } from './kit/snapshot.ts';
import { createWarnings } from './kit/warnings.ts';
import { meaningOf } from './kit/words.ts';

/**
 * Public status pages of UptimeRobot: monitors with the share of each of ninety days they were up. The list is found by
 * the page's key, which stands in the address at UptimeRobot and inside the page elsewhere.
 */
export const uptimerobot: Format = {
  id: 'uptimerobot',
  label: 'UptimeRobot',
  basis: 'documented',
  hosts: /^stats\.uptimerobot\.com\//,
  options: [
    {
      id: 'key',
      name: 'page_key',
      example: 'getMonitorList/',
      values: null,
      initial: '',
    },
  ],
  probes: (address) => {
    const key = keyOf(address);
    return key === null ? [] : [listUrl(address, key, 1)];
  },
  claim(document) {
    if (document.status === 200 && KEY.test(document.text) && document.text.trimStart().startsWith('<')) {
      return { confidence: 0.8, reason: { key: 'page_asks', vendor: 'UptimeRobot' } };
    }
    const read = pages.safeParse(markedJson(document, '"monitorId"', '"statusClass"'));
    return read.success ? { confidence: 0.95, reason: { key: 'monitors', vendor: 'UptimeRobot' } } : null;
  },
  read(document) {
    const read = readJsonDocument(document, pages, 'a list of UptimeRobot’s monitors');
    return read.ok ? ok(snapshot(read.value.monitors, document.url)) : read;
  },
  *poll(address, choices) {
    const monitors = yield* getMonitors(address, choices);
    return monitors.ok ? ok(snapshot(monitors.value, address.url)) : monitors;
  },
  *history(address, _since, _now, choices) {
    const monitors = yield* getMonitors(address, choices);
    return monitors.ok ? ok(history(monitors.value)) : monitors;
  },
};

const KEY = /getMonitorList\/([\w-]{4,80})/;
const MOST_PAGES = 10;

/** A paused monitor is not watched; one in black has no data yet. */
const LEVELS: Readonly<Record<string, Reading>> = {
  success: 'operational',
  warning: 'degraded_performance',
  danger: 'major_outage',
  info: 'under_maintenance',
  paused: 'unknown',
  black: 'unknown',
};

const monitor = z.object({
  monitorId: rowId,
  name: z.string(),
  statusClass: maybeText,
  dailyRatios: list(z.object({ date: z.string().regex(/^\d{4}-\d{2}-\d{2}/), ratio: maybeNumber, label: maybeText })),
  '90dRatio': z.object({ ratio: maybeNumber, label: maybeText }).nullish().catch(null),
});
type Monitor = z.infer<typeof monitor>;

/** Pages have been sent in two wrappings; only the older one told how many there are. */
const pages = z.union([
  z
    .object({ status: z.literal('ok'), data: neededList(monitor) })
    .transform(({ data }) => ({ monitors: data, total: data.length })),
  z
    .object({
      stat: z.literal('ok'),
      psp: z.object({ monitors: neededList(monitor), totalMonitors: z.number().nullish().catch(null) }),
    })
    .transform(({ psp }) => ({ monitors: psp.monitors, total: psp.totalMonitors ?? psp.monitors.length })),
]);

function keyOf({ host, path }: Address): string | null {
  const typed = /\/api\/getMonitorList\/([\w-]+)$/.exec(path)?.[1];
  return typed ?? (host === 'stats.uptimerobot.com' ? (/^\/([\w-]+)/.exec(path)?.[1] ?? null) : null);
}

function listUrl({ origin }: Address, key: string, page: number): string {
  return `${origin}/api/getMonitorList/${encodeURIComponent(key)}?page=${page}`;
}

function* getMonitors(address: Address, choices: Choices = {}): Exchange<readonly Monitor[]> {
  const chosen = choices['key']?.trim() ?? '';
  let key = chosen === '' ? keyOf(address) : chosen;
  if (key === null) {
    const page = yield* getDocument(address.url);
    if (!page.ok) return page;
    key = KEY.exec(page.value.text)?.[1] ?? null;
  }
  if (key === null)
    return shapeFailure('The page does not tell the key of its list of monitors.', {
      key: 'choice_needed',
      option: 'page_key',
    });
  const monitors: Monitor[] = [];
  for (let number = 1; number <= MOST_PAGES; number += 1) {
    const page = yield* getJson(listUrl(address, key, number), pages, 'a list of UptimeRobot’s monitors');
    if (!page.ok) return page;
    monitors.push(...page.value.value.monitors);
    if (monitors.length >= page.value.value.total || page.value.value.monitors.length === 0) break;
  }
  return ok(monitors);
}

function snapshot(monitors: readonly Monitor[], url: string): Snapshot {
  const warnings = createWarnings();
  const unwatched = monitors.filter(({ statusClass }) => statusClass === 'paused' || statusClass === 'black');
  return snapshotOf({
    page: { url: url.replace(/\/api\/getMonitorList\/.*$/, '/') },
    components: monitors.map(({ monitorId, name, statusClass }): Component => {
      const level = meaningOf(LEVELS, statusClass, 'unknown', 'component', warnings);
      return { id: monitorId, name, groupId: null, level, description: null };
    }),
    unwatched: new Set(unwatched.map(({ monitorId }) => monitorId)),
    warnings,
  });
}

/** A day in black has no data: its ratio of 0 is no outage. */
function history(monitors: readonly Monitor[]): ReportedHistory {
  const days = monitors.flatMap(({ monitorId, dailyRatios }) =>
    dailyRatios.map(({ date, ratio, label }): ReportedDay => {
      const hasData = ratio !== null && label !== 'black';
      const upShare = hasData ? Math.min(1, Math.max(0, ratio / 100)) : 1;
      return {
        rowId: monitorId,
        date: date.slice(0, 10),
        partialOutageSeconds: 0,
        majorOutageSeconds: Math.round((1 - upShare) * 86_400),
        hasData,
        incidentIds: [],
      };
    }),
  );
  const uptimes = monitors.flatMap(({ monitorId, '90dRatio': share }) =>
    typeof share?.ratio === 'number' && share.label !== 'black'
      ? { rowId: monitorId, uptimeFraction: share.ratio / 100 }
      : [],
  );
  const warnings = [{ key: 'zone_missing' } as const];
  return { ...NO_HISTORY, days, uptimes, timeZone: 'UTC', warnings };
}
