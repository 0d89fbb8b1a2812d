import { z } from 'zod';
import { countedList, list, maybeText } from '../kit/json.ts';
import { readTime } from '../kit/time.ts';

const id = z.string().min(1).max(200);
const name = z.string().max(10_000);
const time = z.unknown().optional().transform(readTime);
const flag = z.boolean().nullish().catch(false);

const impact = z.object({
  id: maybeText,
  component_id: id,
  status: maybeText,
  start_at: time,
  end_at: time,
  status_page_incident_id: maybeText,
});
/** One component at one level for one stretch: what the bars are made of. Without an end it goes on. */
export type Impact = z.infer<typeof impact>;

const componentStatus = z.object({ component_id: id, status: maybeText, current_status: maybeText });

const update = z.object({
  id: maybeText,
  published_at: time,
  to_status: maybeText,
  message_string: maybeText,
  component_statuses: list(componentStatus),
});

const incident = z.object({
  id,
  name,
  type: maybeText,
  status: maybeText,
  published_at: time,
  updates: list(update),
  component_impacts: list(impact),
  affected_components: list(componentStatus),
});
/** An incident or a maintenance: `type` and `status` tell which. */
export type IncidentObject = z.infer<typeof incident>;
export const incidentsShape = list(incident);

const leaf = z.object({
  component_id: id,
  name,
  description: maybeText,
  hidden: flag,
  data_available_since: time,
});
export type Leaf = z.infer<typeof leaf>;

const group = z.object({ id, name, hidden: flag, components: list(leaf) });

/** Only one of the members is there. A third kind, `sub_page`, is a mere link. */
const item = z.object({ group: group.nullish(), component: leaf.nullish() });

/** What a page knows of itself now. */
export const summaryShape = z
  .object({
    id: maybeText,
    name: maybeText,
    public_url: maybeText,
    page_type: maybeText,
    data_available_since: time,
    components: list(z.object({ id, name, description: maybeText })),
    structure: z.object({ items: list(item) }).nullish(),
    affected_components: countedList(componentStatus, ({ status }) => status === 'operational'),
    ongoing_incidents: countedList(incident, ({ status }) => status === 'resolved'),
    in_progress_maintenances: incidentsShape,
    scheduled_maintenances: incidentsShape,
  })
  .refine(({ components, structure }) => components.length > 0 || (structure ?? null) !== null);
export type Summary = z.infer<typeof summaryShape>;

const subPage = z.object({
  id,
  name,
  description: maybeText,
  worst_component_status: z.string(),
  ongoing_incident_ids: list(z.string()),
});
/** A page below a parent page, with the worst of its components: all a parent page says. */
export type SubPage = z.infer<typeof subPage>;
export const subPagesShape = list(subPage);

const link = z.object({ id, name, permalink: maybeText, published_at: time, status: maybeText });
export type IncidentLink = z.infer<typeof link>;

const uptime = z.object({
  component_id: maybeText,
  status_page_component_group_id: maybeText,
  uptime: maybeText,
});

/** What `component_impacts` answers: impacts that overlap the range, the figures shown, and the incidents named. */
export const impactsShape = z.object({
  component_impacts: list(impact),
  component_uptimes: list(uptime),
  incident_links: list(link),
});
export type Impacts = z.infer<typeof impactsShape>;
