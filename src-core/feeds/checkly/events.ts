import type { z } from 'zod';
import type { Impact, Incident, IncidentStatus, Maintenance } from '../../model/snapshot.ts';
import { clampEnd } from '../kit/incidents.ts';
import { plainLine } from '../kit/text.ts';
import type { Warnings } from '../kit/warnings.ts';
import { meaningOf } from '../kit/words.ts';
import { LEVELS, type RawIncident, type windowList } from './shapes.ts';

const IMPACTS: Readonly<Record<string, Impact>> = {
  MINOR: 'minor',
  MEDIUM: 'minor',
  MAJOR: 'major',
  CRITICAL: 'critical',
};
const STATUSES: Readonly<Record<string, IncidentStatus>> = {
  INVESTIGATING: 'investigating',
  IDENTIFIED: 'identified',
  MONITORING: 'monitoring',
  RESOLVED: 'resolved',
};

/** An incident that is not resolved. */
export function readIncident(raw: RawIncident, warnings: Warnings): readonly Incident[] {
  const startedAt = raw.created_at ?? raw.createdAt;
  if (startedAt === null) return [];
  const level = LEVELS[raw.severity ?? ''];
  const componentIds = [...new Set((raw.services ?? []).map(({ id }) => id))];
  return [
    {
      id: raw.id,
      title: plainLine(raw.name),
      impact: meaningOf(IMPACTS, raw.severity, 'none', 'impact', warnings),
      status: meaningOf(STATUSES, raw.lastUpdateStatus, 'investigating', 'incident', warnings),
      startedAt,
      resolvedAt: null,
      componentIds,
      effects:
        level === undefined
          ? []
          : componentIds.map((componentId) => ({ componentId, level, from: startedAt, to: null })),
      url: null,
      updates: [],
    },
  ];
}

/** What is planned or under way. */
export function readWindows({ active, upcoming }: z.infer<typeof windowList>): readonly Maintenance[] {
  return [...active, ...upcoming].flatMap((raw) => {
    const startsAt = raw.startsAt ?? raw.startAt;
    if (startsAt === null) return [];
    const status = active.includes(raw) ? 'in_progress' : 'scheduled';
    const endsAt = clampEnd(startsAt, raw.endsAt ?? raw.endAt);
    return [
      { id: raw.id, title: plainLine(raw.name), status, startsAt, endsAt, componentIds: [], url: null, updates: [] },
    ];
  });
}
