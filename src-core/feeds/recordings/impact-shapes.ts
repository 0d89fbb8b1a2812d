import { z } from 'zod';
import { readTime } from '../kit/time.ts';

const time = z.string().refine((text) => readTime(text) !== null);

/** Members that are not named here are played back as they were recorded. */
const impact = z.looseObject({
  id: z.string(),
  component_id: z.string(),
  status: z.string(),
  start_at: time,
  end_at: time.optional(),
  status_page_incident_id: z.string(),
});
export type RecordedImpact = z.infer<typeof impact>;

const incident = z.looseObject({
  id: z.string(),
  name: z.string(),
  type: z.string().optional(),
  status: z.string(),
  published_at: time,
  updates: z.array(z.looseObject({ published_at: time, to_status: z.string() })),
  status_summaries: z.array(z.looseObject({ start_at: time, end_at: time.optional() })).default([]),
});
export type RecordedIncident = z.infer<typeof incident>;

const link = z.looseObject({ id: z.string(), name: z.string(), published_at: time, status: z.string() });
export type RecordedLink = z.infer<typeof link>;

const leaf = z.looseObject({ component_id: z.string(), data_available_since: time });
const group = z.looseObject({ components: z.array(leaf) });
const item = z.looseObject({ group: group.optional(), component: leaf.optional() });
export type RecordedItem = z.infer<typeof item>;
export type RecordedLeaf = z.infer<typeof leaf>;

const summary = z.looseObject({
  name: z.string(),
  data_available_since: time,
  components: z.array(z.looseObject({ id: z.string() })),
  structure: z.looseObject({ items: z.array(item) }),
  ongoing_incidents: z.array(incident),
  scheduled_maintenances: z.array(incident).default([]),
  in_progress_maintenances: z.array(incident).default([]),
});

/** The data of a page as it was at one moment, with the record of impacts that its bars were drawn from. */
export const pageShape = z.looseObject({
  recorded_at: time,
  summary,
  component_impacts_response: z.object({
    component_impacts: z.array(impact),
    component_uptimes: z.array(z.unknown()),
    incident_links: z.array(link),
  }),
  calendar_month_incidents: z.array(incident).default([]),
});
export type RecordedPage = z.infer<typeof pageShape>;
