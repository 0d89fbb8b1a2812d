import type { Level, Reading } from '../../model/level.ts';
import type { WordOf } from '../../model/remark.ts';
import {
  IMPACTS,
  INCIDENT_STATUSES,
  MAINTENANCE_STATUSES,
  type Impact,
  type IncidentStatus,
  type MaintenanceStatus,
} from '../../model/snapshot.ts';
import { quotable, type Warnings } from '../kit/warnings.ts';

const COMPONENT_LEVELS: Readonly<Record<string, Level>> = {
  operational: 'operational',
  under_maintenance: 'under_maintenance',
  degraded_performance: 'degraded_performance',
  partial_outage: 'partial_outage',
  major_outage: 'major_outage',
};

/** `maintenance` is missing from most published lists, and sent all the same. */
const INDICATOR_LEVELS: Readonly<Record<string, Level>> = {
  none: 'operational',
  maintenance: 'under_maintenance',
  minor: 'degraded_performance',
  major: 'partial_outage',
  critical: 'major_outage',
};

/** The level behind a component's status. The empty text is a legal status that says nothing. */
export function componentLevel(status: string | null, warnings: Warnings): Reading {
  if (status === null || status === '') return 'unknown';
  return known(COMPONENT_LEVELS, status) ?? unknown('component', status, warnings);
}

/** The level behind the page's own indicator. Its description is free text and is not read. */
export function indicatorLevel(indicator: string | null, warnings: Warnings): Reading {
  if (indicator === null) return 'unknown';
  return known(INDICATOR_LEVELS, indicator) ?? unknown('page', indicator, warnings);
}

/** The level an open incident of this impact lends the page. One without impact is a notice: it lends none. */
export function impactLevel(impact: Impact): Reading {
  return impact === 'none' ? 'unknown' : (known(INDICATOR_LEVELS, impact) ?? 'unknown');
}

/** The impact as sent; an unknown one counts as none, and is said. */
export function impactOf(raw: string | null, warnings: Warnings): Impact {
  const impact = IMPACTS.find((word) => word === raw);
  if (impact !== undefined || raw === null) return impact ?? 'none';
  unknown('impact', raw, warnings);
  return 'none';
}

/** The status of an incident. An unknown one is open, unless the incident says when it was resolved. */
export function incidentStatusOf(raw: string | null, resolved: boolean, warnings: Warnings): IncidentStatus {
  const word = wordOf(raw ?? '');
  const status = INCIDENT_STATUSES.find((candidate) => candidate === word);
  if (status !== undefined) return status;
  // An incident list may hold maintenances of other impacts; their word for the end is theirs.
  if (word === 'completed') return 'resolved';
  unknown('incident', raw ?? '', warnings);
  return resolved ? 'resolved' : 'investigating';
}

/** The status of a maintenance; those of incidents are taken where a maintenance was posted as one. */
export function maintenanceStatusOf(raw: string | null, resolved: boolean, warnings: Warnings): MaintenanceStatus {
  const word = wordOf(raw ?? '');
  const status = MAINTENANCE_STATUSES.find((candidate) => candidate === word);
  if (status !== undefined) return status;
  if (word === 'resolved' || word === 'postmortem') return 'completed';
  if (word === 'monitoring') return 'verifying';
  if (word === 'investigating' || word === 'identified') return 'in_progress';
  unknown('maintenance', raw ?? '', warnings);
  return resolved ? 'completed' : 'scheduled';
}

/** A status word in our spelling: `In progress` is `in_progress`. */
export function wordOf(label: string): string {
  return label
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_');
}

function known<Value>(words: Readonly<Record<string, Value>>, word: string): Value | undefined {
  return Object.hasOwn(words, word) ? words[word] : undefined;
}

function unknown(what: WordOf, word: string, warnings: Warnings): 'unknown' {
  warnings.add({ key: 'unknown_word', what, word: quotable(word) });
  return 'unknown';
}
