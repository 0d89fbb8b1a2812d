import type { Language } from '#core/i18n/language';
import { incidentStatusWord, maintenanceStatusWord } from '#core/i18n/words';
import type { Reading } from '#core/model/level';
import {
  INCIDENT_STATUSES,
  MAINTENANCE_STATUSES,
  type Impact,
  type IncidentStatus,
  type MaintenanceStatus,
} from '#core/model/snapshot';

/** The level whose shape and colour stand for an impact, where the page names no level. */
export const IMPACT_LEVELS: Readonly<Record<Impact, Reading>> = {
  none: 'unknown',
  minor: 'degraded_performance',
  major: 'partial_outage',
  critical: 'major_outage',
};

/** The status word of an update: ours where we know it, else as the vendor wrote it. */
export function statusWord(status: string, language: Language): string {
  if (isOneOf<IncidentStatus>(INCIDENT_STATUSES, status)) return incidentStatusWord(status, language);
  if (isOneOf<MaintenanceStatus>(MAINTENANCE_STATUSES, status)) return maintenanceStatusWord(status, language);
  const written = status.replaceAll('_', ' ');
  return written.charAt(0).toUpperCase() + written.slice(1);
}

function isOneOf<Word extends string>(words: readonly Word[], word: string): word is Word {
  return (words as readonly string[]).includes(word);
}
