import type { ReportedDay } from '../model/history.ts';
import { SECOND_MS } from '../model/time.ts';
import { hasFigures } from './sources.ts';
import { LEVEL_COUNT, type Tally } from './sweep.ts';

/** A vendor's figures for one day, in milliseconds, cut to what fits in the day. */
export interface DayFigures {
  readonly majorMs: number;
  /** At a major or a partial outage. */
  readonly downMs: number;
}

/** Reads the figures of a day's record; a vendor's day may be longer than ours, or ours may not be over. */
export function figuresOf(report: ReportedDay, dayMs: number): DayFigures {
  const majorMs = Math.min(report.majorOutageSeconds * SECOND_MS, dayMs);
  return { majorMs, downMs: Math.min(majorMs + report.partialOutageSeconds * SECOND_MS, dayMs) };
}

/**
 * Adds the vendor's day figures to what the sweep found. Figures say how long, not when: they are taken to overlap
 * with the rest as far as they can, so that each level lasts as long as the worse of the two says and no longer.
 */
export function addFigures(tally: Tally, reports: readonly (ReportedDay | undefined)[], bounds: Float64Array): void {
  reports.forEach((report, day) => {
    if (!hasFigures(report)) return;
    const { majorMs, downMs } = figuresOf(report, (bounds[day + 1] ?? 0) - (bounds[day] ?? 0));
    if (downMs === 0) return;
    tally.troubled[day] = 1;
    tally.calm[day] = 0;
    tally.reportedMs[day] = Math.max(tally.reportedMs[day] ?? 0, downMs);
    // Time at a level or worse, from the worst level down; what each level has is the difference to the next worse.
    const floors = [downMs, downMs, downMs, downMs, majorMs];
    let found = 0;
    let worse = 0;
    for (let level = LEVEL_COUNT - 1; level >= 0; level -= 1) {
      const cell = day * LEVEL_COUNT + level;
      found += tally.levelMs[cell] ?? 0;
      const atLeast = Math.max(found, floors[level] ?? 0);
      tally.levelMs[cell] = atLeast - worse;
      worse = atLeast;
    }
  });
}
