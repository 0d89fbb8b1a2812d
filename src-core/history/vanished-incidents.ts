import { isOpen, type Snapshot } from '../model/snapshot.ts';

/**
 * Ids of incidents that were open and are not named any more: they have ended or were deleted, and only the page's
 * history can say which. Nobody closes them by guessing.
 */
export function vanishedIncidents(before: Snapshot | null, after: Snapshot): readonly string[] {
  if (before === null) return [];
  const named = new Set(after.incidents.map((incident) => incident.id));
  return before.incidents.filter((incident) => isOpen(incident) && !named.has(incident.id)).map(({ id }) => id);
}
