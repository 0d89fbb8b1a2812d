import type { Reading } from '../../model/level.ts';
import type { Incident } from '../../model/snapshot.ts';
import { DAY_MS, type EpochMs } from '../../model/time.ts';
import { effectsOf } from '../kit/effects.ts';
import { timedUpdates } from '../kit/updates.ts';
import { impactOf, levelOf } from './codes.ts';
import type { Warnings } from '../kit/warnings.ts';

/** One item of a feed of updates. */
export interface Posted {
  readonly service: string;
  readonly at: EpochMs;
  /** Null where the title begins in a way we do not know. */
  readonly code: string | null;
  readonly title: string;
  /** Marked as resolved: on all but the newest of an event, the mark was added later. */
  readonly isMarked: boolean;
  readonly text: string;
}

/** What became of one service in one event. */
export interface PostedEvent {
  readonly service: string;
  readonly level: Reading;
  readonly incident: Incident;
}

/** An event of which nothing was heard for this long has ended: that it did is sometimes never posted. */
const LONGEST_SILENCE_MS = DAY_MS;

/** The updates of each event, in the order of time: those of one service, up to its end or a long silence. */
export function eventsOf(posted: readonly Posted[]): readonly (readonly Posted[])[] {
  const newest = new Map<string, Posted[]>();
  const events: Posted[][] = [];
  for (const update of posted) {
    const event = newest.get(update.service);
    const last = event?.at(-1);
    if (event !== undefined && last !== undefined && last.code !== '0' && update.at - last.at <= LONGEST_SILENCE_MS) {
      event.push(update);
      continue;
    }
    events.push([update]);
    newest.set(update.service, events.at(-1) ?? []);
  }
  return events;
}

/** One event as an incident. `now` is when the feed was built. Where the end was not posted, how things are is not known. */
export function readEvent(updates: readonly Posted[], now: EpochMs, warnings: Warnings): readonly PostedEvent[] {
  const [first] = updates;
  const last = updates.at(-1);
  if (first === undefined || last === undefined) return [];
  const { service, title } = last;
  const isOver = last.code === '0' || last.isMarked;
  const isSilent = !isOver && now - last.at > LONGEST_SILENCE_MS;
  if (isSilent) warnings.add({ key: 'never_over', vendor: 'AWS', title });
  const resolvedAt = isOver ? last.at : isSilent ? last.at + LONGEST_SILENCE_MS : null;
  const level = isOver ? 'operational' : levelOf(last.code, warnings);
  const changes = updates.map(({ at, code }) => ({ at, levels: new Map([[service, levelOf(code, warnings)]]) }));
  return [
    {
      service,
      level: isSilent && level !== 'operational' ? 'unknown' : level,
      incident: {
        id: `${service}_${Math.floor(first.at / 1_000)}`,
        title,
        impact: impactOf(updates.map(({ code }) => code)),
        status: resolvedAt === null ? 'investigating' : 'resolved',
        startedAt: first.at,
        resolvedAt,
        componentIds: [service],
        effects: effectsOf(changes, resolvedAt),
        url: null,
        updates: timedUpdates(
          updates.map(({ at, code, text }) => ({ at, status: code === '0' ? 'resolved' : '', text })),
        ),
      },
    },
  ];
}
