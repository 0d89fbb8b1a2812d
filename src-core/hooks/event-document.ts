import { z } from 'zod';
import { LEVELS } from '../model/level.ts';
import { IMPACTS, INCIDENT_STATUSES, MAINTENANCE_STATUSES } from '../model/snapshot.ts';
import { HOOK_EVENTS } from './hook.ts';

/** Grows when something changes its meaning or is taken away; what is added leaves it alone. */
const HOOK_EVENT_VERSION = 1;

const moment = z.iso.datetime();
const level = z.enum(LEVELS);
const update = z.object({ at: moment, status: z.string(), text: z.string() });

/** What happened, as it is kept until it is delivered. */
const event = z.object({
  version: z.literal(HOOK_EVENT_VERSION),
  event: z.enum(HOOK_EVENTS),
  cause: z.string().describe('What was seen on the page, more finely: incident_reopened, component_changed.'),
  at: moment.describe('When it was seen.'),
  thread: z.string().describe('The same for everything about one matter, from its start to its end.'),
  test: z.boolean().describe('Whether nothing has happened: somebody only tries the hook.'),
  hook: z.object({ id: z.string(), name: z.string() }),
  service: z.object({ id: z.string(), name: z.string(), url: z.string() }),
  subject: z.string(),
  level: level.describe('How bad it is; when it is over, how bad it was last told to be.'),
  previousLevel: level.nullable().describe('How bad it was last told to be; null where this is the first word of it.'),
  components: z.array(z.object({ id: z.string(), name: z.string(), level: z.enum([...LEVELS, 'unknown']) })),
  incident: z
    .object({
      id: z.string(),
      title: z.string(),
      impact: z.enum(IMPACTS),
      status: z.enum(INCIDENT_STATUSES),
      startedAt: moment,
      resolvedAt: moment.nullable(),
      url: z.string().nullable(),
      latestUpdate: update.nullable(),
    })
    .nullable(),
  maintenance: z
    .object({
      id: z.string(),
      title: z.string(),
      status: z.enum(MAINTENANCE_STATUSES),
      startsAt: moment,
      endsAt: moment.nullable(),
      url: z.string().nullable(),
      latestUpdate: update.nullable(),
    })
    .nullable(),
  since: moment.nullable().describe('When the matter began, as far as that is known.'),
  until: moment.nullable().describe('When it ended, as far as that is known.'),
});

/** The same as receivers read it. */
export const hookDocument = event.extend({
  delivery: z.string().describe('The same for every attempt to deliver it: whoever knows it need not act again.'),
  attempt: z
    .number()
    .int()
    .min(1)
    .describe('1 for the first; after that, nobody knows whether an earlier one arrived.'),
});

export type HookEvent = z.infer<typeof event>;
export type HookDocument = z.infer<typeof hookDocument>;
