import { expect } from 'vitest';
import { z } from 'zod';
import { LEVELS } from '#core/model/level';
import { IMPACTS, INCIDENT_STATUSES, MAINTENANCE_STATUSES, type Snapshot } from '#core/model/snapshot';
import type { Failure } from '#core/model/failure';
import type { Warning } from '#core/model/remark';
import type { Result } from '#core/model/result';
import { inEveryLanguage } from './said-words.ts';

const LATEST_MS = 8_640_000_000_000_000;

const time = z.number().min(-LATEST_MS).max(LATEST_MS);
const level = z.enum(LEVELS);
const reading = z.enum([...LEVELS, 'unknown']);
const id = z.string().min(1);
const line = z
  .string()
  .min(1)
  .regex(/^[^\n]*$/);
const link = z.string().startsWith('https://').nullable();
const updates = z.array(z.strictObject({ id, at: time, status: z.string().min(1), text: z.string() }));
const ids = z.array(id);

/** What a snapshot is, as its types and their comments say it. */
const snapshotSchema = z
  .strictObject({
    page: z.strictObject({ id: id.nullable(), name: line, url: z.string().min(1), timeZone: id.nullable() }),
    updatedAt: time.nullable(),
    level: reading,
    headline: z.string().nullable(),
    groups: z.array(z.strictObject({ id, name: line })),
    components: z.array(
      z.strictObject({
        id,
        name: line,
        groupId: id.nullable(),
        level: reading,
        description: z.string().min(1).nullable(),
      }),
    ),
    componentsComplete: z.boolean(),
    unlistedComponents: z.literal('operational').optional(),
    incidentsComplete: z.literal(false).optional(),
    incidents: z.array(
      z.strictObject({
        id,
        title: line,
        impact: z.enum(IMPACTS),
        status: z.enum(INCIDENT_STATUSES),
        startedAt: time,
        resolvedAt: time.nullable(),
        componentIds: ids,
        effects: z.array(z.strictObject({ componentId: id, level, from: time, to: time.nullable() })),
        url: link,
        updates,
      }),
    ),
    incidentsListed: z.enum(['open', 'recent']),
    maintenances: z.array(
      z.strictObject({
        id,
        title: line,
        status: z.enum(MAINTENANCE_STATUSES),
        startsAt: time,
        endsAt: time.nullable(),
        componentIds: ids,
        url: link,
        updates,
      }),
    ),
    warnings: z.array(
      z.custom<Warning>((warning) => {
        return inEveryLanguage(warning as Warning).every((words) => /^[“„«「\p{Lu}\p{Lo}\d][^]*[.?!。]$/u.test(words));
      }),
    ),
  })
  .superRefine((snapshot, context) => {
    for (const fault of faultsOf(snapshot)) context.addIssue({ code: 'custom', message: fault });
  });

const failureSchema = z.strictObject({
  kind: z.enum(['offline', 'timeout', 'insecure', 'http_status', 'not_public', 'unreadable', 'shape']),
  reason: z.string().regex(/^[“A-Z][^\n]*\.$/),
  status: z.number().optional(),
  retryAfterMs: z.number().optional(),
  detail: z.looseObject({ key: z.string() }).optional(),
});

/** Fails unless what was read is a snapshot that satisfies its own schema, or a failure of a kind that exists. */
export function expectOutcome(read: Result<Snapshot, Failure>): void {
  const checked = read.ok ? snapshotSchema.safeParse(read.value) : failureSchema.safeParse(read.problem);
  expect(
    checked.success ? [] : checked.error.issues.slice(0, 5).map(({ path, message }) => `${path.join('.')}: ${message}`),
  ).toEqual([]);
}

/** What types cannot say. */
function faultsOf({
  groups,
  components,
  incidents,
  maintenances,
}: Pick<Snapshot, 'groups' | 'components' | 'incidents' | 'maintenances'>): readonly string[] {
  const faults: string[] = [];
  const groupIds = new Set(groups.map((group) => group.id));
  const rows = [...components, ...groups].map((row) => row.id);
  if (new Set(rows).size !== rows.length) faults.push('a row is listed twice');
  if (components.some(({ groupId }) => groupId !== null && !groupIds.has(groupId))) faults.push('a group is missing');
  if (!isSorted(incidents.map(({ startedAt }) => -startedAt))) faults.push('incidents are not newest first');
  if (!isSorted(maintenances.map(({ startsAt }) => -startsAt))) faults.push('maintenances are not newest first');
  for (const events of [incidents, maintenances]) {
    if (new Set(events.map((event) => event.id)).size !== events.length) faults.push('an event is listed twice');
    for (const { id: eventId, componentIds, updates: texts } of events) {
      if (new Set(componentIds).size !== componentIds.length) faults.push(`${eventId} names a component twice`);
      if (new Set(texts.map((text) => text.id)).size !== texts.length) faults.push(`${eventId} repeats an update`);
      if (!isSorted(texts.map(({ at }) => at))) faults.push(`${eventId} has updates out of order`);
    }
  }
  for (const { id: incidentId, startedAt, resolvedAt, status, effects } of incidents) {
    if (resolvedAt !== null && resolvedAt < startedAt) faults.push(`${incidentId} ends before it starts`);
    const isClosed = status === 'resolved' || status === 'postmortem';
    if ((resolvedAt !== null) !== isClosed) faults.push(`${incidentId} is ${status} and has another end`);
    if (effects.some(({ from, to }) => to !== null && to < from)) faults.push(`${incidentId} has a reversed effect`);
  }
  for (const { id: maintenanceId, startsAt, endsAt } of maintenances) {
    if (endsAt !== null && endsAt < startsAt) faults.push(`${maintenanceId} ends before it starts`);
  }
  return faults;
}

function isSorted(numbers: readonly number[]): boolean {
  return numbers.every((number, index) => index === 0 || number >= (numbers[index - 1] ?? number));
}
