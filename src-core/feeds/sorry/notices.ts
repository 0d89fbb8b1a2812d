import type { Incident, IncidentStatus, Maintenance, MaintenanceStatus } from '../../model/snapshot.ts';
import { clampEnd } from '../kit/incidents.ts';
import { plainLine, plainText } from '../kit/text.ts';
import type { Warnings } from '../kit/warnings.ts';
import { meaningOf } from '../kit/words.ts';
import type { Notices } from './shapes.ts';

const STATUSES: Readonly<Record<string, IncidentStatus>> = {
  investigating: 'investigating',
  identified: 'identified',
  recovering: 'monitoring',
  resolved: 'resolved',
  false_alarm: 'resolved',
};
const MAINTENANCES: Readonly<Record<string, MaintenanceStatus>> = {
  scheduled: 'scheduled',
  underway: 'in_progress',
  complete: 'completed',
};

/** Unplanned notices are incidents, planned ones maintenances. Neither says how bad it is or what it touches. */
export function readNotices(notices: Notices, warnings: Warnings) {
  const incidents: Incident[] = [];
  const maintenances: Maintenance[] = [];
  for (const { id, type, state, subject, synopsis, link, ...times } of notices) {
    const planned = type === 'planned';
    const from = (planned ? times.begins_at : null) ?? times.began_at ?? times.created_at;
    if (from === null) continue;
    const text = plainText(synopsis ?? '');
    const shared = {
      id,
      title: plainLine(subject),
      componentIds: [],
      url: link?.startsWith('https://') === true ? link : null,
      updates:
        text === ''
          ? []
          : [{ id, at: times.created_at ?? from, status: planned ? 'scheduled' : 'investigating', text }],
    };
    if (planned) {
      const status = meaningOf(MAINTENANCES, state, 'scheduled', 'maintenance', warnings);
      maintenances.push({ ...shared, status, startsAt: from, endsAt: clampEnd(from, times.ended_at ?? times.ends_at) });
      continue;
    }
    const said = meaningOf(
      STATUSES,
      state,
      times.ended_at === null ? 'investigating' : 'resolved',
      'incident',
      warnings,
    );
    const resolvedAt = said === 'resolved' ? clampEnd(from, times.ended_at ?? from) : null;
    incidents.push({ ...shared, impact: 'none', status: said, startedAt: from, resolvedAt, effects: [] });
  }
  return { incidents, maintenances };
}
