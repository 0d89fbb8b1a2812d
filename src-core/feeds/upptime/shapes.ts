import { z } from 'zod';
import { rowId } from '../kit/fields.ts';
import { list, maybeText } from '../kit/json.ts';

/** What a summary lists. */
export const sites = list(
  z.object({
    slug: rowId,
    name: z.string(),
    status: maybeText,
    uptime: maybeText,
    dailyMinutesDown: z.record(z.string(), z.number().nonnegative().catch(0)).catch({}).default({}),
  }),
);
export type Site = z.infer<typeof sites>[number];

/** The value of a line of the plain YAML these files are. */
export function fieldOf(yaml: string, name: string): string {
  const line = yaml.split('\n').find((one) => one.startsWith(`${name}: `));
  return (line ?? '').slice(name.length + 2).trim();
}
