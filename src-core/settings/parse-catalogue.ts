import { z } from 'zod';
import { failed, ok, type Result } from '../model/result.ts';
import type { Catalogue, CatalogueRow } from './catalogue.ts';

const name = z.string().min(1).max(100);
const pageUrl = z.url({ protocol: /^https$/ }).max(500);

const row = z.object({
  id: z
    .string()
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
    .max(60)
    .describe('Stored in settings; never changes once released.'),
  name: name.describe('As the vendor writes it.'),
  url: pageUrl.describe('The status page, or the feed where there is only that.'),
  formatId: z.string().min(1).max(40).nullable().describe('The id of a format, or null: then the page is detected.'),
  formatConfidence: z.enum(['seen', 'inferred']).optional().describe('Whether somebody saw the page in this format.'),
  category: name,
  aliases: z.array(name).max(30).describe('Other names, each of one service only. Lower case.'),
  searchWords: z.array(name).max(30).optional().describe('Words that find it beside others. Lower case.'),
  aliasUrls: z.array(pageUrl).max(10).optional().describe('Other addresses the page has or had.'),
  choices: z
    .record(z.string().min(1).max(100), z.string().max(300))
    .optional()
    .describe('What is chosen for the options of the format, by their ids.'),
  firstRun: z.boolean().optional().describe('Proposed to someone who has not chosen anything yet.'),
  probe: z
    .object({
      url: pageUrl.describe('A plain address that answers without a key.'),
      statuses: z
        .string()
        .max(100)
        .regex(/^\d{3}(-\d{3})?(, ?\d{3}(-\d{3})?)*$/)
        .optional()
        .describe('The statuses that count as an answer, such as 200-399, 401.'),
    })
    .optional()
    .describe('What is proposed to probe; off until the user switches it on.'),
}) satisfies z.ZodType<CatalogueRow>;

/** The shape of `assets/services.json`; `assets/services.schema.json` is made from it. */
export const catalogueShape = z.object({
  $schema: z.string().optional(),
  serial: z.number().int().min(1).describe('Grows with every list that is published.'),
  services: z.array(row).min(1),
});

const MOST_ROWS = 20_000;
const envelope = z.object({ serial: catalogueShape.shape.serial, services: z.array(z.unknown()).max(MOST_ROWS) });

/**
 * Reads a list of services row by row: one that this version cannot read is passed over, and of two with one id the
 * first counts. A list of which no row can be read is none.
 */
export function parseCatalogue(value: unknown): Result<Catalogue, string> {
  const read = envelope.safeParse(value);
  if (!read.success) return failed('That is not a list of services.');
  const rows = new Map<string, CatalogueRow>();
  for (const entry of read.data.services) {
    const parsed = row.safeParse(entry);
    if (parsed.success && !rows.has(parsed.data.id)) rows.set(parsed.data.id, parsed.data);
  }
  if (rows.size === 0) return failed('The list of services names none that can be read.');
  return ok({ serial: read.data.serial, rows: [...rows.values()] });
}
