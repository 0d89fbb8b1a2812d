import { z } from 'zod';
import type { Level } from '../../model/level.ts';
import type { Impact, Incident, IncidentStatus, Maintenance, MaintenanceStatus } from '../../model/snapshot.ts';
import { isoTime, needed, rowId } from '../kit/fields.ts';
import { clampEffect, clampEnd } from '../kit/incidents.ts';
import { countedList, list, maybeText } from '../kit/json.ts';
import { isObject } from '../kit/object.ts';
import { plainLine } from '../kit/text.ts';
import type { Warnings } from '../kit/warnings.ts';
import { meaningOf } from '../kit/words.ts';

const IMPACTS: Readonly<Record<string, Impact>> = { minor: 'minor', major: 'major', critical: 'critical' };
const STATUSES: Readonly<Record<string, IncidentStatus>> = {
  investigating: 'investigating',
  identified: 'identified',
  monitoring: 'monitoring',
  resolved: 'resolved',
};

const MAINTENANCES: Readonly<Record<string, MaintenanceStatus>> = {
  scheduled: 'scheduled',
  in_progress: 'in_progress',
  verifying: 'verifying',
};

function isOver({ attributes }: Readonly<Record<string, unknown>>): boolean {
  return isObject(attributes) && typeof attributes['resolvedAt'] === 'string';
}

const flag = z.boolean().catch(false).default(false);
export const incidentList = z.object({
  data: needed(
    countedList(
      z.object({
        id: rowId,
        attributes: z.object({
          name: z.string(),
          impact: maybeText,
          startedAt: isoTime,
          maintResolvesAt: isoTime,
          resolvedAt: isoTime,
          status: maybeText,
          internalToolsOnly: flag,
        }),
      }),
      isOver,
    ),
  ),
  included: list(
    z.object({
      type: z.literal('incidentService'),
      attributes: z.object({
        incidentId: rowId,
        serviceId: rowId,
        serviceName: z.string(),
        serviceParentId: rowId.nullable().catch(null),
        startedAt: isoTime,
        resolvedAt: isoTime,
        outage: flag,
        degradation: flag,
      }),
    }),
  ),
});
export type RawIncident = z.infer<typeof incidentList>['data']['items'][number];
/** What one incident means for one service. */
export type Touched = z.infer<typeof incidentList>['included'][number]['attributes'];

/** `resolvedAt` says whether it goes on: the status has been seen to stay at “monitoring” after it. */
export function readIncident(
  { id, attributes }: RawIncident,
  touched: readonly Touched[],
  warnings: Warnings,
): readonly Incident[] {
  const { startedAt, status } = attributes;
  if (startedAt === null) {
    warnings.add({ key: 'no_time', what: 'incident', title: plainLine(attributes.name) });
    return [];
  }
  const resolvedAt = clampEnd(startedAt, attributes.resolvedAt);
  const services = touched.filter(({ incidentId }) => incidentId === id);
  const said = meaningOf(STATUSES, status, 'investigating', 'incident', warnings);
  return [
    {
      id,
      title: plainLine(attributes.name),
      impact: meaningOf(IMPACTS, attributes.impact, 'none', 'impact', warnings),
      status: resolvedAt !== null ? 'resolved' : said === 'resolved' ? 'monitoring' : said,
      startedAt,
      resolvedAt,
      componentIds: [...new Set(services.map(({ serviceId }) => serviceId))],
      effects: services.flatMap(({ serviceId, outage, degradation, ...one }) => {
        const level: Level | null = outage ? 'major_outage' : degradation ? 'degraded_performance' : null;
        const from = one.startedAt ?? startedAt;
        return level === null
          ? []
          : clampEffect({ componentId: serviceId, level, from, to: one.resolvedAt ?? resolvedAt });
      }),
      url: null,
      updates: [],
    },
  ];
}

/** Work that was announced. */
export function readMaintenance({ id, attributes }: RawIncident, touched: readonly Touched[]): readonly Maintenance[] {
  const { startedAt, resolvedAt, maintResolvesAt, name, status } = attributes;
  if (startedAt === null) return [];
  const componentIds = touched.filter(({ incidentId }) => incidentId === id).map(({ serviceId }) => serviceId);
  return [
    {
      id,
      title: plainLine(name),
      status: resolvedAt === null ? (MAINTENANCES[status ?? ''] ?? 'scheduled') : 'completed',
      startsAt: startedAt,
      endsAt: clampEnd(startedAt, resolvedAt ?? maintResolvesAt),
      componentIds: [...new Set(componentIds)],
      url: null,
      updates: [],
    },
  ];
}
