import { worst, type Reading } from '../../model/level.ts';
import {
  isOpen,
  type Component,
  type Group,
  type Incident,
  type Maintenance,
  type Snapshot,
} from '../../model/snapshot.ts';
import { newestIncidentsFirst, newestMaintenancesFirst } from '../kit/incidents.ts';
import { partlyRead } from '../kit/partly-read.ts';
import { plainLine } from '../kit/text.ts';
import { readOccurrence } from './incident.ts';
import { levelOf, pageLevel } from './levels.ts';
import type { PageData } from './page-data.ts';
import { pageIdentity } from './identity.ts';
import type { Leaf, SubPage, Summary } from './shapes.ts';
import { createWarnings, type Warnings } from '../kit/warnings.ts';

/** What a page says now. `url` is where the document was found. */
export function snapshotOf(page: PageData, url: string): Snapshot {
  const warnings = createWarnings();
  const { summary } = page;
  const identity = pageIdentity(summary, url);
  const { incidents, maintenances, unread } = ongoing(summary, identity.url, warnings);
  const affected = affectedReadings(summary, warnings);
  const { groups, components } =
    summary.page_type === 'parent'
      ? { groups: [], components: (page.subPages ?? []).map((subPage) => subPageComponent(subPage, warnings)) }
      : listed(summary, (id) => (page.hasState ? (affected.get(id) ?? 'operational') : 'unknown'));
  const subPageTrouble = (page.subPages ?? []).some((subPage) => subPage.ongoing_incident_ids.length > 0);
  const parts = {
    // Components that are hidden, or in no group, can be affected too.
    components: [...components.map(({ level }) => level), ...affected.values()],
    incidentOpen: incidents.some(isOpen) || subPageTrouble,
    maintenanceActive: maintenances.some(({ status }) => status === 'in_progress' || status === 'verifying'),
  };
  if (summary.page_type === 'parent' && page.subPages === null) {
    warnings.add({ key: 'subpages_unread' });
  }
  if (!page.hasState) warnings.add({ key: 'names_only' });
  const level = pageLevel(parts);
  const snapshot: Snapshot = {
    page: identity,
    updatedAt: null,
    level,
    headline: headlineOf(level, parts.incidentOpen),
    groups,
    components,
    componentsComplete: true,
    incidents,
    incidentsListed: 'open',
    maintenances,
    warnings: [...warnings],
  };
  // Components are told of only where they do not work: an entry that cannot be read may be any of them.
  const unreadComponents = summary.affected_components.unread;
  return partlyRead(partlyRead(snapshot, unread, true), unreadComponents);
}

/** The three texts a page can show, from the label table in its own HTML. */
function headlineOf(level: Reading, incidentOpen: boolean): string | null {
  if (incidentOpen) return 'We’re currently experiencing issues';
  if (level === 'unknown') return null;
  if (level === 'operational') return 'We’re fully operational';
  return level === 'under_maintenance'
    ? 'We’re currently undergoing maintenance'
    : 'We’re currently experiencing issues';
}

function ongoing(
  summary: Summary,
  pageUrl: string,
  warnings: Warnings,
): { readonly incidents: readonly Incident[]; readonly maintenances: readonly Maintenance[]; readonly unread: number } {
  const { items, unread } = summary.ongoing_incidents;
  const all = [...items, ...summary.in_progress_maintenances, ...summary.scheduled_maintenances];
  const occurrences = all.flatMap((raw) => readOccurrence(raw, pageUrl, warnings) ?? []);
  return {
    incidents: newestIncidentsFirst(occurrences.flatMap((one) => (one.kind === 'incident' ? one.incident : []))),
    maintenances: newestMaintenancesFirst(
      occurrences.flatMap((one) => (one.kind === 'maintenance' ? one.maintenance : [])),
    ),
    unread: unread + all.length - occurrences.length,
  };
}

/** The components that are not operational: a page names no others. */
function affectedReadings(summary: Summary, warnings: Warnings): ReadonlyMap<string, Reading> {
  const readings = new Map<string, Reading>();
  for (const entry of summary.affected_components.items) {
    const reading = levelOf(entry.current_status ?? entry.status, warnings);
    const before = readings.get(entry.component_id);
    readings.set(entry.component_id, before === undefined ? reading : worst([before, reading]));
  }
  return readings;
}

/** Rows in display order, as the structure has them; pages without one list their components flat. */
function listed(
  summary: Summary,
  levelFor: (id: string) => Reading,
): { readonly groups: readonly Group[]; readonly components: readonly Component[] } {
  const groups: Group[] = [];
  const components: Component[] = [];
  const seen = new Set<string>();
  const add = (leaf: Omit<Leaf, 'data_available_since'>, groupId: string | null): void => {
    const { component_id: id } = leaf;
    if (leaf.hidden === true || seen.has(id)) return;
    seen.add(id);
    const description = leaf.description === null ? null : plainLine(leaf.description);
    components.push({ id, name: plainLine(leaf.name), groupId, level: levelFor(id), description });
  };
  for (const { group, component } of summary.structure?.items ?? []) {
    if (component) add(component, null);
    if (!group || group.hidden === true) continue;
    groups.push({ id: group.id, name: plainLine(group.name) });
    for (const leaf of group.components) add(leaf, group.id);
  }
  if (!summary.structure) {
    for (const { id, ...rest } of summary.components) add({ component_id: id, hidden: false, ...rest }, null);
  }
  return { groups, components };
}

function subPageComponent(subPage: SubPage, warnings: Warnings): Component {
  const description = subPage.description === null ? null : plainLine(subPage.description);
  const level = levelOf(subPage.worst_component_status, warnings);
  return { id: subPage.id, name: plainLine(subPage.name), groupId: null, level, description };
}
