import { z } from 'zod';
import { rowId } from '../kit/fields.ts';
import { list, maybeText } from '../kit/json.ts';
import { readTime } from '../kit/time.ts';

const flag = z.boolean().catch(true).default(true);
const notice = z.object({
  id: rowId,
  title: z.string(),
  content: maybeText,
  active: flag,
  createdDate: maybeText,
  lastUpdatedDate: maybeText,
});

/** `/api/status-page/<slug>`; version 1 has one notice or null where version 2 has a list. */
export const pageConfig = z.object({
  config: z.object({ slug: z.string(), title: maybeText }),
  incident: notice.nullish().catch(null),
  incidents: list(notice),
  publicGroupList: z
    .unknown()
    .refine((value): boolean => Array.isArray(value))
    .pipe(
      list(z.object({ id: rowId, name: z.string(), monitorList: list(z.object({ id: rowId, name: z.string() })) })),
    ),
  maintenanceList: list(
    z.object({
      id: rowId,
      title: z.string(),
      description: maybeText,
      status: maybeText,
      timezoneOffset: maybeText,
      timeslotList: list(z.object({ startDate: maybeText, endDate: maybeText })),
    }),
  ),
});
export type Config = z.infer<typeof pageConfig>;

const beat = z
  .object({ status: z.number(), time: z.string() })
  // UTC, though no zone is written.
  .transform(({ status, time }) => ({ status, at: readTime(time) ?? 0 }));

/** `/api/status-page/heartbeat/<slug>`: by the id of the monitor, oldest first. */
export const heartbeats = z
  .object({ heartbeatList: z.record(z.string(), list(beat)), uptimeList: z.record(z.string(), z.unknown()) })
  .transform(({ heartbeatList }) => heartbeatList);
export type Beats = z.infer<typeof heartbeats>;
