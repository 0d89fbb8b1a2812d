import type { Reading } from '../model/level.ts';
import type { Impact, IncidentStatus, MaintenanceStatus } from '../model/snapshot.ts';
import type { Language } from './language.ts';

/** `Partial outage`. The word that stands beside every colour. */
export function levelWord(reading: Reading, language: Language): string {
  return language.say(`level.${reading}`);
}

/** `partial outage`: the same within a sentence. */
export function levelInSentence(reading: Reading, language: Language): string {
  return language.say(`in_sentence.${reading}`);
}

/** `Investigating`. */
export function incidentStatusWord(status: IncidentStatus, language: Language): string {
  return language.say(`incident.${status}`);
}

/** `Critical`. */
export function impactWord(impact: Impact, language: Language): string {
  return language.say(`impact.${impact}`);
}

/** `In progress`. */
export function maintenanceStatusWord(status: MaintenanceStatus, language: Language): string {
  return language.say(`maintenance.${status}`);
}
