import type { Incident, IncidentStatus, Maintenance, MaintenanceStatus, Update } from '../../model/snapshot.ts';
import { toIso, type EpochMs, type Span } from '../../model/time.ts';
import { oldestFirst } from '../kit/incidents.ts';
import { wordOf } from './words.ts';

/** One update as a page or a feed prints it, newest first in their lists. */
export interface PrintedUpdate {
  readonly at: EpochMs;
  /** `Investigating`, `In progress`; some of a maintenance have none. */
  readonly label: string;
  readonly text: string;
}

/** What a page or a feed prints about one incident or maintenance. */
export interface PrintedEvent {
  readonly id: string;
  readonly title: string;
  readonly url: string | null;
  /** Newest first. */
  readonly updates: readonly PrintedUpdate[];
}

/** Closing words stand above later ones now and then: the state is closed when any update closes. */
const CLOSING = ['resolved', 'completed'];
const OPEN: readonly IncidentStatus[] = ['investigating', 'identified', 'monitoring'];
const ACTIVE: readonly MaintenanceStatus[] = ['verifying', 'in_progress'];

/** The words only maintenances use. */
export function speaksOfMaintenance({ updates }: PrintedEvent): boolean {
  return updates.some(({ label }) => ['scheduled', 'in_progress', 'verifying', 'completed'].includes(wordOf(label)));
}

/** An incident from its printed updates. Null where not one of them has a date. */
export function printedIncident(
  event: PrintedEvent,
  impact: Incident['impact'],
  open: boolean | null,
): Incident | null {
  const updates = readUpdates(event);
  const first = updates[0];
  if (first === undefined) return null;
  const words = event.updates.map(({ label }) => wordOf(label));
  const closing = updates.findLast(({ status }) => CLOSING.includes(status));
  const isClosed = open === null ? closing !== undefined : !open;
  const current = OPEN.find((status) => status === words.find((word) => OPEN.some((known) => known === word)));
  const closed = words.includes('postmortem') ? 'postmortem' : 'resolved';
  return {
    id: event.id,
    title: event.title,
    impact,
    status: isClosed ? closed : (current ?? 'investigating'),
    startedAt: first.at,
    resolvedAt: isClosed ? (closing ?? updates.at(-1) ?? first).at : null,
    componentIds: [],
    effects: [],
    url: event.url,
    updates,
  };
}

/** A maintenance from its printed updates; `window` where it is printed too. Null where nothing has a date. */
export function printedMaintenance(event: PrintedEvent, window: Span | null): Maintenance | null {
  const updates = readUpdates(event);
  const first = updates[0];
  const startsAt = window?.from ?? (updates.find(({ status }) => status === 'in_progress') ?? first)?.at;
  if (startsAt === undefined) return null;
  const words = event.updates.map(({ label }) => wordOf(label));
  const completed = updates.findLast(({ status }) => CLOSING.includes(status));
  const active = ACTIVE.find((status) => words.includes(status));
  const endsAt = window?.to ?? completed?.at ?? null;
  return {
    id: event.id,
    title: event.title,
    status: completed === undefined ? (active ?? 'scheduled') : 'completed',
    startsAt,
    endsAt: endsAt === null ? null : Math.max(startsAt, endsAt),
    componentIds: [],
    url: event.url,
    updates,
  };
}

/** Printed updates carry no id: their event, moment and label are one, as nothing else of them is ever kept. */
function readUpdates(event: PrintedEvent): readonly Update[] {
  const seen = new Map<string, number>();
  const updates = event.updates.toReversed().map(({ at, label, text }) => {
    const status = wordOf(label);
    const key = `${event.id}/${toIso(at).slice(0, 16)}/${status}`;
    const times = seen.get(key) ?? 0;
    seen.set(key, times + 1);
    return { id: times === 0 ? key : `${key}/${times}`, at, status, text };
  });
  return oldestFirst(updates);
}
