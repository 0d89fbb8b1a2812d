import { z } from 'zod';
import { isoTime, rowId } from '../kit/fields.ts';
import { list, maybeText } from '../kit/json.ts';

/** A component, by its own id, which is text here and a number in other places. */
const affected = list(z.object({ status_page_resource_id: rowId, status: maybeText }));

const resource = z.object({
  id: rowId,
  type: z.literal('status_page_resource'),
  attributes: z.object({
    status_page_section_id: rowId.nullish(),
    public_name: maybeText,
    explanation: maybeText,
    position: z.number().catch(0),
    availability: z.number().min(0).max(1).nullable().catch(null),
    status: maybeText,
    status_history: list(
      z.object({
        day: z.iso.date(),
        status: maybeText,
        /** Seconds. */
        downtime_duration: z.number().min(0).catch(0),
      }),
    ),
  }),
});

const section = z.object({
  id: rowId,
  type: z.literal('status_page_section'),
  attributes: z.object({ name: maybeText, position: z.number().catch(0) }),
});

const report = z.object({
  id: rowId,
  type: z.literal('status_report'),
  attributes: z.object({
    title: maybeText,
    /** `manual`, `automatic` or `maintenance`. */
    report_type: maybeText,
    starts_at: isoTime,
    /** May stay empty after the end. */
    ends_at: isoTime,
    affected_resources: affected,
    /** The worst state of what it affects, `resolved` once it is over. */
    aggregate_state: maybeText,
  }),
  relationships: z.object({ status_updates: z.object({ data: list(z.object({ id: rowId })) }).nullish() }).nullish(),
});

const update = z.object({
  id: rowId,
  type: z.literal('status_update'),
  attributes: z.object({ message: maybeText, published_at: isoTime, affected_resources: affected }),
});

/** `<page>/index.json`. */
export const indexShape = z.object({
  data: z.object({
    id: rowId,
    type: z.literal('status_page'),
    attributes: z.object({
      company_name: maybeText,
      timezone: maybeText,
      subdomain: maybeText,
      custom_domain: maybeText,
      announcement: maybeText,
      aggregate_state: z.string(),
      updated_at: isoTime,
    }),
  }),
  included: z.array(z.unknown()).transform((rows) => ({
    resources: readable(resource, rows),
    sections: readable(section, rows),
    reports: readable(report, rows),
    updates: readable(update, rows),
  })),
});

export type Index = z.infer<typeof indexShape>;
export type Report = z.infer<typeof report>;
export type StatusUpdate = z.infer<typeof update>;

function readable<Row>(shape: z.core.$ZodType<Row>, rows: readonly unknown[]): readonly Row[] {
  return rows.map((row) => z.safeParse(shape, row)).flatMap((read) => (read.success ? [read.data] : []));
}
