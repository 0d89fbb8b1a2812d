import { z } from 'zod';
import type { EpochMs } from '../../model/time.ts';
import { readMoment } from '../kit/epoch.ts';
import { rowId } from '../kit/fields.ts';
import { maybeText } from '../kit/json.ts';

/** Seconds since 1970; 0 is none. */
const time: z.ZodType<EpochMs | null> = z.unknown().optional().transform(readMoment);

/** Lists are sent as objects by id; entries of another shape are passed over. */
function byId<Item>(item: z.core.$ZodType<Item>): z.ZodType<readonly Item[]> {
  return z.record(z.string(), z.unknown()).transform((entries) =>
    Object.values(entries).flatMap((entry) => {
      const read = z.safeParse(item, entry);
      return read.success ? [read.data] : [];
    }),
  );
}

const update = z.object({
  status: maybeText,
  severity: maybeText,
  titleToken: maybeText,
  messageToken: maybeText,
  messageTime: time,
  statusTime: time,
});
/** What was said of a product at one moment: the key of it. */
const history = z.record(z.string(), update).transform((entries) =>
  Object.entries(entries)
    .flatMap(([key, entry]) => {
      const at = readMoment(key) ?? entry.messageTime ?? entry.statusTime;
      return at === null ? [] : [{ ...entry, at }];
    })
    .toSorted((one, other) => one.at - other.at),
);

const product = z.object({
  id: rowId,
  name: z.string(),
  startedOn: time,
  endedOn: time,
  history: history.catch([]).default([]),
});
const event = z.object({
  id: rowId,
  status: maybeText,
  scheduledDate: time,
  startedOn: time,
  completedOn: time,
  products: byId(product),
});
export type RawEvent = z.infer<typeof event>;

/** Texts stand apart, by language and token. */
const messages = z
  .object({
    en: z
      .record(z.string(), z.object({ htmlMessage: maybeText, textMessage: maybeText }))
      .catch({})
      .default({}),
  })
  .nullish()
  .catch(null)
  .transform(
    (texts) =>
      new Map(
        Object.entries(texts?.en ?? {}).map(([token, text]) => [token, text.textMessage ?? text.htmlMessage ?? '']),
      ),
  );

/** `StatusEvents` */
export const statusEvents = z
  .object({
    incidentEvent: z.object({ incidents: byId(event), messages }),
    maintenanceEvent: z.object({ maintenance: byId(event), messages }),
  })
  .transform(({ incidentEvent, maintenanceEvent }) => ({
    incidents: incidentEvent.incidents,
    maintenances: maintenanceEvent.maintenance,
    texts: new Map([...maintenanceEvent.messages, ...incidentEvent.messages]),
  }));
export type StatusEvents = z.infer<typeof statusEvents>;

/** `SnowServiceRegistry` */
export const registry = z
  .object({ products: byId(z.object({ id: rowId, name: z.string() })) })
  .transform(({ products }) => products);
export type Registry = z.infer<typeof registry>;
