import { z } from 'zod';
import { failed, ok, type Result } from '../model/result.ts';
import type { WatchedPage } from '../settings/settings.ts';
import {
  isHttps,
  rulesOf,
  tidyName,
  watchListOf,
  type ListedService,
  type ListProblem,
  type WatchList,
} from './listed.ts';

/** Grows when an older Greenbar could no longer read the list. */
const VERSION = 1;

const envelope = z.object({ version: z.number(), services: z.array(z.unknown()) });
const service = z.object({
  name: z.string().nullish().catch(null),
  url: z.string().trim().refine(isHttps),
  choices: z.record(z.string().max(100), z.string().max(300)).catch({}).default({}),
  rules: z.record(z.string().max(40), z.unknown()).catch({}).default({}),
});

/** What is watched, to take along: names, addresses, choices and rules, and nothing that was seen. */
export function writeJsonList(pages: readonly WatchedPage[]): string {
  const services = pages.map((page) => {
    const { name, url, formatId, choices = {} } = page;
    const rules = rulesOf(page);
    return {
      ...{ name, url, format: formatId },
      ...(Object.keys(choices).length === 0 ? {} : { choices }),
      ...(Object.keys(rules).length === 0 ? {} : { rules }),
    };
  });
  return `${JSON.stringify({ greenbar: 'watched services', version: VERSION, services }, null, 2)}\n`;
}

/** Reads such a list entry by entry; one that cannot be read is counted. How a page is read it shows itself. */
export function readJsonList(text: string): Result<WatchList, ListProblem> {
  const read = envelope.safeParse(jsonOf(text));
  if (!read.success) return failed('not_a_list');
  if (read.data.version > VERSION) return failed('newer');
  const services: ListedService[] = [];
  let unreadable = 0;
  for (const entry of read.data.services) {
    const parsed = service.safeParse(entry);
    if (!parsed.success) unreadable += 1;
    else {
      const { name, url, choices, rules } = parsed.data;
      services.push({ name: tidyName(name ?? ''), urls: [url], choices, rules });
    }
  }
  return ok(watchListOf(services, unreadable));
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
