import { z } from 'zod';
import type { Level, Reading } from '../../model/level.ts';
import {
  IMPACTS,
  isOpen,
  type Component,
  type Incident,
  type Maintenance,
  type Snapshot,
} from '../../model/snapshot.ts';
import { clampEnd, newestIncidentsFirst, newestMaintenancesFirst, oldestFirst } from '../kit/incidents.ts';
import { countedList, list, maybeText } from '../kit/json.ts';
import { partlyRead } from '../kit/partly-read.ts';
import { plainLine, plainText } from '../kit/text.ts';
import { readTime } from '../kit/time.ts';
import { pageIdentity } from './identity.ts';
import { incidentUrl } from './incident.ts';
import { incidentStatusOf, levelOf, maintenanceStatusOf, pageLevel, strangeStatus } from './levels.ts';
import { createWarnings, quotable, type Warnings } from '../kit/warnings.ts';

const id = z.string().min(1).max(200);
const name = z.string().max(10_000);
const time = z.unknown().optional().transform(readTime);

const incident = z.object({
  id,
  name,
  status: maybeText,
  impact: maybeText,
  page_id: maybeText,
  created_at: time,
  resolved_at: time,
  scheduled_for: time,
  scheduled_until: time,
  incident_updates: list(z.object({ id, status: maybeText, body: maybeText, created_at: time, display_at: time })),
});
type CompatIncident = z.infer<typeof incident>;

/**
 * The compatibility API: Statuspage's shape with parts missing. Empty lists are absent or null, an archive of incidents
 * has no `page`, and of the components at most 25 are listed, others at every request.
 */
export const compatShape = z
  .object({
    page: z.object({ id: maybeText, name: maybeText, url: maybeText }).nullish(),
    status: z.object({ indicator: maybeText, description: maybeText }).nullish(),
    components: list(z.object({ id, name, status: maybeText })),
    incidents: countedList(incident, ({ status }) => status === 'resolved' || status === 'postmortem'),
    scheduled_maintenances: list(incident),
  })
  .refine(({ page, status, incidents }) => (page ?? status ?? null) !== null || incidents.items.length > 0);
export type Compat = z.infer<typeof compatShape>;

const INDICATORS: Readonly<Record<string, Level>> = {
  none: 'operational',
  minor: 'degraded_performance',
  major: 'partial_outage',
  critical: 'major_outage',
  maintenance: 'under_maintenance',
};

/** What the compatibility API says now: a part of the components, without their groups. */
export function compatSnapshot(said: Compat, url: string): Snapshot {
  const warnings = createWarnings({
    key: 'compatibility_only',
    what: said.components.length > 0 ? 'components' : 'nothing',
  });
  const pageId = said.page?.id ?? said.incidents.items[0]?.page_id ?? null;
  const page = pageIdentity({ id: pageId, name: said.page?.name ?? null, public_url: said.page?.url ?? null }, url);
  const incidents = compatIncidents(said, page.url, warnings);
  const components = said.components.map((component): Component => {
    const level = levelOf(component.status, warnings);
    return { id: component.id, name: plainLine(component.name), groupId: null, level, description: null };
  });
  const maintenances = newestMaintenancesFirst(
    said.scheduled_maintenances.flatMap((raw) => readMaintenance(raw, page.url) ?? []),
  );
  const parts = {
    components: [...indicated(said, warnings), ...components.map(({ level }) => level)],
    incidentOpen: incidents.some(isOpen),
    maintenanceActive: maintenances.some(({ status }) => status === 'in_progress' || status === 'verifying'),
  };
  const level = pageLevel(parts);
  const snapshot: Snapshot = {
    page,
    // Months old on a healthy page, so it is not worth showing.
    updatedAt: null,
    // The page's word alone is no proof that components which it does not list work.
    level: level === 'operational' && components.length === 0 ? 'unknown' : level,
    headline: said.status?.description ?? null,
    groups: [],
    components,
    componentsComplete: false,
    incidents,
    // Only a summary states the page's status, and names open incidents only.
    incidentsListed: (said.status ?? null) === null ? 'recent' : 'open',
    maintenances,
    warnings: [...warnings],
  };
  return partlyRead(snapshot, said.incidents.unread, true);
}

/** The incidents of a summary or of the list of the newest 25. They do not say which components they touch. */
export function compatIncidents(said: Compat, pageUrl: string, warnings: Warnings): readonly Incident[] {
  return newestIncidentsFirst(said.incidents.items.flatMap((raw) => readIncident(raw, pageUrl, warnings) ?? []));
}

function readIncident(raw: CompatIncident, pageUrl: string, warnings: Warnings): Incident | null {
  const updates = updatesOf(raw);
  const moments = [...updates.map(({ at }) => at), ...(raw.created_at === null ? [] : [raw.created_at])];
  if (moments.length === 0) {
    warnings.add({ key: 'left_out', what: 'incident' });
    return null;
  }
  const startedAt = Math.min(...moments);
  const status = incidentStatusOf(raw.status);
  if (status === null) warnings.add(strangeStatus(raw.status));
  // `resolved_at` keeps the first resolution of an incident that was reopened since.
  const closing = updates.findLast((update) => update.status === 'resolved')?.at ?? raw.resolved_at;
  const closed = status === 'resolved' || status === 'postmortem';
  return {
    id: raw.id,
    title: plainLine(raw.name),
    impact: IMPACTS.find((impact) => impact === raw.impact) ?? 'none',
    status: status ?? 'investigating',
    startedAt,
    resolvedAt: closed ? clampEnd(startedAt, closing ?? updates.at(-1)?.at ?? startedAt) : null,
    componentIds: [],
    effects: [],
    url: incidentUrl(pageUrl, raw.id),
    updates,
  };
}

function readMaintenance(raw: CompatIncident, pageUrl: string): Maintenance | null {
  const updates = updatesOf(raw);
  const startsAt = raw.scheduled_for ?? raw.created_at ?? updates[0]?.at ?? null;
  if (startsAt === null) return null;
  const status = raw.status === null ? null : maintenanceStatusOf(raw.status);
  return {
    id: raw.id,
    title: plainLine(raw.name),
    status: status ?? 'scheduled',
    startsAt,
    endsAt: clampEnd(startsAt, raw.scheduled_until),
    componentIds: [],
    url: incidentUrl(pageUrl, raw.id),
    updates,
  };
}

function updatesOf(raw: CompatIncident): Incident['updates'] {
  const read = raw.incident_updates.flatMap((update) => {
    const at = update.display_at ?? update.created_at;
    const status = incidentStatusOf(update.status) ?? maintenanceStatusOf(update.status) ?? update.status ?? '';
    return at === null ? [] : { id: update.id, at, status, text: plainText(update.body ?? '') };
  });
  // They come newest first; of two at one moment the later one sent is the earlier one written.
  return oldestFirst(read.toReversed());
}

function indicated(said: Compat, warnings: Warnings): readonly Reading[] {
  const indicator = said.status?.indicator ?? null;
  if (indicator === null) return [];
  const level = Object.hasOwn(INDICATORS, indicator) ? INDICATORS[indicator] : undefined;
  if (level === undefined) warnings.add({ key: 'unknown_word', what: 'page', word: quotable(indicator) });
  return [level ?? 'unknown'];
}
