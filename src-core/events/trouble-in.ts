import { isTrouble } from '../model/level.ts';
import { isOpen, type Incident, type Snapshot } from '../model/snapshot.ts';

/** Whether something is wrong on a page, or with one component of it: a level that says so, or a running incident. */
export function troubleIn(snapshot: Snapshot | null, componentId: string | null = null): boolean {
  if (snapshot === null) return false;
  if (componentId === null) {
    const isAnyDown = snapshot.components.some(({ level }) => isTrouble(level));
    return (
      isAnyDown || snapshot.incidents.some(isOpen) || (snapshot.components.length === 0 && isTrouble(snapshot.level))
    );
  }
  const names = (incident: Incident): boolean => isOpen(incident) && incident.componentIds.includes(componentId);
  const own = snapshot.components.find(({ id }) => id === componentId);
  return isTrouble(own?.level ?? 'unknown') || snapshot.incidents.some(names);
}
