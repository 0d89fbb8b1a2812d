import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { CatalogueRow } from '#core/settings/catalogue';
import { failed, ok, type Result } from '#core/model/result';
import { packageRoot } from './package-root.ts';

const rows: z.ZodType<readonly CatalogueRow[]> = z.array(
  z.object({
    id: z.string().regex(/^[a-z0-9-]+$/),
    name: z.string().min(1),
    url: z.url({ protocol: /^https$/ }),
    formatId: z.string().nullable(),
    category: z.string().min(1),
    aliases: z.array(z.string().min(1)),
    firstRun: z.boolean().optional(),
  }),
);

/** The services Greenbar knows by name. The problem is one sentence: the installation is damaged. */
export function loadCatalogue(
  file: string = join(packageRoot(), 'assets', 'services.json'),
): Result<readonly CatalogueRow[], string> {
  try {
    return ok(rows.parse(JSON.parse(readFileSync(file, 'utf8'))));
  } catch {
    return failed(`The list of services in ${file} cannot be read.`);
  }
}
