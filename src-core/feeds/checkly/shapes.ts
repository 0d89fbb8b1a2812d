import { z } from 'zod';
import type { Level } from '../../model/level.ts';
import { isoTime, maybeNumber, neededList, rowId } from '../kit/fields.ts';
import { list, maybeText } from '../kit/json.ts';

export const LEVELS: Readonly<Record<string, Level>> = {
  MINOR: 'degraded_performance',
  MEDIUM: 'degraded_performance',
  MAJOR: 'partial_outage',
  CRITICAL: 'major_outage',
};

const day = z.object({
  date: z.string(),
  events: list(
    z.object({
      id: rowId,
      name: z.string(),
      /** Seconds. */
      duration: maybeNumber,
      severity: maybeText,
      lastUpdateStatus: maybeText,
      created_at: isoTime,
    }),
  ),
});

/** `…/uptime`: what the page lists, and the days of each service. */
export const uptimeRecord = z.object({
  metadata: neededList(
    z.object({ id: rowId, name: z.string(), services: neededList(z.object({ id: rowId, name: z.string() })) }),
  ),
  uptime: neededList(z.object({ services: list(z.object({ id: rowId, uptime: maybeNumber, days: list(day) })) })),
});

const incident = z.object({
  id: rowId,
  name: z.string(),
  severity: maybeText,
  lastUpdateStatus: maybeText,
  created_at: isoTime,
  createdAt: isoTime,
  services: z
    .array(z.object({ id: rowId, name: maybeText }))
    .nullish()
    .transform((services) => services ?? null),
});
export type RawIncident = z.infer<typeof incident>;

/** `…/unresolved-incidents` */
export const incidentList = z.object({ incidents: neededList(incident) });

const window = z.object({
  id: rowId,
  name: z.string(),
  startsAt: isoTime,
  startAt: isoTime,
  endsAt: isoTime,
  endAt: isoTime,
});

/** `…/maintenance-windows` */
export const windowList = z.object({ active: neededList(window), upcoming: list(window) });
