import type { Format } from './format.ts';
import { incidentio } from './incidentio.ts';
import { statuspage } from './statuspage.ts';

/** Every format Greenbar reads. */
export const FORMATS: readonly Format[] = [incidentio, statuspage];

/** The format of this id, as stored in settings and history. */
export function formatById(id: string): Format | null {
  return FORMATS.find((format) => format.id === id) ?? null;
}
