import { isOpen, type Component, type Incident, type Snapshot } from '../model/snapshot.ts';
import type { EpochMs } from '../model/time.ts';
import { joinComponents, joinGroups } from './join-components.ts';
import type { Renames } from './page-record.ts';

/** How the past of a page becomes the past of its new home. */
export interface PageMove {
  readonly renames: Renames;
  /** The components that go on under another roof, by their old ids. */
  readonly components: ReadonlyMap<string, string>;
  /** The last reading as the new home would have given it: what the first one there is compared with. */
  readonly before: Snapshot;
}

/**
 * Plans the move of a page from its last reading to the first one of its new home. Incidents and maintenances have new
 * ids there, so those that began before the last reading (at `readAt`) are no news; a running one of the same title is
 * the one that was running.
 */
export function planMove(before: Snapshot, after: Snapshot, readAt: EpochMs): PageMove {
  const components = joinComponents(before, after);
  const groups = joinGroups(before, after);
  const rows = new Map([
    ...retired(before, after, new Set([...components.keys(), ...groups.keys()])),
    ...groups,
    ...components,
  ]);
  const incidents = joinIncidents(before, after);
  return {
    renames: { rows, incidents },
    components,
    before: {
      ...withRows(before, rows),
      incidents: knownIncidents(before, after, incidents, readAt),
      incidentsListed: after.incidentsListed,
      maintenances: after.maintenances,
    },
  };
}

/** Old rows nobody joins must not be taken for strangers that have their ids: many vendors count from one. */
function retired(before: Snapshot, after: Snapshot, joined: ReadonlySet<string>): ReadonlyMap<string, string> {
  const used = new Set([...after.components, ...after.groups].map(({ id }) => id));
  const left = [...before.components, ...before.groups].filter(({ id }) => used.has(id) && !joined.has(id));
  return new Map(left.map(({ id }) => [id, `before:${id}`]));
}

/** Old id → new id of the incidents that were running and are named again by their titles. */
function joinIncidents(before: Snapshot, after: Snapshot): ReadonlyMap<string, string> {
  const named = new Set(after.incidents.map(({ id }) => id));
  const running = before.incidents.filter((incident) => isOpen(incident) && !named.has(incident.id));
  return new Map(
    running.flatMap(({ id, title }) => {
      const [found, ...others] = after.incidents.filter((incident) => incident.title === title);
      const alone = running.filter((incident) => incident.title === title).length === 1;
      return found !== undefined && others.length === 0 && alone ? [[id, found.id] as const] : [];
    }),
  );
}

/** What the new home would have told of its incidents at the last reading. */
function knownIncidents(
  before: Snapshot,
  after: Snapshot,
  joined: ReadonlyMap<string, string>,
  readAt: EpochMs,
): readonly Incident[] {
  const olds = new Map(before.incidents.map((incident) => [joined.get(incident.id) ?? incident.id, incident]));
  const known = after.incidents.flatMap((incident) => {
    const old = olds.get(incident.id);
    const updates = incident.updates.filter(({ at }) => at <= readAt);
    if (old !== undefined) {
      const { status, impact, resolvedAt } = old;
      return [{ ...incident, status, impact, resolvedAt, updates }];
    }
    return incident.startedAt <= readAt ? [{ ...incident, updates }] : [];
  });
  // One that is running and not named again has vanished: its history is asked for, as of any other.
  const named = new Set(after.incidents.map(({ id }) => id));
  const unnamed = before.incidents.filter(
    (incident) => isOpen(incident) && !joined.has(incident.id) && !named.has(incident.id),
  );
  return [...known, ...unnamed];
}

/** A reading with new ids for its components and groups; what touches them is not renamed. */
export function withRows(snapshot: Snapshot, rows: ReadonlyMap<string, string>): Snapshot {
  const renamed = ({ id, groupId, ...rest }: Component): Component => ({
    ...rest,
    id: rows.get(id) ?? id,
    groupId: groupId === null ? null : (rows.get(groupId) ?? groupId),
  });
  return {
    ...snapshot,
    groups: snapshot.groups.map((group) => ({ ...group, id: rows.get(group.id) ?? group.id })),
    components: snapshot.components.map(renamed),
  };
}
