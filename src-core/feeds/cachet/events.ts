import { z } from 'zod';
import type { Incident, IncidentStatus, Maintenance, MaintenanceStatus, Update } from '../../model/snapshot.ts';
import { isoTime, maybeNumber, neededList, rowId } from '../kit/fields.ts';
import { clampEnd, oldestFirst } from '../kit/incidents.ts';
import { list, maybeText } from '../kit/json.ts';
import { plainLine, plainText } from '../kit/text.ts';
import type { Warnings } from '../kit/warnings.ts';
import { meaningOf } from '../kit/words.ts';
import { links } from './lists.ts';

/** 0 was “scheduled” in version 2, where maintenances were incidents at first, and is “unknown” in version 3. */
const STATUSES: Readonly<Record<string, IncidentStatus>> = {
  0: 'investigating',
  1: 'investigating',
  2: 'identified',
  3: 'monitoring',
  4: 'resolved',
};
const SCHEDULES: Readonly<Record<string, MaintenanceStatus>> = { 0: 'scheduled', 1: 'in_progress', 2: 'completed' };

const flag = z.union([z.boolean(), z.number()]).catch(true).default(true);
const plainUpdate = z.object({ id: rowId, status: maybeNumber, message: maybeText, created_at: isoTime });
const plainEvent = z
  .object({
    id: rowId,
    name: z.string(),
    message: maybeText,
    status: maybeNumber,
    human_status: z.string(),
    visible: flag,
    component_id: rowId.nullable().catch(null).default(null),
    components: list(z.object({ component_id: rowId })),
    occurred_at: isoTime,
    created_at: isoTime,
    updated_at: isoTime,
    scheduled_at: isoTime,
    completed_at: isoTime,
    updates: list(plainUpdate),
  })
  .transform(({ component_id, components, updates, ...event }) => ({
    ...event,
    isIncident: event.scheduled_at === null,
    isShown: Boolean(event.visible),
    componentIds: [component_id, ...components.map((one) => one.component_id)].filter(
      (id): id is string => id !== null && id !== '0',
    ),
    updates: updates.map((update) => ({ ...update, at: update.created_at })),
    updateIds: null as readonly string[] | null,
  }));

const moment = z
  .object({ string: isoTime })
  .nullish()
  .transform((told) => told?.string ?? null);
const state = z
  .object({ value: maybeNumber })
  .nullish()
  .transform((told) => told?.value ?? null);
const wrappedEvent = z
  .object({
    id: rowId,
    type: z.enum(['incidents', 'schedules']),
    attributes: z.object({
      name: z.string(),
      message: maybeText,
      status: state,
      visible: flag,
      occurred: moment,
      created: moment,
      updated: moment,
      scheduled: moment,
      completed: moment,
    }),
    relationships: z.object({ components: links, updates: links }).nullish(),
  })
  .transform(({ id, type, attributes, relationships }) => ({
    id,
    name: attributes.name,
    message: attributes.message,
    status: attributes.status,
    occurred_at: attributes.occurred,
    created_at: attributes.created,
    updated_at: attributes.updated,
    scheduled_at: attributes.scheduled,
    completed_at: attributes.completed,
    isIncident: type === 'incidents',
    isShown: Boolean(attributes.visible),
    componentIds: relationships?.components ?? [],
    updates: [],
    updateIds: relationships?.updates ?? [],
  }));

const wrappedUpdate = z.object({
  id: rowId,
  type: z.literal('updates'),
  attributes: z.object({ message: maybeText, status: state, created: moment }),
});
const event = z.union([plainEvent, wrappedEvent]);

/** One page of incidents or of schedules, of either version. */
export const eventLists = z
  .object({ data: neededList(event), included: z.array(z.unknown()).catch([]).default([]) })
  .transform(({ data, included }) => {
    const updates = included.flatMap((entry) => {
      const read = wrappedUpdate.safeParse(entry);
      if (!read.success) return [];
      const { message, status, created } = read.data.attributes;
      return { id: read.data.id, message, status, at: created };
    });
    const complete = data.map((one) => {
      const { updateIds } = one;
      return updateIds === null ? one : { ...one, updates: updates.filter(({ id }) => updateIds.includes(id)) };
    });
    const shown = complete.filter(({ isShown }) => isShown);
    return {
      incidents: shown.filter(({ isIncident }) => isIncident),
      schedules: shown.filter(({ isIncident }) => !isIncident),
    };
  });
export type Events = z.infer<typeof eventLists>;
type Entry = Pick<Events['incidents'][number], 'id' | 'message' | 'created_at' | 'updates'>;

/** The incidents of a list: open until they are fixed. */
export function readIncidents({ incidents }: Events, warnings: Warnings): readonly Incident[] {
  return incidents.flatMap((raw): readonly Incident[] => {
    const startedAt = raw.occurred_at ?? raw.created_at;
    if (startedAt === null) {
      warnings.add({ key: 'no_time', what: 'incident', title: plainLine(raw.name) });
      return [];
    }
    const newest = oldestFirst(updatesOf(raw, startedAt));
    const last = raw.updates.find(({ id }) => id === newest.at(-1)?.id);
    const status = meaningOf(STATUSES, raw.status ?? last?.status ?? null, 'investigating', 'incident', warnings);
    const fixedAt = newest.findLast((update) => update.status === 'resolved')?.at ?? raw.updated_at ?? startedAt;
    return [
      {
        id: raw.id,
        title: plainLine(raw.name),
        impact: 'none',
        status,
        startedAt,
        resolvedAt: status === 'resolved' ? clampEnd(startedAt, fixedAt) : null,
        componentIds: [...new Set(raw.componentIds)],
        effects: [],
        url: null,
        updates: newest,
      },
    ];
  });
}

/** The maintenances of a list. */
export function readSchedules({ schedules }: Events): readonly Maintenance[] {
  return schedules.flatMap((raw): readonly Maintenance[] => {
    const startsAt = raw.scheduled_at ?? raw.occurred_at ?? raw.created_at;
    if (startsAt === null) return [];
    return [
      {
        id: `schedule-${raw.id}`,
        title: plainLine(raw.name),
        status:
          raw.completed_at !== null || raw.status === 4 ? 'completed' : (SCHEDULES[raw.status ?? 0] ?? 'scheduled'),
        startsAt,
        endsAt: clampEnd(startsAt, raw.completed_at),
        componentIds: [...new Set(raw.componentIds)],
        url: null,
        updates: oldestFirst(updatesOf(raw, startsAt)),
      },
    ];
  });
}

/** The first text stands in the entry itself. */
function updatesOf({ id, message, created_at, updates }: Entry, fallback: number): readonly Update[] {
  const text = plainText(message ?? '');
  const first = text === '' ? [] : [{ id: `${id}-0`, at: created_at ?? fallback, status: 'investigating', text }];
  return [
    ...first,
    ...updates.map((update) => ({
      id: update.id,
      at: update.at ?? fallback,
      status: STATUSES[update.status ?? ''] ?? '',
      text: plainText(update.message ?? ''),
    })),
  ];
}
