import { z } from 'zod';
import { countedList, list, maybeFlag, maybeReal, maybeText } from '../kit/json.ts';
import { readTime } from '../kit/time.ts';

const id = z.string().min(1).max(200);
const time = z.unknown().optional().transform(readTime);

const component = z.object({
  id,
  name: z.string(),
  description: maybeText,
  status: maybeText,
  position: maybeReal,
  showcase: maybeFlag,
  start_date: maybeText,
  // A time, read where it is needed: hundreds of components make as many times, and a poll needs none.
  created_at: maybeText,
  group_id: maybeText,
  page_id: maybeText,
  group: maybeFlag,
  components: list(id),
});
/** A component or a group of them: both are flat entries of one list. */
export type RawComponent = z.infer<typeof component>;

const affected = z.object({
  // Absent in the remark “No components were affected by this update.” of 2019.
  code: maybeText,
  old_status: maybeText,
  new_status: maybeText,
});
export type RawAffected = z.infer<typeof affected>;

const update = z.object({
  id,
  status: maybeText,
  body: maybeText,
  created_at: time,
  // Null on post-mortems; earlier than created_at where an update was back-dated.
  display_at: time,
  affected_components: list(affected),
});
export type RawUpdate = z.infer<typeof update>;

const incident = z.object({
  id,
  name: z.string(),
  status: maybeText,
  impact: maybeText,
  shortlink: maybeText,
  created_at: time,
  started_at: time,
  resolved_at: time,
  scheduled_for: time,
  scheduled_until: time,
  page_id: maybeText,
  incident_updates: list(update),
  components: list(z.object({ id })),
});
/** An incident or a maintenance: the second is the first with a window. */
export type RawIncident = z.infer<typeof incident>;

const page = z.object({
  id: maybeText,
  name: maybeText,
  url: maybeText,
  domain: maybeText,
  time_zone: maybeText,
  updated_at: time,
});
export type RawPage = z.infer<typeof page>;

const OVER: ReadonlySet<string> = new Set(['resolved', 'postmortem', 'completed']);

/**
 * Everything the public JSON says, whichever of its documents it comes from: `status` and `page` are absent from some,
 * and an archive of incidents has neither. Keys come in any order.
 */
export const publicDocument = z.object({
  page: page.nullish(),
  status: z.object({ indicator: maybeText, description: maybeText }).nullish(),
  components: list(component),
  incidents: countedList(incident, ({ status }) => OVER.has(String(status))),
  scheduled_maintenances: list(incident),
});
export type PublicDocument = z.infer<typeof publicDocument>;

/** The object behind the page of past incidents, three months of it. */
export const historyDocument = z.object({
  page_status: z.object({ page }),
  components: list(component),
  months: list(
    z.object({
      year: z.number().int(),
      incidents: list(
        z.object({ code: id, name: z.string(), message: maybeText, impact: maybeText, timestamp: maybeText }),
      ),
    }),
  ),
});
export type HistoryDocument = z.infer<typeof historyDocument>;

const seconds = z.number().nonnegative().catch(0).default(0);

const day = z.object({
  date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  outages: z.object({ p: seconds, m: seconds }).nullish(),
  related_events: list(z.object({ code: id })),
});

const timeline = z.object({
  component: z.object({
    code: id.nullish(),
    name: maybeText,
    startDate: maybeText,
    isGroup: maybeFlag,
    group: list(id),
  }),
  days: list(day),
});
export type Timeline = z.infer<typeof timeline>;

/** `uptimeData`: by the code of a component or a group. */
export const timelines = z.record(z.string(), timeline);
export type Timelines = z.infer<typeof timelines>;

/**
 * What `/uptime_showcase` sends. Known from descriptions only, no recording: so nothing but the timelines, which have
 * the shape of `uptimeData`, is relied on.
 */
export const showcase = z.object({ timelines: timelines.nullish() });
