import { componentLaws } from './laws-components.ts';
import { deliveryLaws } from './laws-delivery.ts';
import { incidentLaws } from './laws-incidents.ts';
import { readingLaws, storeLaws } from './laws-readings.ts';
import type { Lived } from './play-life.ts';

/** Everything in a life that should not have been. */
export function breaches(lived: Lived): readonly string[] {
  return [
    ...readingLaws(lived),
    ...storeLaws(lived),
    ...incidentLaws(lived),
    ...componentLaws(lived),
    ...deliveryLaws(lived),
  ];
}
