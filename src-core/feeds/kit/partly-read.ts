import type { Snapshot } from '../../model/snapshot.ts';

/**
 * A reading of which single open events could not be read (`unread` of them). It proves of nothing that it works: what
 * looks operational only because no event names it is unknown, what is not listed stays as it was last read, and an
 * incident that is missing has not ended for that. Where the page states its components by itself (`statesComponents`)
 * these stand.
 */
export function partlyRead(snapshot: Snapshot, unread: number, statesComponents = false): Snapshot {
  if (unread <= 0) return snapshot;
  const { unlistedComponents, components, level, warnings, ...rest } = snapshot;
  const keepsUnlisted = statesComponents && unlistedComponents !== undefined;
  return {
    ...rest,
    ...(keepsUnlisted ? { unlistedComponents } : {}),
    level: level === 'operational' ? 'unknown' : level,
    components: statesComponents
      ? components
      : components.map((one) => (one.level === 'operational' ? { ...one, level: 'unknown' } : one)),
    incidentsComplete: false,
    warnings: [...warnings, { key: 'unread_events', count: unread }],
  };
}
