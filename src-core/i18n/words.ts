import type { Reading } from '../model/level.ts';
import type { Impact, IncidentStatus, MaintenanceStatus } from '../model/snapshot.ts';
import { format, type Locale } from './format.ts';

/** `Partial outage`. The word that stands beside every colour. */
export function levelWord(reading: Reading, locale: Locale = 'en'): string {
  return format(`level.${reading}`, {}, locale);
}

/** `Investigating`. */
export function incidentStatusWord(status: IncidentStatus, locale: Locale = 'en'): string {
  return format(`incident.${status}`, {}, locale);
}

/** `Critical`. */
export function impactWord(impact: Impact, locale: Locale = 'en'): string {
  return format(`impact.${impact}`, {}, locale);
}

/** `In progress`. */
export function maintenanceStatusWord(status: MaintenanceStatus, locale: Locale = 'en'): string {
  return format(`maintenance.${status}`, {}, locale);
}
