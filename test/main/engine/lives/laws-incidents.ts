import { severity, type Level } from '#core/model/level';
import { isOpen as isStillOpen } from '#core/model/snapshot';
import { isLive } from './page-life.ts';
import type { Decided, GoodReading, Lived } from './play-life.ts';

interface Told {
  /** Whether a beginning was told and no end since. */
  isOpen: boolean;
  level: Level;
  /** Whether it was running when the page was first read, which is no news. */
  silent: 'yes' | 'maybe' | 'no';
}

/**
 * Every breach of: an incident is told when it is first seen to run, as often as it does, and its end when it is seen to
 * be over; every update once where updates are wanted, and no edit; nothing that was not so.
 */
export function* incidentLaws({ readings, decided, life }: Lived): Generator<string> {
  const ids = new Set(readings.flatMap(({ state }) => state.incidents.map(({ id }) => id)));
  for (const { notice } of decided) {
    const id = notice.notification.target.incidentId;
    if (notice.event.startsWith('incident_') && (id === null || !ids.has(id))) yield `${id} was told and never was`;
  }
  for (const id of ids) {
    const told = decided.filter(({ notice }) => notice.notification.target.incidentId === id);
    for (const breach of lawsOf(id, told, readings, life.updates)) yield `${id}: ${breach}`;
  }
}

function* lawsOf(
  id: string,
  decided: readonly Decided[],
  readings: readonly GoodReading[],
  wantsUpdates: boolean,
): Generator<string> {
  const incidentAt = (at: number) => readings[at]?.state.incidents.find((incident) => incident.id === id);
  /** As far as the engine knows: where nobody could be asked, that may be less than was posted. */
  const keptAt = (at: number): Updates =>
    readings[at]?.snapshot.incidents.find((incident) => incident.id === id)?.updates;
  const isOpenAt = (at: number): boolean => {
    const incident = incidentAt(at);
    return incident !== undefined && isLive(incident);
  };
  const told: Told = { isOpen: false, level: 'operational', silent: isOpenAt(0) ? 'yes' : 'no' };
  let hasPassed = false;
  for (const [at, { hasHistory, snapshot }] of readings.entries()) {
    const isOpen = isOpenAt(at);
    // Where nobody could be asked how it ended, it goes on.
    const maybeOpen = isOpen || snapshot.incidents.some((incident) => incident.id === id && isStillOpen(incident));
    const news = decided.filter(({ reading }) => reading === at);
    const wasTold = told.isOpen;
    let updates = 0;
    for (const { notice } of news) {
      if (notice.event === 'incident_passed') {
        const wasSeen = readings.slice(0, at + 1).some((_, earlier) => isOpenAt(earlier));
        if (hasPassed || wasSeen || isOpen || notice.waitsFor !== 'absence') yield `is told as passed at reading ${at}`;
        hasPassed = true;
      } else if (notice.tone === 'better') {
        if (!told.isOpen) yield `its end is told at reading ${at}, and no beginning was`;
        if (isOpen) yield `its end is told at reading ${at}, while it runs`;
        told.isOpen = false;
      } else {
        if (!maybeOpen) yield `${notice.event} is told at reading ${at}, when it is over`;
        const isWorse = notice.event === 'incident_escalated' && severity(notice.level) > severity(told.level);
        if (notice.tone === 'trouble' && told.isOpen && !isWorse)
          yield `${notice.event} is told at reading ${at}, once more`;
        if (notice.event === 'incident_updated') updates += 1;
        told.isOpen = true;
        told.silent = 'no';
        told.level = notice.level;
      }
    }
    const hasTrouble = news.some(({ notice }) => notice.tone === 'trouble');
    const added = newUpdates(keptAt(at - 1), keptAt(at));
    if (updates > added) yield `${updates} updates are told at reading ${at}, of ${added}`;
    const isOwed = wantsUpdates && isOpen && isOpenAt(at - 1) && !hasTrouble && (wasTold || told.silent === 'yes');
    if (isOwed && updates < added) yield `${updates} updates are told at reading ${at}, of ${added}`;
    if (!wantsUpdates && updates > 0) yield `updates are told that nobody wants`;
    if (isOpen && !told.isOpen && told.silent === 'no') yield `its beginning is not told by reading ${at}`;
    if (isOpen) continue;
    if (hasHistory && told.isOpen) yield `its end is not told by reading ${at}`;
    if (told.silent !== 'no') told.silent = hasHistory ? 'no' : 'maybe';
  }
}

type Updates = readonly { readonly id: string }[] | undefined;

function newUpdates(before: Updates = [], now: Updates = []): number {
  const known = new Set(before.map(({ id }) => id));
  return now.filter(({ id }) => !known.has(id)).length;
}
