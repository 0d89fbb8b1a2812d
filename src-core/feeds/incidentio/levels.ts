import { severity, worst, type Level, type Reading } from '../../model/level.ts';
import type { Warning } from '../../model/remark.ts';
import type { Impact, IncidentStatus, MaintenanceStatus } from '../../model/snapshot.ts';
import { quotable, type Warnings } from '../kit/warnings.ts';

const LEVELS: Readonly<Record<string, Level>> = {
  operational: 'operational',
  under_maintenance: 'under_maintenance',
  degraded_performance: 'degraded_performance',
  partial_outage: 'partial_outage',
  full_outage: 'major_outage',
  // The word of the compatibility API, which mixes both.
  major_outage: 'major_outage',
};

const INCIDENT_STATUSES: Readonly<Record<string, IncidentStatus>> = {
  investigating: 'investigating',
  identified: 'identified',
  monitoring: 'monitoring',
  resolved: 'resolved',
  postmortem: 'postmortem',
};

const MAINTENANCE_STATUSES: Readonly<Record<string, MaintenanceStatus>> = {
  maintenance_scheduled: 'scheduled',
  maintenance_in_progress: 'in_progress',
  maintenance_complete: 'completed',
  // The words of the compatibility API, should it ever list one.
  scheduled: 'scheduled',
  in_progress: 'in_progress',
  verifying: 'verifying',
  completed: 'completed',
};

/** The level of a component status; `unknown`, with a warning, for a word we do not know. */
export function levelOf(status: string | null, warnings: Warnings): Reading {
  const level = own(LEVELS, status);
  if (level !== null) return level;
  warnings.add({ key: 'unknown_word', what: 'component', word: quotable(status ?? '') });
  return 'unknown';
}

/** The incident status of a status word; null for a word that is none. */
export function incidentStatusOf(status: string | null): IncidentStatus | null {
  return own(INCIDENT_STATUSES, status);
}

/** The maintenance status of a status word; null for a word that is none. */
export function maintenanceStatusOf(status: string | null): MaintenanceStatus | null {
  return own(MAINTENANCE_STATUSES, status);
}

/** A word for how an incident is that we do not know. */
export function strangeStatus(word: string | null): Warning {
  return { key: 'unknown_word', what: 'incident', word: quotable(word ?? '') };
}

/** There is no severity field: an incident is as bad as the worst it does to a component. */
export function impactOf(levels: readonly Level[]): Impact {
  const level = worst(levels);
  if (level === 'unknown' || severity(level) < severity('degraded_performance')) return 'none';
  if (level === 'degraded_performance') return 'minor';
  return level === 'partial_outage' ? 'major' : 'critical';
}

/**
 * The level of a page: the worst of its components, but with an open incident never better than degraded. The vendor's
 * own page says “experiencing issues” for every open incident, monitored ones and ones that touch no component
 * included (a reopened one looks like that), only in grey; operational would contradict it.
 */
export function pageLevel(parts: {
  readonly components: readonly Reading[];
  readonly incidentOpen: boolean;
  readonly maintenanceActive: boolean;
}): Reading {
  const level = worst([
    ...parts.components,
    ...(parts.incidentOpen ? (['degraded_performance'] as const) : []),
    ...(parts.maintenanceActive ? (['under_maintenance'] as const) : []),
  ]);
  // Something is affected in a way we cannot read: that is no proof that all is well.
  return level === 'operational' && parts.components.includes('unknown') ? 'unknown' : level;
}

function own<Value>(table: Readonly<Record<string, Value>>, word: string | null): Value | null {
  return word !== null && Object.hasOwn(table, word) ? (table[word] ?? null) : null;
}
