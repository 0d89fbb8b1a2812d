import type { Incident } from '../model/snapshot.ts';
import { HOUR_MS, MINUTE_MS, type EpochMs } from '../model/time.ts';
import type { Spell } from './spell.ts';

/** Between the first local evidence of a trouble and the vendor's first post about it. */
export interface PostDelay {
  /** When the first bad probe of the stretch was made. */
  readonly evidenceAt: EpochMs;
  readonly incidentId: string | null;
  /** By the vendor's own stamp; null where nothing was posted. */
  readonly postedAt: EpochMs | null;
}

/** Evidence of one probe on one machine: it says what was seen here, and not who was first. */
export interface PostDelays {
  /** Stretches of bad probes while our own network was fine. */
  readonly stretches: number;
  readonly postedAfter: { readonly count: number; readonly medianMs: number | null };
  readonly postedBefore: { readonly count: number; readonly medianMs: number | null };
  readonly neverPosted: number;
  /** Newest first. */
  readonly list: readonly PostDelay[];
}

/** A pause in the evidence shorter than this is none: two probes at the longest usual interval. */
const PAUSE_MS = 10 * MINUTE_MS;
/** A post this long after the last bad probe is about something else. */
const LATEST_POST_MS = 2 * HOUR_MS;

export function postDelays(spells: readonly Spell[], incidents: readonly Incident[]): PostDelays {
  const list = stretches(spells).map((stretch) => delayOf(stretch, incidents));
  const delays = list.flatMap(({ evidenceAt, postedAt }) => (postedAt === null ? [] : [postedAt - evidenceAt]));
  const summary = (some: readonly number[]) => ({ count: some.length, medianMs: median(some) });
  return {
    stretches: list.length,
    postedAfter: summary(delays.filter((delayMs) => delayMs > 0)),
    postedBefore: summary(delays.filter((delayMs) => delayMs <= 0).map(Math.abs)),
    neverPosted: list.length - delays.length,
    list: list.toSorted((a, b) => b.evidenceAt - a.evidenceAt),
  };
}

interface Stretch {
  readonly from: EpochMs;
  readonly to: EpochMs;
  /** Whether the page already showed trouble when it began. */
  readonly wasAdmitted: boolean;
}

function stretches(spells: readonly Spell[]): readonly Stretch[] {
  const bad = spells.filter(({ kind }) => kind !== 'unseen').sort((a, b) => a.from - b.from);
  const found: Stretch[] = [];
  for (const { kind, from, to } of bad) {
    const last = found.at(-1);
    if (last !== undefined && from - last.to <= PAUSE_MS) found[found.length - 1] = { ...last, to };
    else found.push({ from, to, wasAdmitted: kind === 'admitted' });
  }
  return found;
}

function delayOf({ from, to, wasAdmitted }: Stretch, incidents: readonly Incident[]): PostDelay {
  const posted = incidents
    .map((incident) => ({ incident, at: firstPost(incident) }))
    .filter(({ incident, at }) =>
      wasAdmitted ? at <= from && (incident.resolvedAt ?? from) >= from : at > from && at <= to + LATEST_POST_MS,
    )
    .sort((a, b) => a.at - b.at);
  const first = wasAdmitted ? posted.at(-1) : posted[0];
  return { evidenceAt: from, incidentId: first?.incident.id ?? null, postedAt: first?.at ?? null };
}

/** Vendors date incidents back; what they wrote has the time it was written. */
function firstPost({ startedAt, updates }: Incident): EpochMs {
  return updates.length === 0 ? startedAt : Math.min(...updates.map(({ at }) => at));
}

function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.ceil(sorted.length / 2) - 1] ?? null;
}
