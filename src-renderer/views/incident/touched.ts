import type { IncidentDetail } from '#core/contract/answers';
import { worst, type Reading } from '#core/model/level';

export interface TouchedComponent {
  readonly id: string;
  readonly name: string;
  readonly groupId: string | null;
  /** The worst the page says of it during the incident; unknown where it does not say. */
  readonly level: Reading;
  /** Together, at any level; null where the page gives no times. */
  readonly lastedMs: number | null;
}

/** The components an incident touches, worst first, with how bad and how long where the page says so. */
export function touchedComponents(
  { incident, components }: IncidentDetail,
  nowMs: number,
): readonly TouchedComponent[] {
  return components
    .map(({ id, name, groupId }) => {
      const effects = incident.effects.filter((effect) => effect.componentId === id && effect.level !== 'operational');
      const lastedMs = effects.reduce((sum, { from, to }) => sum + Math.max(0, (to ?? nowMs) - from), 0);
      return {
        id,
        name,
        groupId,
        level: worst(effects.map((effect) => effect.level)),
        lastedMs: effects.length === 0 ? null : lastedMs,
      };
    })
    .toSorted((one, other) => (other.lastedMs ?? 0) - (one.lastedMs ?? 0));
}

/** How many components it touches of which the page says nothing any more, not even their names. */
export function noLongerListed({ incident, components }: IncidentDetail): number {
  const touched = new Set([...incident.componentIds, ...incident.effects.map(({ componentId }) => componentId)]);
  for (const { id } of components) touched.delete(id);
  return touched.size;
}
