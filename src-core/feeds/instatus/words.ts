import type { Reading } from '../../model/level.ts';
import type { Impact, IncidentStatus, MaintenanceStatus } from '../../model/snapshot.ts';
import type { Warnings } from '../kit/warnings.ts';
import { meaningOf } from '../kit/words.ts';

const LEVELS: Readonly<Record<string, Reading>> = {
  OPERATIONAL: 'operational',
  UNDERMAINTENANCE: 'under_maintenance',
  DEGRADEDPERFORMANCE: 'degraded_performance',
  MINOROUTAGE: 'partial_outage',
  PARTIALOUTAGE: 'partial_outage',
  MAJOROUTAGE: 'major_outage',
};

/** Issues of a page are at least degraded performance; its components say how much more. */
const PAGE_LEVELS: Readonly<Record<string, Reading>> = {
  UP: 'operational',
  UNDERMAINTENANCE: 'under_maintenance',
  HASISSUES: 'degraded_performance',
};

/** `SOMEMAJOROUTAGE`: how many components are at their worst, and how bad that is. */
const COUNTED = /^(ALL|SOME|ONE)([A-Z]+)$/;

const IMPACTS: Readonly<Record<string, Impact>> = {
  OPERATIONAL: 'none',
  UNDERMAINTENANCE: 'none',
  DEGRADEDPERFORMANCE: 'minor',
  MINOROUTAGE: 'major',
  PARTIALOUTAGE: 'major',
  MAJOROUTAGE: 'critical',
};

const INCIDENT_STATUSES: Readonly<Record<string, IncidentStatus>> = {
  INVESTIGATING: 'investigating',
  IDENTIFIED: 'identified',
  MONITORING: 'monitoring',
  RESOLVED: 'resolved',
};

const MAINTENANCE_STATUSES: Readonly<Record<string, MaintenanceStatus>> = {
  NOTSTARTEDYET: 'scheduled',
  INPROGRESS: 'in_progress',
  VERIFYING: 'verifying',
  COMPLETED: 'completed',
};

/** Whether a page can have this state. */
export function isPageStatus(status: string): boolean {
  return Object.hasOwn(PAGE_LEVELS, status) || Object.hasOwn(LEVELS, COUNTED.exec(status)?.[2] ?? '');
}

/** Whether a component can have this state. */
export function isComponentStatus(status: unknown): boolean {
  return typeof status === 'string' && Object.hasOwn(LEVELS, status);
}

/** The level of a component. */
export function componentLevel(status: string | null, warnings: Warnings): Reading {
  return meaningOf(LEVELS, status, 'unknown', 'component', warnings);
}

/** The level of a page; a major outage of some of its components is a partial one of the page. */
export function pageLevel(status: string, warnings: Warnings): Reading {
  const [, count, rest = ''] = COUNTED.exec(status) ?? [];
  if (count === undefined || !Object.hasOwn(LEVELS, rest)) {
    return meaningOf(PAGE_LEVELS, status, 'unknown', 'page', warnings);
  }
  const level = LEVELS[rest] ?? 'unknown';
  return level === 'major_outage' && count !== 'ALL' ? 'partial_outage' : level;
}

/** The impact of an incident; it may lag behind the components it names. */
export function impactOf(word: string | null, warnings: Warnings): Impact {
  return meaningOf(IMPACTS, word, 'none', 'impact', warnings);
}

/** The status of an incident; one that nobody knows is open. */
export function incidentStatusOf(word: string | null, warnings: Warnings): IncidentStatus {
  return meaningOf(INCIDENT_STATUSES, word, 'investigating', 'incident', warnings);
}

/** The status of a maintenance. */
export function maintenanceStatusOf(word: string | null, warnings: Warnings): MaintenanceStatus {
  return meaningOf(MAINTENANCE_STATUSES, word, 'scheduled', 'maintenance', warnings);
}

/** The status of an update, in our spelling where it is known. */
export function updateStatusOf(word: string | null): string {
  const key = word ?? '';
  return INCIDENT_STATUSES[key] ?? MAINTENANCE_STATUSES[key] ?? (key.toLowerCase() || 'update');
}
