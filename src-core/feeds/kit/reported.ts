import type { ReportedEffect, ReportedHistory } from '../../model/history.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import type { EpochMs } from '../../model/time.ts';

/** A history of nothing. */
export const NO_HISTORY: ReportedHistory = {
  incidents: [],
  maintenances: [],
  effects: [],
  days: [],
  uptimes: [],
  coverage: [],
  timeZone: null,
  palette: null,
  estimated: false,
  warnings: [],
};

/**
 * The past as a list of incidents tells it: intervals from what they say of components, and complete as far back as the
 * list goes. Estimated, because what was never posted is not in it.
 */
export function historyOfIncidents(snapshot: Snapshot, since: EpochMs, now: EpochMs): ReportedHistory {
  const { incidents, maintenances, components } = snapshot;
  const from = Math.max(since, Math.min(now, ...incidents.map(({ startedAt }) => startedAt)));
  return {
    ...NO_HISTORY,
    incidents,
    maintenances,
    effects: incidents.flatMap(({ id, effects }) =>
      effects.map((effect): ReportedEffect => ({ ...effect, incidentId: id })),
    ),
    coverage: from < now ? components.map(({ id }) => ({ componentId: id, from, to: now })) : [],
    estimated: true,
    warnings: snapshot.warnings,
  };
}
