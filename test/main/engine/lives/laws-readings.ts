import { newRecord, observe } from '#core/history/observe';
import { NO_TRAFFIC } from '#core/history/page-record';
import { isOpen } from '#core/model/snapshot';
import { MINUTE_MS, SECOND_MS, type EpochMs } from '#core/model/time';
import { createMemoryStore } from '../../../../src-main/node/memory-store.ts';
import { componentId, LIFE_HOST } from './page-bytes.ts';
import { isLive, type PageState } from './page-life.ts';
import type { Lived } from './play-life.ts';

/** A slow poll, and the cache it may have come from. */
const OLDEST_MS = 6 * MINUTE_MS;
const EVER = { from: 0, to: Number.MAX_SAFE_INTEGER };
const INTERVAL_MS = MINUTE_MS;
/** A minute with its jitter, and what a poll may take. */
const LONGEST_PAUSE_MS = 75 * SECOND_MS;

/** Every breach of: a reading is what the page said, lately; none is older than the one before; none is left out. */
export function* readingLaws({ readings, asked, states, upsets, life }: Lived): Generator<string> {
  for (const [index, { trueAt, state, snapshot, hasHistory }] of readings.entries()) {
    const before = readings[index - 1];
    if (before !== undefined && state.version < before.state.version)
      yield `reading ${index} is older than the one before`;
    const next = states.find(({ version }) => version > state.version && version !== state.version);
    const until = next?.changedAt ?? Infinity;
    if (until < trueAt - OLDEST_MS)
      yield `reading ${index} says what was over ${(trueAt - until) / MINUTE_MS} min before`;
    const levels = snapshot.components.map(({ level }) => level);
    if (levels.join() !== state.components.join()) yield `reading ${index} shows other levels than the page`;
    const open = new Set(snapshot.incidents.filter(isOpen).map(({ id }) => id));
    const live = new Set(state.incidents.filter(isLive).map(({ id }) => id));
    for (const id of live) if (!open.has(id)) yield `reading ${index} misses ${id}`;
    // What nobody could ask about goes on.
    for (const id of open) if (!live.has(id) && hasHistory) yield `reading ${index} shows ${id}, which is over`;
  }
  for (const { at, state, reading, isPlain } of asked) {
    if (!isPlain) continue;
    const isRead = readings.some(
      (one, index) =>
        index >= reading - 1 && one.state.version >= state.version && Math.abs(one.at - at) < 6 * SECOND_MS,
    );
    if (!isRead) yield `what was asked at ${at} was not read`;
  }
  if (life.steps.some(({ weather }) => weather.kind === 'slow')) return;
  for (const { trueAt } of readings) {
    const isQuiet = !upsets.some((upset) => upset >= trueAt - 1 && upset <= trueAt + LONGEST_PAUSE_MS);
    const isFollowed = asked.some((one) => one.trueAt > trueAt && one.trueAt <= trueAt + LONGEST_PAUSE_MS);
    if (isQuiet && !isFollowed && trueAt + LONGEST_PAUSE_MS < (upsets.at(-1) ?? 0))
      yield `nobody asked again after ${trueAt}`;
  }
}

/** Every breach of: the store has what somebody without any faults would have written down at the same moments. */
export function* storeLaws(lived: Lived): Generator<string> {
  const { store, readings, endedAt, isClockSetBack, states } = lived;
  const kept = store.readHistory(LIFE_HOST, EVER);
  const last = readings.at(-1);
  const end = states.at(-1);
  if (last === undefined || end === undefined) {
    yield 'the page was never read';
    return;
  }
  if (last.state !== end) yield 'the last reading is not the last state';
  if (endedAt - last.at > 90 * SECOND_MS) yield 'the last reading is old';
  const ideal = createMemoryStore();
  let record = newRecord(LIFE_HOST);
  for (const { at, snapshot } of readings) {
    const seen = observe(record, { kind: 'fresh', snapshot }, at, { intervalMs: INTERVAL_MS, traffic: NO_TRAFFIC });
    ideal.write(seen.write);
    ({ record } = seen);
  }
  const owed = ideal.readHistory(LIFE_HOST, EVER);
  if (isClockSetBack) {
    if (kept.changes.some(({ at }) => at > endedAt) || kept.watched.some(({ to }) => to > endedAt))
      yield 'the history knows the future';
  } else {
    if (JSON.stringify(kept.changes) !== JSON.stringify(owed.changes))
      yield 'the history has other changes than were seen';
    if (JSON.stringify(kept.watched) !== JSON.stringify(owed.watched)) yield 'the history was watched at other times';
  }
  for (const [index, level] of end.components.entries()) {
    const written = kept.changes.filter(({ rowId }) => rowId === componentId(index)).at(-1)?.level;
    if (written !== level) yield `${componentId(index)} ends at ${written}, not ${level}`;
  }
  yield* incidentsKept(lived, end, endedAt);
}

/** What was seen is there, as it came out, with every update; what never was is not. */
function* incidentsKept({ store, readings, states }: Lived, end: PageState, endedAt: EpochMs): Generator<string> {
  const ever = new Map(states.flatMap(({ incidents }) => incidents).map((incident) => [incident.id, incident]));
  const stored = new Map(store.readIncidents(LIFE_HOST, 1_000).map(({ incident }) => [incident.id, incident]));
  for (const [id, incident] of stored) {
    const truth = ever.get(id);
    if (truth === undefined) {
      yield `${id} was invented`;
      continue;
    }
    const posted = new Set(
      states.flatMap(({ incidents }) => incidents.flatMap((one) => one.updates.map((update) => update.id))),
    );
    if (incident.updates.some((update) => !posted.has(update.id))) yield `${id} has an update nobody posted`;
    const isGone = !end.incidents.some((one) => one.id === id);
    const status = isGone ? 'resolved' : truth.status;
    const isKnownGone = isGone && !isOpen(incident);
    if (incident.status !== status && !isKnownGone) yield `${id} ends as ${incident.status}, not ${status}`;
    if ((incident.resolvedAt ?? 0) > endedAt + 6 * 3_600_000) yield `${id} ends in the future`;
  }
  for (const { id, updates } of end.incidents) {
    const kept = stored.get(id);
    const wasSeen = readings.some(({ state }) => state.incidents.some((one) => one.id === id && isLive(one)));
    if (kept === undefined) {
      if (wasSeen) yield `${id} is not in the history`;
      continue;
    }
    const texts = new Map(kept.updates.map((update) => [update.id, update.text]));
    for (const update of updates)
      if (texts.get(update.id) !== update.text) yield `${id} lacks ${update.id} as it is now`;
  }
}
