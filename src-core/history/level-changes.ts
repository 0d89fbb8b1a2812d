import type { Reading } from '../model/level.ts';
import type { Snapshot } from '../model/snapshot.ts';
import type { EpochMs } from '../model/time.ts';
import { PAGE_ROW, type LevelChange } from './page-record.ts';

/**
 * The rows whose reading differs from the last one; all of them for a first reading. A component that became unknown
 * or left a complete list is no longer known from here on; one that never was known makes no row.
 */
export function levelChanges(before: Snapshot | null, after: Snapshot, at: EpochMs): readonly LevelChange[] {
  const known = readings(before, after);
  const changes: LevelChange[] = [];
  for (const [rowId, reading] of readings(after, before)) {
    if (reading !== (known.get(rowId) ?? 'unknown')) {
      changes.push({ rowId, at, level: reading === 'unknown' ? null : reading });
    }
    known.delete(rowId);
  }
  for (const [rowId, reading] of known) {
    if (reading !== 'unknown') changes.push({ rowId, at, level: null });
  }
  return changes;
}

/** All but those that stand in both as one object: of these there is nothing to tell. */
function readings(snapshot: Snapshot | null, beside: Snapshot | null): Map<string, Reading> {
  const found = new Map<string, Reading>();
  if (snapshot === null) return found;
  found.set(PAGE_ROW, snapshot.level);
  for (const [at, component] of snapshot.components.entries()) {
    if (component !== beside?.components[at]) found.set(component.id, component.level);
  }
  return found;
}
