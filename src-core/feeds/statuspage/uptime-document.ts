import type { Component, Group, Snapshot } from '../../model/snapshot.ts';
import { plainLine } from '../kit/text.ts';
import type { Timelines } from './shapes.ts';
import { readPage } from './snapshot.ts';

/** Reads a record of uptime by itself: it names components and groups, and says nothing of how they are now. */
export function readUptimeDocument(timelines: Timelines, url: string): Snapshot {
  const groups: Group[] = [];
  const components: Component[] = [];
  const parents = new Map(
    Object.entries(timelines).flatMap(([id, { component }]) => component.group.map((child) => [child, id] as const)),
  );
  for (const [id, { component }] of Object.entries(timelines)) {
    const name = plainLine(component.name ?? id);
    if (component.isGroup === true) groups.push({ id, name });
    else components.push({ id, name, groupId: parents.get(id) ?? null, level: 'unknown', description: null });
  }
  return {
    page: readPage(null, url, new Set()),
    updatedAt: null,
    level: 'unknown',
    headline: null,
    groups,
    components,
    componentsComplete: false,
    incidents: [],
    incidentsListed: 'recent',
    maintenances: [],
    warnings: [{ key: 'past_only' }],
  };
}
