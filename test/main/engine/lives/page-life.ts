import type { Impact, IncidentStatus, MaintenanceStatus } from '#core/model/snapshot';
import type { Level } from '#core/model/level';
import { MINUTE_MS, type EpochMs } from '#core/model/time';

/** What a page truly says at one moment of an invented life. */
export interface PageState {
  /** Grows with every change. */
  readonly version: number;
  readonly changedAt: EpochMs;
  readonly components: readonly Level[];
  /** Oldest first; those taken back are gone. */
  readonly incidents: readonly LivingIncident[];
  readonly maintenances: readonly LivingMaintenance[];
}

export interface LivingIncident {
  readonly id: string;
  readonly impact: Impact;
  readonly status: IncidentStatus;
  readonly startedAt: EpochMs;
  readonly resolvedAt: EpochMs | null;
  readonly components: readonly number[];
  /** Oldest first. */
  readonly updates: readonly LivingUpdate[];
}

export interface LivingUpdate {
  readonly id: string;
  readonly at: EpochMs;
  readonly status: IncidentStatus;
  readonly text: string;
}

export interface LivingMaintenance {
  readonly id: string;
  readonly status: MaintenanceStatus;
  readonly startsAt: EpochMs;
}

/** Something the vendor does. Whom it concerns is counted around: any number names somebody. */
export type Deed =
  | { readonly kind: 'level'; readonly component: number; readonly level: Level }
  | { readonly kind: 'open'; readonly components: readonly number[]; readonly impact: Impact }
  | { readonly kind: 'update' | 'resolve' | 'edit' | 'withdraw' | 'reopen' | 'postmortem'; readonly incident: number }
  | { readonly kind: 'impact'; readonly incident: number; readonly impact: Impact }
  | { readonly kind: 'plan'; readonly inMinutes: number }
  | { readonly kind: 'postpone'; readonly maintenance: number; readonly byMinutes: number }
  | { readonly kind: 'begin' | 'complete'; readonly maintenance: number };

/** The first two are never named by an incident: what becomes of them is theirs alone. */
export const COMPONENTS = ['Web', 'API', 'Search', 'Mail'] as const;
export const FREE = 2;

export function bornAt(at: EpochMs, components: readonly Level[], running: number): PageState {
  const born: PageState = { version: 0, changedAt: at, components, incidents: [], maintenances: [] };
  const opening: Deed = { kind: 'open', components: [FREE], impact: 'minor' };
  return Array.from({ length: running }).reduce<PageState>((state) => after(state, opening, at), born);
}

export function isLive({ status }: LivingIncident): boolean {
  return status !== 'resolved' && status !== 'postmortem';
}

/** The page after a deed; the same where there is nobody it could concern. */
export function after(state: PageState, deed: Deed, at: EpochMs): PageState {
  const next = { ...state, version: state.version + 1, changedAt: at };
  switch (deed.kind) {
    case 'level': {
      const changed = state.components.map((level, index) => (index === deed.component ? deed.level : level));
      return { ...next, components: changed };
    }
    case 'open':
      return { ...next, incidents: [...state.incidents, openIncident(next.version, deed.components, deed.impact, at)] };
    case 'plan': {
      const startsAt = at + deed.inMinutes * MINUTE_MS;
      const planned = { id: idOf('m', next.version), status: 'scheduled', startsAt } as const;
      return { ...next, maintenances: [...state.maintenances, planned] };
    }
    case 'postpone':
    case 'begin':
    case 'complete':
      return withMaintenance(state, next, deed);
    default:
      return withIncident(state, next, deed, at);
  }
}

function openIncident(version: number, components: readonly number[], impact: Impact, at: EpochMs): LivingIncident {
  const updates = [updateOf(version, 'investigating', at)];
  return {
    id: idOf('i', version),
    impact,
    status: 'investigating',
    startedAt: at,
    resolvedAt: null,
    components,
    updates,
  };
}

function withIncident(
  state: PageState,
  next: PageState,
  deed: Extract<Deed, { readonly incident: number }>,
  at: EpochMs,
): PageState {
  const wanted = state.incidents.filter(
    (incident) => isLive(incident) !== (deed.kind === 'reopen' || deed.kind === 'postmortem'),
  );
  const chosen = wanted[deed.incident % Math.max(1, wanted.length)];
  if (chosen === undefined) return state;
  const change = (changed: LivingIncident | null): PageState => ({
    ...next,
    incidents: state.incidents.flatMap((incident) => (incident === chosen ? (changed ?? []) : incident)),
  });
  const posted = (status: IncidentStatus, resolvedAt: EpochMs | null): PageState => {
    const updates = [...chosen.updates, updateOf(next.version, status, at)];
    return change({ ...chosen, status, resolvedAt, updates });
  };
  switch (deed.kind) {
    case 'update':
      return posted(chosen.updates.length % 2 === 1 ? 'identified' : 'monitoring', null);
    case 'resolve':
      return posted('resolved', at);
    case 'reopen':
      return posted('investigating', null);
    case 'postmortem':
      return posted('postmortem', chosen.resolvedAt);
    case 'edit': {
      const updates = chosen.updates.map((update) => ({ ...update, text: `${update.text} (edited ${next.version})` }));
      return change({ ...chosen, updates });
    }
    case 'impact':
      return change({ ...chosen, impact: deed.impact });
    case 'withdraw':
      return change(null);
  }
}

function withMaintenance(
  state: PageState,
  next: PageState,
  deed: Extract<Deed, { readonly maintenance: number }>,
): PageState {
  const wanted = state.maintenances.filter(
    ({ status }) => status === (deed.kind === 'complete' ? 'in_progress' : 'scheduled'),
  );
  const chosen = wanted[deed.maintenance % Math.max(1, wanted.length)];
  if (chosen === undefined) return state;
  const changed: LivingMaintenance =
    deed.kind === 'postpone'
      ? { ...chosen, startsAt: chosen.startsAt + deed.byMinutes * MINUTE_MS }
      : { ...chosen, status: deed.kind === 'begin' ? 'in_progress' : 'completed' };
  return { ...next, maintenances: state.maintenances.map((one) => (one === chosen ? changed : one)) };
}

function updateOf(version: number, status: IncidentStatus, at: EpochMs): LivingUpdate {
  return { id: idOf('u', version), at, status, text: `We are at ${version}.` };
}

/** Twelve letters and digits, as the vendor's ids are. */
export function idOf(kind: string, number: number): string {
  return `${kind}${String(number).padStart(11, '0')}`;
}
