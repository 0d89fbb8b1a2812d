import { vanishedIncidents } from '../history/vanished-incidents.ts';
import type { ReportedHistory } from '../model/history.ts';
import { isOpen, type Incident, type Snapshot } from '../model/snapshot.ts';
import type { EpochMs } from '../model/time.ts';

/**
 * A reading completed by how its vanished incidents ended. Where the vendor's history (null: it could not be read) says
 * nothing yet, an incident is carried over as it was, so that the next poll asks again; where the history was read and
 * does not name it, the vendor took it back, and it ends now.
 */
export function withEndings(
  before: Snapshot | null,
  after: Snapshot,
  history: Pick<ReportedHistory, 'incidents'> | null,
  now: EpochMs,
): Snapshot {
  const vanished = new Set(vanishedIncidents(before, after));
  if (before === null || vanished.size === 0) return after;
  const known = new Map(history?.incidents.map((incident) => [incident.id, incident]));
  const endings = before.incidents
    .filter(({ id }) => vanished.has(id))
    .map((incident): Incident => {
      if (history === null) return incident;
      return (
        known.get(incident.id) ?? { ...incident, status: 'resolved', resolvedAt: Math.max(now, incident.startedAt) }
      );
    });
  return { ...after, incidents: [...after.incidents, ...endings].sort((a, b) => b.startedAt - a.startedAt) };
}

/**
 * Incidents that are held for running (`held`) though neither the last reading nor the history names them: nobody saw
 * them run, and the vendor took them back. They end now.
 */
export function takenBack(
  held: readonly Incident[],
  reading: Snapshot | null,
  history: Pick<ReportedHistory, 'incidents'>,
  now: EpochMs,
): readonly Incident[] {
  const named = new Set([...(reading?.incidents ?? []), ...history.incidents].map(({ id }) => id));
  return held
    .filter(({ id }) => !named.has(id))
    .map((incident) => ({ ...incident, status: 'resolved', resolvedAt: Math.max(now, incident.startedAt) }));
}

/**
 * A reading completed by the incidents that began and ended since we were last there, of which a list of open ones
 * knows nothing; the very same reading where there are none.
 */
export function withPassed(
  before: Snapshot,
  after: Snapshot,
  history: Pick<ReportedHistory, 'incidents'>,
  since: EpochMs,
): Snapshot {
  const known = new Set([...before.incidents, ...after.incidents].map(({ id }) => id));
  const passed = history.incidents.filter((incident) => {
    return !isOpen(incident) && (incident.resolvedAt ?? 0) >= since && !known.has(incident.id);
  });
  if (passed.length === 0) return after;
  return { ...after, incidents: [...after.incidents, ...passed].sort((a, b) => b.startedAt - a.startedAt) };
}
