import { z } from 'zod';
import type { Level, Reading } from '../../model/level.ts';
import type { Component, Impact, Incident, Maintenance, MaintenanceStatus, Snapshot } from '../../model/snapshot.ts';
import type { EpochMs } from '../../model/time.ts';
import { isoTime, rowId } from './fields.ts';
import { clampEnd } from './incidents.ts';
import { list, maybeText } from './json.ts';
import { snapshotOf } from './snapshot.ts';
import { plainLine, plainText } from './text.ts';
import { timedUpdates } from './updates.ts';
import { levelOfWhole } from './whole.ts';
import { createWarnings, type Warnings } from './warnings.ts';
import { meaningOf } from './words.ts';

/** The API behind the Trust pages of several products of one vendor. */
export const TRUST_API = 'https://api.status.salesforce.com/v1';

/** With and without effect on what the instance is for; both are shown alike. */
const LEVELS: Readonly<Record<string, Level>> = Object.fromEntries(
  Object.entries({
    INFORMATIONAL: 'operational',
    MAINTENANCE: 'under_maintenance',
    MINOR_INCIDENT: 'degraded_performance',
    MAJOR_INCIDENT: 'major_outage',
  } as const)
    .flatMap(([word, level]): readonly [string, Level][] => [
      [`${word}_CORE`, level],
      [`${word}_NONCORE`, level],
    ])
    .concat([['OK', 'operational']]),
);
const SEVERITIES: Readonly<Record<string, { readonly level: Level; readonly impact: Impact }>> = {
  minor: { level: 'degraded_performance', impact: 'minor' },
  major: { level: 'major_outage', impact: 'major' },
};
const PHASES: Readonly<Record<string, MaintenanceStatus>> = {
  scheduled: 'scheduled',
  'in progress': 'in_progress',
  inprogress: 'in_progress',
  completed: 'completed',
  complete: 'completed',
};

const happening = z.object({ type: maybeText, message: maybeText, createdAt: isoTime });
/** An incident, which has no title: it is called by the type of its first impact. */
export const trustIncident = z.object({
  id: rowId,
  message: z.record(z.string(), z.unknown()).nullable().catch(null).default(null),
  createdAt: isoTime,
  updatedAt: isoTime,
  IncidentImpacts: list(z.object({ startTime: isoTime, endTime: isoTime, type: maybeText, severity: maybeText })),
  IncidentEvents: list(happening),
  instanceKeys: list(rowId),
});
const maintenance = z.object({
  id: rowId,
  name: maybeText,
  plannedStartTime: isoTime,
  plannedEndTime: isoTime,
  message: z.object({ eventStatus: maybeText }).nullable().catch(null).default(null),
  MaintenanceEvents: list(happening),
  instanceKeys: list(rowId),
});
/** One instance with what goes on in it. */
export const trustInstance = z.object({
  key: rowId,
  location: maybeText,
  status: maybeText,
  Incidents: list(trustIncident),
  Maintenances: list(maintenance),
});
type TrustIncident = z.infer<typeof trustIncident>;
type TrustInstance = z.infer<typeof trustInstance>;

/** What instances say of themselves; each is a row, below the part of the world it is in. */
export function readInstances(instances: readonly TrustInstance[], page: { url: string; name: string }): Snapshot {
  const warnings = createWarnings();
  const components = instances.map(({ key, location, status }): Component => ({
    id: key,
    name: key,
    groupId: instances.length > 1 ? location : null,
    level: meaningOf(LEVELS, status, 'unknown', 'component', warnings),
    description: null,
  }));
  const groups = new Set(components.map(({ groupId }) => groupId).filter((id) => id !== null));
  const incidents = instances.flatMap((one) => one.Incidents.flatMap((raw) => readIncident(raw, warnings)));
  const snapshot = snapshotOf({
    page,
    groups: [...groups].map((id) => ({ id, name: id })),
    components,
    incidents,
    incidentsListed: 'open',
    maintenances: instances.flatMap((one) => one.Maintenances.flatMap((raw) => readMaintenance(raw, one.key))),
    warnings,
  });
  const parts = [...components.map(({ level }) => level), ...openLevels(incidents)];
  return { ...snapshot, level: levelOfWhole(parts, true) };
}

/** What goes on anywhere. Only instances in trouble are named. */
export function readActive(raw: readonly TrustIncident[], page: { url: string; name: string }): Snapshot {
  const warnings = createWarnings();
  const incidents = raw.flatMap((one) => readIncident(one, warnings));
  const levels = new Map<string, Level>();
  for (const { effects } of incidents) {
    for (const { componentId, level, to } of effects) if (to === null) levels.set(componentId, level);
  }
  const components = [...levels].map(([id, level]) => ({ id, name: id, groupId: null, level, description: null }));
  const snapshot = snapshotOf({
    page,
    components,
    componentsComplete: false,
    unlistedComponents: 'operational',
    incidents,
    incidentsListed: 'open',
    warnings,
  });
  return { ...snapshot, level: levelOfWhole([...levels.values(), ...openLevels(incidents)], false) };
}

function openLevels(incidents: readonly Incident[]): readonly Reading[] {
  const open = incidents.filter(({ resolvedAt }) => resolvedAt === null);
  return open.flatMap(({ effects }) => effects.map(({ level }) => level));
}

/** Open is an incident with an impact that has no end, whatever its last event says. */
function readIncident(raw: TrustIncident, warnings: Warnings): readonly Incident[] {
  const impacts = raw.IncidentImpacts;
  const starts = impacts.map(({ startTime }) => startTime).filter((at) => at !== null);
  const startedAt = starts.length > 0 ? Math.min(...starts) : raw.createdAt;
  if (startedAt === null) {
    warnings.add({ key: 'no_time', what: 'incident', title: raw.id });
    return [];
  }
  const isOpen = impacts.length === 0 || impacts.some(({ endTime }) => endTime === null);
  const resolvedAt = isOpen ? null : Math.max(startedAt, ...impacts.map(({ endTime }) => endTime ?? startedAt));
  const kinds = impacts.map((one) => ({
    ...one,
    kind: meaningOf(SEVERITIES, one.severity, null, 'impact', warnings),
  }));
  const effects = raw.instanceKeys.flatMap((componentId) =>
    kinds.flatMap(({ kind, startTime, endTime }) => {
      const from = startTime ?? startedAt;
      return kind === null ? [] : [{ componentId, level: kind.level, from, to: clampEnd(from, endTime) }];
    }),
  );
  const told = Object.values(raw.message ?? {}).filter((text) => typeof text === 'string');
  const updates = raw.IncidentEvents.map(({ type, message, createdAt }) => ({
    at: createdAt ?? startedAt,
    status: (type ?? '').toLowerCase(),
    text: textOf(message ?? ''),
  }));
  return [
    {
      id: raw.id,
      title: titleOf(impacts[0]?.type ?? null),
      impact: kinds.some(({ kind }) => kind?.impact === 'major') ? 'major' : effects.length > 0 ? 'minor' : 'none',
      status: resolvedAt === null ? 'investigating' : 'resolved',
      startedAt,
      resolvedAt,
      componentIds: [...new Set(raw.instanceKeys)],
      effects,
      url: `https://status.salesforce.com/incidents/${encodeURIComponent(raw.id)}`,
      updates: timedUpdates([
        ...updates,
        ...told.map((text) => ({ at: raw.updatedAt ?? startedAt, status: '', text: textOf(text) })),
      ]),
    },
  ];
}

function readMaintenance(raw: TrustInstance['Maintenances'][number], key: string): readonly Maintenance[] {
  const startsAt = raw.plannedStartTime;
  if (startsAt === null) return [];
  const word = (raw.message?.eventStatus ?? '').toLowerCase();
  return [
    {
      id: raw.id,
      title: plainLine(raw.name ?? '') || 'Maintenance',
      status: (Object.hasOwn(PHASES, word) ? PHASES[word] : undefined) ?? 'scheduled',
      startsAt,
      endsAt: clampEnd(startsAt, raw.plannedEndTime),
      componentIds: raw.instanceKeys.length > 0 ? [...new Set(raw.instanceKeys)] : [key],
      url: null,
      updates: timedUpdates(
        raw.MaintenanceEvents.map(({ type, message, createdAt }): { at: EpochMs; status: string; text: string } => ({
          at: createdAt ?? startsAt,
          status: (type ?? '').toLowerCase(),
          text: textOf(message ?? ''),
        })),
      ),
    },
  ];
}

/** `performanceDegradationSubset` in words. The words the vendor has for it would be half a megabyte more. */
function titleOf(type: string | null): string {
  const words = plainLine(type ?? '')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase();
  return words === '' ? 'Incident' : words.charAt(0).toUpperCase() + words.slice(1);
}

/** Line breaks come as they should be, and written out besides. */
function textOf(body: string): string {
  return plainText(body.replaceAll('\\n', '\n'));
}
