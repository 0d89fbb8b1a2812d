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
  /** At each level, by the worse of what was observed and reported at each moment. */
  readonly levelMs: Float64Array;
  readonly observedMs: Float64Array;
  readonly reportedMs: Float64Array;
  /** Where both are known at the same moment: what each says. */
  readonly jointObservedMs: Float64Array;
  readonly jointReportedMs: Float64Array;
  /** 1 for days with time at any level but operational. */
  readonly troubled: Uint8Array;
  /** Of each day: what is known, what counts for uptime, and how much of that was down. Filled in by `weigh`. */
  readonly coveredMs: Float64Array;
  readonly countedMs: Float64Array;
  readonly downMs: Float64Array;
}

/** An empty table. One serves all rows of a query in turn. */
export function newTally(days: number): Tally {
  return {
    levelMs: new Float64Array(days * LEVEL_COUNT),
    observedMs: new Float64Array(days),
    reportedMs: new Float64Array(days),
    jointObservedMs: new Float64Array(days * LEVEL_COUNT),
    jointReportedMs: new Float64Array(days * LEVEL_COUNT),
    troubled: new Uint8Array(days),
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
 * day by day, into `tally`, which is cleared first. Overlaps within a lane count once; levels observed while nobody
 * watched do not count.
 */
export function sweep(edges: Float64Array, watched: Float64Array, bounds: Float64Array, tally: Tally): void {
  clear(tally);
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
    if (lane < REPORTED) observed = worstOpen(open, OBSERVED);
    else if (lane < WATCHED) reported = worstOpen(open, REPORTED);
  }
}

function worstOpen(open: Int32Array, lanes: number): number {
  for (let level = LEVEL_COUNT - 1; level >= 0; level -= 1) if ((open[lanes + level] ?? 0) > 0) return level;
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
  let day = firstDay;
  let at = from;
  while (at < to) {
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

function add(cells: Float64Array, at: number, ms: number): void {
  cells[at] = (cells[at] ?? 0) + ms;
}

function clear(tally: Tally): void {
  tally.levelMs.fill(0);
  tally.troubled.fill(0);
  tally.observedMs.fill(0);
  tally.reportedMs.fill(0);
  tally.jointObservedMs.fill(0);
  tally.jointReportedMs.fill(0);
}
