import type { Incident, IncidentStatus, Maintenance, Update } from '../../model/snapshot.ts';
import { DAY_MS, type EpochMs } from '../../model/time.ts';
import type { Feed } from '../kit/feed.ts';
import { timedUpdates } from '../kit/updates.ts';
import { readEntry, type Entry } from './entry.ts';
import { speaksOfOutage, subjectOf, titleOf } from './words.ts';
import type { Warnings } from '../kit/warnings.ts';

/** An entry that does not say how things stand is taken as open for so long after its last word. */
const UNDECIDED_MS = 2 * DAY_MS;

interface Events {
  readonly incidents: readonly Incident[];
  readonly maintenances: readonly Maintenance[];
  /** Entries that name no moment. */
  readonly unread: number;
}

/**
 * The incidents and maintenances a feed tells of. Entries that link the same page of their own are one event; without
 * such links, entries about the same thing are, until one of them says that it is over.
 */
export function eventsOf(feed: Feed, warnings: Warnings): Events {
  const entries = feed.items.flatMap((item) => readEntry(item) ?? []);
  const ordered = entries.toSorted((one, other) => one.updates[0].at - other.updates[0].at);
  // Most feeds say when they were built; others go on at least until their newest entry.
  const latest = ordered.reduce((newest, { updates }) => Math.max(newest, updates.at(-1)?.at ?? 0), 0);
  const now = Math.max(latest, feed.builtAt ?? latest);
  const incidents: Incident[] = [];
  const maintenances: Maintenance[] = [];
  for (const group of groupsOf(ordered, feed)) {
    if (group.some(({ state }) => state === 'maintenance')) maintenances.push(maintenanceOf(group));
    else incidents.push(incidentOf(group, now, warnings));
  }
  return { incidents, maintenances, unread: feed.items.length - entries.length };
}

type Group = readonly [Entry, ...Entry[]];

function groupsOf(ordered: readonly Entry[], feed: Feed): readonly Group[] {
  const groups: [Entry, ...Entry[]][] = [];
  const running = new Map<string, [Entry, ...Entry[]]>();
  for (const entry of ordered) {
    const { link, title } = entry.item;
    const hasOwnPage = link !== null && link !== feed.link && !/^https?:\/\/[^/]+\/?$/.test(link);
    const key = hasOwnPage ? link : subjectOf(title);
    const group = running.get(key);
    if (group !== undefined) group.push(entry);
    else {
      const begun: [Entry, ...Entry[]] = [entry];
      groups.push(begun);
      running.set(key, begun);
    }
    if (!hasOwnPage && entry.state === 'resolved') running.delete(key);
  }
  return groups;
}

function incidentOf(group: Group, now: EpochMs, warnings: Warnings): Incident {
  const shared = sharedOf(group);
  const latest = shared.updates.at(-1)?.at ?? shared.startsAt;
  const newest = group.at(-1) ?? group[0];
  const { status, isGuess } = statusOf(newest, now - latest);
  const title = titleOf(newest.item.title);
  if (isGuess && status !== 'resolved') warnings.add({ key: 'maybe_over', title });
  const words = group.map(({ item, updates }) => `${item.title}\n${updates.map(({ text }) => text).join('\n')}`);
  return {
    id: shared.id,
    title,
    impact: words.some(speaksOfOutage) ? 'major' : 'minor',
    status,
    startedAt: shared.startsAt,
    resolvedAt: status === 'resolved' || status === 'postmortem' ? latest : null,
    componentIds: [],
    effects: [],
    url: shared.url,
    updates: shared.updates,
  };
}

function statusOf({ state }: Entry, ageMs: number): { readonly status: IncidentStatus; readonly isGuess: boolean } {
  if (state !== null && state !== 'maintenance') return { status: state, isGuess: false };
  return { status: ageMs <= UNDECIDED_MS ? 'investigating' : 'resolved', isGuess: true };
}

/** Feeds give no window, only the moment of the announcement. */
function maintenanceOf(group: Group): Maintenance {
  const { id, startsAt, url, updates } = sharedOf(group);
  const newest = group.at(-1) ?? group[0];
  const isOver = newest.state === 'resolved';
  return {
    id,
    title: titleOf(newest.item.title),
    status: isOver ? 'completed' : updates.at(-1)?.status === 'in_progress' ? 'in_progress' : 'scheduled',
    startsAt,
    endsAt: isOver ? (updates.at(-1)?.at ?? startsAt) : null,
    componentIds: [],
    url,
    updates,
  };
}

/** The moment of publication is that of the newest update in some feeds, and in others that of the beginning. */
function sharedOf(group: Group): {
  readonly id: string;
  readonly startsAt: EpochMs;
  readonly url: string | null;
  readonly updates: readonly Update[];
} {
  const [first] = group;
  const url = first.item.link;
  const starts = group.flatMap(({ item, updates }) => [item.publishedAt ?? updates[0].at, updates[0].at]);
  return {
    id: first.item.id,
    startsAt: starts.reduce((earliest, at) => Math.min(earliest, at)),
    url: url?.startsWith('https://') === true ? url : null,
    updates: timedUpdates(group.flatMap(({ updates }) => updates)),
  };
}
