import { worst } from '../../model/level.ts';
import { ok } from '../../model/result.ts';
import {
  isOpen,
  type Component,
  type Effect,
  type Group,
  type Incident,
  type Maintenance,
  type Snapshot,
  type Update,
} from '../../model/snapshot.ts';
import type { EpochMs } from '../../model/time.ts';
import type { Exchange } from '../exchange.ts';
import type { Format } from '../format.ts';
import { clampEffect, clampEnd, newestIncidentsFirst, newestMaintenancesFirst, oldestFirst } from './incidents.ts';

const LATEST_MS = 8_640_000_000_000_000;
const UNTITLED = 'Untitled';

/**
 * The same format, whose snapshots and histories keep what the model promises however odd the page is: every id once,
 * names that are not empty, ends that fit their starts and states, links that may be opened. Formats read; this tidies.
 */
export function soundly(format: Format): Format {
  const history = format.history?.bind(format);
  return {
    ...format,
    read(document) {
      const read = format.read(document);
      return read.ok ? ok(soundSnapshot(read.value)) : read;
    },
    *poll(address, choices): Exchange<Snapshot> {
      const polled = yield* format.poll(address, choices);
      return polled.ok ? ok(soundSnapshot(polled.value)) : polled;
    },
    ...(history === undefined
      ? {}
      : {
          *history(...asked) {
            const told = yield* history(...asked);
            return told.ok ? ok({ ...told.value, ...soundEvents(told.value) }) : told;
          },
        }),
  };
}

function soundSnapshot(snapshot: Snapshot): Snapshot {
  const { page } = snapshot;
  const components = soundComponents(snapshot.components);
  const componentIds = new Set(components.map(({ id }) => id));
  const groups = soundGroups(snapshot.groups).filter(({ id }) => !componentIds.has(id));
  const groupIds = new Set(groups.map(({ id }) => id));
  return {
    ...snapshot,
    page: { ...page, id: page.id === '' ? null : page.id, name: nameOf(page.name, 'Unnamed page') },
    updatedAt: snapshot.updatedAt === null || isMoment(snapshot.updatedAt) ? snapshot.updatedAt : null,
    groups,
    components: components.map((component) =>
      component.groupId === null || groupIds.has(component.groupId) ? component : { ...component, groupId: null },
    ),
    ...soundEvents(snapshot),
  };
}

/** Each once; of two with one id the worse level is kept, so that an outage is not covered up. */
function soundComponents(components: readonly Component[]): readonly Component[] {
  const byId = new Map<string, Component>();
  for (const component of components) {
    if (component.id === '') continue;
    const before = byId.get(component.id);
    const level = before === undefined ? component.level : worst([before.level, component.level]);
    const description = component.description === '' ? null : component.description;
    const name = nameOf(component.name, component.id);
    byId.set(component.id, before === undefined ? { ...component, name, description, level } : { ...before, level });
  }
  return [...byId.values()];
}

function soundGroups(groups: readonly Group[]): readonly Group[] {
  const byId = new Map<string, Group>();
  for (const { id, name } of groups) if (id !== '' && !byId.has(id)) byId.set(id, { id, name: nameOf(name, id) });
  return [...byId.values()];
}

function soundEvents({ incidents, maintenances }: Pick<Snapshot, 'incidents' | 'maintenances'>) {
  return {
    incidents: newestIncidentsFirst(
      incidents.filter(({ id, startedAt }) => id !== '' && isMoment(startedAt)).map(soundIncident),
    ),
    maintenances: newestMaintenancesFirst(
      maintenances.filter(({ id, startsAt }) => id !== '' && isMoment(startsAt)).map(soundMaintenance),
    ),
  };
}

function soundIncident(incident: Incident): Incident {
  const { startedAt } = incident;
  const updates = soundUpdates(incident.updates);
  const end = momentOf(incident.resolvedAt) ?? updates.at(-1)?.at ?? startedAt;
  return {
    ...incident,
    title: nameOf(incident.title, UNTITLED),
    resolvedAt: isOpen(incident) ? null : clampEnd(startedAt, end),
    componentIds: soundIds(incident.componentIds),
    effects: incident.effects.filter(isEffect).map(clampEffect),
    url: linkOf(incident.url),
    updates,
  };
}

function soundMaintenance(maintenance: Maintenance): Maintenance {
  return {
    ...maintenance,
    title: nameOf(maintenance.title, UNTITLED),
    endsAt: clampEnd(maintenance.startsAt, momentOf(maintenance.endsAt)),
    componentIds: soundIds(maintenance.componentIds),
    url: linkOf(maintenance.url),
    updates: soundUpdates(maintenance.updates),
  };
}

function soundUpdates(updates: readonly Update[]): readonly Update[] {
  const byId = new Map<string, Update>();
  for (const update of updates) {
    if (update.id === '' || byId.has(update.id) || !isMoment(update.at)) continue;
    byId.set(update.id, update.status === '' ? { ...update, status: 'update' } : update);
  }
  return oldestFirst([...byId.values()]);
}

function soundIds(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)].filter((id) => id !== '');
}

function isEffect({ componentId, from, to }: Effect): boolean {
  return componentId !== '' && isMoment(from) && (to === null || isMoment(to));
}

function linkOf(url: string | null): string | null {
  return url !== null && /^https:\/\/\S{1,2000}$/.test(url) ? url : null;
}

function nameOf(name: string, otherwise: string): string {
  const line = (text: string): string => text.replace(/\s+/g, ' ').trim();
  return line(name) || line(otherwise) || 'Unnamed';
}

function momentOf(at: EpochMs | null): EpochMs | null {
  return at !== null && isMoment(at) ? at : null;
}

function isMoment(at: EpochMs): boolean {
  return Math.abs(at) <= LATEST_MS;
}
