import { z } from 'zod';
import type { Reading } from '../../model/level.ts';
import { maybeNumber, neededList, rowId } from '../kit/fields.ts';
import { list, maybeText } from '../kit/json.ts';

/** 5 and 6 came with version 3, where 5 is what 0 was. */
export const LEVELS: Readonly<Record<string, Reading>> = {
  0: 'unknown',
  1: 'operational',
  2: 'degraded_performance',
  3: 'partial_outage',
  4: 'major_outage',
  5: 'unknown',
  6: 'under_maintenance',
};

/** A row of version 2. Group 0 is none. */
const plainComponent = z
  .object({
    id: rowId,
    name: z.string(),
    description: maybeText,
    status: maybeNumber,
    status_name: z.string(),
    group_id: rowId.nullable().catch(null),
    enabled: z.boolean().catch(true),
  })
  .transform(({ id, name, description, status, group_id, enabled }) => ({
    isShown: enabled,
    row: { id, name, description, status, groupId: group_id === '0' ? null : group_id },
  }));

/** A row of version 3; what another thing of it is, is told only by its id. */
const linked = z.object({ data: z.object({ id: rowId }).nullish() });
const wrappedComponent = z
  .object({
    id: rowId,
    type: z.literal('components'),
    attributes: z.object({
      name: z.string(),
      description: maybeText,
      status: z.object({ value: maybeNumber }),
      enabled: z.boolean().catch(true),
    }),
    relationships: z.object({ group: linked.nullish() }).nullish(),
  })
  .transform(({ id, attributes: { name, description, status, enabled }, relationships }) => ({
    isShown: enabled,
    row: { id, name, description, status: status.value, groupId: relationships?.group?.data?.id ?? null },
  }));

const group = z.object({ id: rowId, type: z.string().regex(/group/i), attributes: z.object({ name: z.string() }) });
const included = z.array(z.unknown()).catch([]).default([]);

/** One page of components, of either version. */
export const componentLists = z
  .object({
    data: neededList(z.union([plainComponent, wrappedComponent])),
    included,
    meta: z
      .object({ pagination: z.object({ links: z.object({ next_page: maybeText }).nullish() }).nullish() })
      .nullish(),
    links: z.object({ next: maybeText }).nullish().catch(null),
  })
  .transform((page) => ({
    components: page.data.filter(({ isShown }) => isShown).map(({ row }) => row),
    groups: page.included.flatMap((entry) => {
      const read = group.safeParse(entry);
      return read.success ? { id: read.data.id, name: read.data.attributes.name } : [];
    }),
    next: page.meta?.pagination?.links?.next_page ?? page.links?.next ?? null,
  }));
export type Lists = z.infer<typeof componentLists>;

/** The ids of what an entry of version 3 belongs together with. */
export const links = z
  .object({ data: list(z.object({ id: rowId })) })
  .nullish()
  .transform((entry) => (entry?.data ?? []).map(({ id }) => id));
