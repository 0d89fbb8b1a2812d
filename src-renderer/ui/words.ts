import { incidentStatusWord, levelWord, maintenanceStatusWord } from '#core/i18n/words';
import type { Reading } from '#core/model/level';
import {
  INCIDENT_STATUSES,
  MAINTENANCE_STATUSES,
  type Impact,
  type IncidentStatus,
  type MaintenanceStatus,
} from '#core/model/snapshot';

/** A level's word within a sentence. */
export function levelInSentence(level: Reading): string {
  return levelWord(level).toLowerCase();
}

/** The level whose shape and colour stand for an impact, where the page names no level. */
export const IMPACT_LEVELS: Readonly<Record<Impact, Reading>> = {
  none: 'unknown',
  minor: 'degraded_performance',
  major: 'partial_outage',
  critical: 'major_outage',
};

/** The status word of an update: ours where we know it, else as the vendor wrote it. */
export function statusWord(status: string): string {
  if (isOneOf<IncidentStatus>(INCIDENT_STATUSES, status)) return incidentStatusWord(status);
  if (isOneOf<MaintenanceStatus>(MAINTENANCE_STATUSES, status)) return maintenanceStatusWord(status);
  const written = status.replaceAll('_', ' ');
  return written.charAt(0).toUpperCase() + written.slice(1);
}

function isOneOf<Word extends string>(words: readonly Word[], word: string): word is Word {
  return (words as readonly string[]).includes(word);
}

/** `1 service`, `3 services`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}
