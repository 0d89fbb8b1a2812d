import { LEVELS } from '../model/level.ts';
import type { EpochMs } from '../model/time.ts';

/** How many cells a day has in a table by level. */
export const LEVEL_COUNT = LEVELS.length;

/** The lanes of a sweep: five levels as observed, five as reported, and whether we were watching at all. */
export const OBSERVED = 0;
export const REPORTED = LEVEL_COUNT;
export const WATCHED = 2 * LEVEL_COUNT;

const LANE_COUNT = WATCHED + 1;
/** An edge is one number, so that sorting edges is sorting numbers: offset × 32 + lane × 2 + (begins ? 1 : 0). */
const EDGE_SCALE = 32;

/** The part of the days asked for that has already happened. */
export interface Frame {
  readonly from: EpochMs;
  readonly to: EpochMs;
}

/** What a sweep adds up for one row; a cell for each day, or for each day and level. Milliseconds everywhere. */
export interface Tally {
  /** Of the latest sweep. */
  bounds: Float64Array | null;
  /** At each level, by the worse of what was observed and reported at each moment. */
  readonly levelMs: Float64Array;
  readonly observedMs: Float64Array;
  readonly reportedMs: Float64Array;
  /** Where both are known at the same moment: what each says. */
  readonly jointObservedMs: Float64Array;
  readonly jointReportedMs: Float64Array;
  /** 1 for days with time at any level but operational. */
  readonly troubled: Uint8Array;
  /** Who found a whole day operational: the sum of `SEEN` and `SAID`; 0 for days of any other kind. */
  readonly calm: Uint8Array;
  /** Of each day: what is known, what counts for uptime, and how much of that was down. Where not calm, by `weigh`. */
  readonly coveredMs: Float64Array;
  readonly countedMs: Float64Array;
  readonly downMs: Float64Array;
}

/** By our watching, from the beginning of the day to its end. */
export const SEEN = 1;
/** By the vendor's record. */
const SAID = 2;
/** How many kinds of days there are by that. */
export const CALM_KINDS = 4;

/** An empty table. One serves all rows of a query in turn. */
export function newTally(days: number): Tally {
  return {
    bounds: null,
    levelMs: new Float64Array(days * LEVEL_COUNT),
    observedMs: new Float64Array(days),
    reportedMs: new Float64Array(days),
    jointObservedMs: new Float64Array(days * LEVEL_COUNT),
    jointReportedMs: new Float64Array(days * LEVEL_COUNT),
    troubled: new Uint8Array(days),
    calm: new Uint8Array(days),
    coveredMs: new Float64Array(days),
    countedMs: new Float64Array(days),
    downMs: new Float64Array(days),
  };
}

/** Adds a stretch in one lane, as far as it lies within the frame. */
export function addStretch(edges: number[], frame: Frame, from: EpochMs, to: EpochMs, lane: number): void {
  const begins = Math.round(Math.max(from, frame.from) - frame.from);
  const ends = Math.round(Math.min(to, frame.to) - frame.from);
  if (!(begins < ends)) return;
  edges.push(begins * EDGE_SCALE + lane * 2 + 1, ends * EDGE_SCALE + lane * 2);
}

/** The edges in the order of time. A typed array, because only those are sorted without a call for each comparison. */
export function sortEdges(edges: readonly number[]): Float64Array {
  return new Float64Array(edges).sort();
}

/**
 * Walks the edges of a row and of the watching, both sorted, in the order of time and adds up what lies between them,
 * day by day, into `tally`, in place of what is there. Overlaps within a lane count once; levels observed while nobody
 * watched do not count. Days that are as calm as they were in the row before stay untouched: they are nearly all.
 */
export function sweep(edges: Float64Array, watched: Float64Array, bounds: Float64Array, tally: Tally): void {
  if (tally.bounds !== bounds) tally.calm.fill(0);
  tally.bounds = bounds;
  const open = new Int32Array(LANE_COUNT);
  const origin = bounds[0] ?? 0;
  let [day, reached, observed, reported] = [0, origin, -1, -1];
  let [nextEdge, nextWatched] = [0, 0];
  while (nextEdge < edges.length || nextWatched < watched.length) {
    const one = edges[nextEdge] ?? Infinity;
    const other = watched[nextWatched] ?? Infinity;
    const edge = Math.min(one, other);
    if (one <= other) nextEdge += 1;
    else nextWatched += 1;
    const offset = Math.floor(edge / EDGE_SCALE);
    if (origin + offset > reached) {
      const seen = (open[WATCHED] ?? 0) > 0 ? observed : -1;
      day = spend(tally, bounds, day, reached, origin + offset, seen, reported);
      reached = origin + offset;
    }
    // Not `%`, which is slow on numbers of this size.
    const mark = edge - offset * EDGE_SCALE;
    const lane = mark >> 1;
    open[lane] = (open[lane] ?? 0) + (mark & 1 ? 1 : -1);
    if (lane < REPORTED) observed = worstAfter(observed, open, OBSERVED, lane);
    else if (lane < WATCHED) reported = worstAfter(reported, open, REPORTED, lane);
  }
  if (reached > (bounds[day] ?? reached)) day += 1;
  for (; day < tally.calm.length; day += 1) clearDay(tally, day);
}

/** The worst level that is open after an edge of one lane; `lanes` is the first of its kind. */
function worstAfter(before: number, open: Int32Array, lanes: number, lane: number): number {
  const edge = lane - lanes;
  if ((open[lane] ?? 0) > 0) return edge > before ? edge : before;
  if (edge !== before) return before;
  for (let level = before - 1; level >= 0; level -= 1) if ((open[lanes + level] ?? 0) > 0) return level;
  return -1;
}

/** Shares a stretch out among its days; returns the day it ends in. */
function spend(
  tally: Tally,
  bounds: Float64Array,
  firstDay: number,
  from: EpochMs,
  to: EpochMs,
  observed: number,
  reported: number,
): number {
  const level = observed > reported ? observed : reported;
  const calm = level === 0 ? (observed === 0 ? SEEN : 0) + (reported === 0 ? SAID : 0) : 0;
  let day = firstDay;
  let at = from;
  while (at < to) {
    if (at === bounds[day]) {
      if (calm !== 0) {
        day = passCalmDays(tally, bounds, day, to, calm);
        at = bounds[day] ?? to;
        if (at >= to) break;
      }
      clearDay(tally, day);
    }
    const dayEnd = bounds[day + 1] ?? to;
    const stop = dayEnd < to ? dayEnd : to;
    const ms = stop - at;
    if (ms > 0 && level >= 0) {
      add(tally.levelMs, day * LEVEL_COUNT + level, ms);
      if (level > 0) tally.troubled[day] = 1;
      if (observed >= 0) add(tally.observedMs, day, ms);
      if (reported >= 0) add(tally.reportedMs, day, ms);
      if (observed >= 0 && reported >= 0) {
        add(tally.jointObservedMs, day * LEVEL_COUNT + observed, ms);
        add(tally.jointReportedMs, day * LEVEL_COUNT + reported, ms);
      }
    }
    at = stop;
    if (at === dayEnd) day += 1;
  }
  return day;
}

/** Nearly every day of nearly every row, and nearly always as it was in the row before. */
function passCalmDays(tally: Tally, bounds: Float64Array, firstDay: number, to: EpochMs, kind: number): number {
  const { calm } = tally;
  let day = firstDay;
  for (; day < calm.length && (bounds[day + 1] ?? Infinity) <= to; day += 1) {
    if (calm[day] === kind) continue;
    const ms = (bounds[day + 1] ?? 0) - (bounds[day] ?? 0);
    clearDay(tally, day);
    // A day that the zone skipped is not calm, it is nothing.
    calm[day] = ms > 0 ? kind : 0;
    const cell = day * LEVEL_COUNT;
    tally.levelMs[cell] = ms;
    tally.coveredMs[day] = tally.countedMs[day] = ms;
    tally.downMs[day] = 0;
    if (kind & SEEN) tally.observedMs[day] = ms;
    if (kind & SAID) tally.reportedMs[day] = ms;
    if (kind === SEEN + SAID) tally.jointObservedMs[cell] = tally.jointReportedMs[cell] = ms;
  }
  return day;
}

function add(cells: Float64Array, at: number, ms: number): void {
  cells[at] = (cells[at] ?? 0) + ms;
}

function clearDay(tally: Tally, day: number): void {
  for (let cell = day * LEVEL_COUNT; cell < (day + 1) * LEVEL_COUNT; cell += 1) {
    tally.levelMs[cell] = 0;
    tally.jointObservedMs[cell] = 0;
    tally.jointReportedMs[cell] = 0;
  }
  tally.observedMs[day] = 0;
  tally.reportedMs[day] = 0;
  tally.troubled[day] = 0;
  tally.calm[day] = 0;
}
