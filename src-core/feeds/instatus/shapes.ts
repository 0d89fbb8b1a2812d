import { z } from 'zod';
import type { EpochMs } from '../../model/time.ts';
import { neededList, rowId } from '../kit/fields.ts';
import { list, maybeText } from '../kit/json.ts';
import { readLooseTime } from '../kit/loose-time.ts';
import { isObject } from '../kit/object.ts';

/** Texts come as they are, or in a table of languages with a `default`. */
const words: z.ZodType<string> = z
  .union([z.string(), z.object({ default: z.string() }).transform((table) => table.default)])
  .catch('');

/** ISO, or as JavaScript prints a date. */
const time: z.ZodType<EpochMs | null> = z.unknown().optional().transform(readLooseTime);

const update = z.object({ id: rowId, status: maybeText, started: time, message: words, messageHtml: words });

const incident = z.object({
  id: rowId.optional(),
  name: words,
  started: time,
  resolved: time,
  status: maybeText,
  impact: maybeText,
  url: maybeText,
  components: list(z.object({ id: rowId })),
  updates: list(update),
});

const maintenance = z.object({
  id: rowId.optional(),
  name: words,
  start: time,
  status: maybeText,
  /** Minutes. */
  duration: z.coerce.number().min(0).max(1_000_000).nullable().catch(null),
  url: maybeText,
  components: list(z.object({ id: rowId })),
  updates: list(update),
});

const leaf = z.object({
  id: rowId,
  name: words,
  description: words,
  status: maybeText,
  archivedAt: z.unknown().optional(),
  /** An object, an id, or null. */
  group: z
    .union([z.object({ id: rowId, name: words }), rowId.transform((id) => ({ id, name: id }))])
    .nullable()
    .catch(null),
});

/** Parents hold their children, or children name their group; both are seen. */
const component = leaf.extend({ isParent: z.boolean().catch(false), children: list(leaf).catch([]) });

const events = { activeIncidents: list(incident), activeMaintenances: list(maintenance) };

/** `/summary.json`. Lists without entries are left out of it. */
export const summaryShape = z.object({
  page: z.object({ name: words, url: maybeText, status: z.string() }),
  ...events,
});

/** `/v3/components.json`; version 2 sends the list alone. */
export const componentsShape = z
  .unknown()
  .transform((value) => (isObject(value) ? value['components'] : value))
  .pipe(neededList(component));

/** The object in the data of a page for people that says how the page is. */
export const siteShape = z.object({
  id: rowId,
  name: words,
  customDomain: maybeText,
  subdomain: maybeText,
  status: maybeText,
  mainStatus: z.string(),
  components: neededList(component),
});

export const eventsShape = z.object(events);

export type Summary = z.infer<typeof summaryShape>;
export type Components = z.infer<typeof componentsShape>;
export type RawIncident = z.infer<typeof incident>;
export type RawMaintenance = z.infer<typeof maintenance>;
