import { z } from 'zod';
import { worst, type Reading } from '../../model/level.ts';
import type { Impact, Incident, IncidentStatus, Maintenance, MaintenanceStatus } from '../../model/snapshot.ts';
import { effectsOf, type Change } from '../kit/effects.ts';
import { isoTime, neededList, rowId } from '../kit/fields.ts';
import { oldestFirst } from '../kit/incidents.ts';
import { list, maybeText } from '../kit/json.ts';
import { plainLine, plainText } from '../kit/text.ts';
import type { Warnings } from '../kit/warnings.ts';
import { meaningOf } from '../kit/words.ts';

/** The words for the severity of an update and for what becomes of a service: two lists of the vendor's that overlap. */
const LEVELS: Readonly<Record<string, Reading>> = {
  all_good: 'operational',
  operational: 'operational',
  minor: 'degraded_performance',
  partial_outage: 'partial_outage',
  major: 'major_outage',
  outage: 'major_outage',
  maintenance: 'under_maintenance',
};
const IMPACTS: Readonly<Partial<Record<Reading, Impact>>> = {
  degraded_performance: 'minor',
  partial_outage: 'major',
  major_outage: 'critical',
};
const STATUSES: Readonly<Record<string, IncidentStatus>> = {
  detected: 'investigating',
  investigating: 'investigating',
  identified: 'identified',
  monitoring: 'monitoring',
  resolved: 'resolved',
};
const MAINTENANCES: Readonly<Record<string, MaintenanceStatus>> = {
  scheduled: 'scheduled',
  in_progress: 'in_progress',
  completed: 'completed',
};

const update = z.object({
  id: rowId,
  status: maybeText,
  severity: maybeText,
  message: maybeText,
  reported_at: isoTime,
  created_at: isoTime,
  impacted_business_services: list(z.object({ business_service_id: rowId, severity: maybeText })),
});
/** An incident or a maintenance. Updates come newest first. */
export const incident = z.object({ id: rowId, title: z.string(), updates: neededList(update) });
export type RawIncident = z.infer<typeof incident>;

/** Which list an entry is in says whether it goes on; the words of its updates say what it is. */
export function eventsOf(open: readonly RawIncident[], over: readonly RawIncident[], warnings: Warnings) {
  const incidents: Incident[] = [];
  const maintenances: Maintenance[] = [];
  for (const raw of [...open, ...over]) {
    const changes = changesOf(raw.updates, warnings);
    const [startedAt, latestAt] = [changes[0]?.at, changes.at(-1)?.at];
    if (startedAt === undefined || latestAt === undefined) {
      warnings.add({ key: 'no_time', what: 'event', title: plainLine(raw.title) });
      continue;
    }
    const updates = raw.updates.flatMap(({ id, status, message, reported_at, created_at }) => {
      const at = reported_at ?? created_at;
      return at === null ? [] : [{ id, at, status: wordOf(status), text: plainText(message ?? '') }];
    });
    const shared = {
      id: raw.id,
      title: plainLine(raw.title),
      componentIds: [...new Set(changes.flatMap(({ levels }) => [...levels.keys()]))],
      url: null,
      updates: oldestFirst(updates.toReversed()),
    };
    const word = shared.updates.at(-1)?.status ?? '';
    const planned = MAINTENANCES[word];
    if (planned !== undefined) {
      maintenances.push({ ...shared, status: planned, startsAt: startedAt, endsAt: null });
      continue;
    }
    const resolvedAt = open.includes(raw) ? null : latestAt;
    const worstSaid = worst(raw.updates.map(({ severity }) => LEVELS[wordOf(severity)] ?? 'unknown'));
    const status = meaningOf(STATUSES, word, 'investigating', 'incident', warnings);
    incidents.push({
      ...shared,
      impact: IMPACTS[worstSaid] ?? 'none',
      status: resolvedAt !== null ? 'resolved' : status === 'resolved' ? 'monitoring' : status,
      startedAt,
      resolvedAt,
      effects: effectsOf(changes, resolvedAt),
    });
  }
  return { incidents, maintenances };
}

/** What became of services, oldest first. */
export function changesOf(updates: RawIncident['updates'], warnings: Warnings): readonly Change[] {
  return updates
    .flatMap(({ reported_at, created_at, impacted_business_services }): readonly Change[] => {
      const at = reported_at ?? created_at;
      const levels = impacted_business_services.map(({ business_service_id, severity }): [string, Reading] => [
        business_service_id,
        meaningOf(LEVELS, wordOf(severity), 'unknown', 'component', warnings),
      ]);
      return at === null ? [] : [{ at, levels: new Map(levels) }];
    })
    .toReversed()
    .toSorted((one, other) => one.at - other.at);
}

/** `partial outage` and `partial_outage` are one word. */
function wordOf(word: string | null): string {
  return (word ?? '').trim().toLowerCase().replace(/\s+/g, '_');
}
