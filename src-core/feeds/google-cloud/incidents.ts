import { z } from 'zod';
import type { Failure } from '../../model/failure.ts';
import type { Level, Reading } from '../../model/level.ts';
import { ok, type Result } from '../../model/result.ts';
import type { Component, Impact, Incident, Snapshot } from '../../model/snapshot.ts';
import type { FeedDocument } from '../exchange.ts';
import { isoTime, rowId } from '../kit/fields.ts';
import { clampEnd } from '../kit/incidents.ts';
import { list, maybeText, shapeFailure } from '../kit/json.ts';
import { readJsonDocument } from '../kit/read-json.ts';
import { snapshotOf } from '../kit/snapshot.ts';
import { plainLine, plainText } from '../kit/text.ts';
import { readTime } from '../kit/time.ts';
import { timedUpdates } from '../kit/updates.ts';
import { levelAmid, levelOfWhole } from '../kit/whole.ts';
import { createWarnings, type Warnings } from '../kit/warnings.ts';
import { meaningOf } from '../kit/words.ts';

/** Of an incident; `severity` says the same in other words. */
const STATES: Readonly<Record<string, { readonly level: Level; readonly impact: Impact }>> = {
  SERVICE_INFORMATION: { level: 'operational', impact: 'none' },
  SERVICE_DISRUPTION: { level: 'degraded_performance', impact: 'minor' },
  SERVICE_OUTAGE: { level: 'major_outage', impact: 'critical' },
};

// Two products can share a title, and titles change: only the id tells them apart.
const product = z.object({ id: rowId, title: z.string(), current_title: maybeText });
/** `products.json` */
export const products = z.object({ products: list(product) });
type Products = z.infer<typeof products>['products'];

const incidents = list(
  z.object({
    id: rowId,
    begin: isoTime,
    created: isoTime,
    modified: isoTime,
    // Empty, null or absent while open. The newest update may say otherwise, and is wrong then.
    end: maybeText,
    external_desc: maybeText,
    status_impact: maybeText,
    affected_products: list(product),
    uri: maybeText,
    updates: list(z.object({ when: isoTime, text: maybeText, status: maybeText })),
  }),
);
type RawIncident = z.infer<typeof incidents>[number];

/** Reads `incidents.json`. Without the list of all products those are listed that had incidents. */
export function readIncidents(document: FeedDocument, all: Products): Result<Snapshot, Failure> {
  const read = readJsonDocument(document, incidents, 'a list of incidents');
  if (!read.ok) return read;
  const isComplete = all.length > 0;
  if (read.value.length === 0 && !isComplete) return shapeFailure('The list of incidents is empty.');
  const warnings = createWarnings(...(isComplete ? [] : [{ key: 'touched_only' } as const]));
  const home = document.url.replace(/[^/]*$/, '');
  const ongoing = read.value.filter(isOngoing).map((raw) => ({
    level: stateOf(raw, warnings)?.level ?? ('unknown' as const),
    productIds: new Set(raw.affected_products.map(({ id }) => id)),
  }));
  const levelOf = (productId: string): Reading =>
    levelAmid([
      'operational',
      ...ongoing.filter(({ productIds }) => productIds.has(productId)).map(({ level }) => level),
    ]);
  const named = [...read.value.flatMap((raw) => raw.affected_products), ...all];
  const components = named.map(({ id, title, current_title }): Component => ({
    id,
    name: current_title ?? title,
    groupId: null,
    level: levelOf(id),
    description: null,
  }));
  const parts = [...components, ...ongoing].map(({ level }) => level);
  const snapshot = snapshotOf({
    page: { url: home, name: nameOf(home) },
    updatedAt: Math.max(0, ...read.value.map(({ modified }) => modified ?? 0)) || null,
    components,
    componentsComplete: isComplete,
    unlistedComponents: 'operational',
    incidents: read.value.flatMap((raw) => readIncident(raw, home, warnings)),
    warnings,
  });
  return ok({ ...snapshot, level: levelOfWhole(parts, isComplete) });
}

function readIncident(raw: RawIncident, home: string, warnings: Warnings): readonly Incident[] {
  const told = raw.updates.map(({ when }) => when).filter((when) => when !== null);
  const startedAt = raw.begin ?? raw.created ?? told.at(-1) ?? null;
  if (startedAt === null) {
    warnings.add({ key: 'no_time', what: 'incident', title: titleOf(raw) });
    return [];
  }
  const state = stateOf(raw, warnings);
  const resolvedAt = isOngoing(raw) ? null : clampEnd(startedAt, readTime(raw.end) ?? told[0] ?? startedAt);
  const componentIds = [...new Set(raw.affected_products.map(({ id }) => id))];
  const level = state?.level ?? 'operational';
  return [
    {
      id: raw.id,
      title: titleOf(raw),
      impact: state?.impact ?? 'none',
      // Updates know no other phases than “available” and not.
      status: resolvedAt === null ? 'investigating' : 'resolved',
      startedAt,
      resolvedAt,
      componentIds,
      effects:
        level === 'operational'
          ? []
          : componentIds.map((componentId) => ({ componentId, level, from: startedAt, to: resolvedAt })),
      url: urlOf(raw.uri, home),
      updates: timedUpdates(
        raw.updates.map(({ when, status, text }) => ({
          at: when ?? startedAt,
          status: status === 'AVAILABLE' ? 'resolved' : (status ?? '').toLowerCase(),
          text: plainText(text ?? ''),
        })),
      ),
    },
  ];
}

function isOngoing({ end }: RawIncident): boolean {
  return end === null || end === '';
}

function stateOf({ status_impact }: RawIncident, warnings: Warnings) {
  return meaningOf(STATES, status_impact, null, 'impact', warnings);
}

/** It can be a paragraph, or begin with a Markdown heading of its own. */
function titleOf({ external_desc }: RawIncident): string {
  const [line = ''] = plainText(external_desc ?? '')
    .replace(/^Title:\s*/i, '')
    .split('\n');
  return plainLine(line) || 'Incident';
}

/** Workspace gives whole paths, the others such that go on from the dashboard. */
function urlOf(uri: string | null, home: string): string | null {
  if (uri === null || !/^\/?[\w/-]+$/.test(uri) || !home.startsWith('https:')) return null;
  return uri.startsWith('/') ? home.replace(/^(https:\/\/[^/]+).*$/, `$1${uri}`) : home + uri;
}

function nameOf(home: string): string {
  if (home.includes('/appsstatus/')) return 'Google Workspace';
  if (home.includes('/maps-platform/')) return 'Google Maps Platform';
  return home.includes('firebase') ? 'Firebase' : 'Google Cloud';
}
