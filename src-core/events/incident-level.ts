import { isTrouble, LEVELS, worst, type Level } from '../model/level.ts';
import { isOpen, type Impact, type Incident, type Snapshot } from '../model/snapshot.ts';

const LEVEL_OF_IMPACT: Readonly<Record<Impact, Level>> = {
  none: 'operational',
  minor: 'degraded_performance',
  major: 'partial_outage',
  critical: 'major_outage',
};

/** The level an impact stands for, so that incidents and components can be measured by one minimum. */
export function levelOfImpact(impact: Impact): Level {
  return LEVEL_OF_IMPACT[impact];
}

/** How bad an incident is: its impact, and while it is open what it does to components and what these say themselves. */
export function incidentLevel(incident: Incident, snapshot: Snapshot): Level {
  const impact = levelOfImpact(incident.impact);
  if (!isOpen(incident)) return impact;
  const effects = incident.effects.filter(({ to }) => to === null).map(({ level }) => level);
  const named = new Set(incident.componentIds);
  const levels = snapshot.components.filter(({ id }) => named.has(id)).map(({ level }) => level);
  const found = worst([impact, ...effects, ...levels]);
  return isTrouble(found) && found !== 'unknown' ? found : impact;
}

/** How bad it is for each component it names, where what it does to them or what they say themselves shows it. */
export function incidentLevels(incident: Incident, snapshot: Snapshot): ReadonlyMap<string, Level> {
  if (!isOpen(incident)) return new Map();
  return new Map(
    incident.componentIds.flatMap((id) => {
      const effects = incident.effects.filter((effect) => effect.componentId === id && effect.to === null);
      const own = snapshot.components.find((component) => component.id === id)?.level ?? 'unknown';
      const found = worst([...effects.map(({ level }) => level), own]);
      return found !== 'unknown' && isTrouble(found) ? [[id, found] as const] : [];
    }),
  );
}

/** A level as the ledger keeps it; operational where it holds another word. */
export function asLevel(text: string): Level {
  return LEVELS.find((level) => level === text) ?? 'operational';
}
