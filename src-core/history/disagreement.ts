import type { ReportedDay } from '../model/history.ts';
import { severity } from '../model/level.ts';
import { figuresOf } from './day-figures.ts';
import { levelAt, SHORT_DIP_MS, worstLasting } from './day-level.ts';
import type { DayBar } from './page-record.ts';
import { hasFigures } from './sources.ts';
import { LEVEL_COUNT, type Tally } from './sweep.ts';

const PARTIAL = severity('partial_outage');
const MAJOR = severity('major_outage');
/** Figures do not say when: only who watched this much of the day can say that it did not happen. */
const NEARLY_ALL = 0.9;

/**
 * What we saw and what the vendor says of a day, where both know the same moments and differ in the worst level that
 * lasted five minutes. Shorter differences are the distance between two polls.
 */
export function disagreementOf(
  tally: Tally,
  day: number,
  dayMs: number,
  report: ReportedDay | undefined,
): DayBar['disagreement'] {
  const observed = worstLasting(tally.jointObservedMs, day, SHORT_DIP_MS);
  if (observed === -1) return null;
  const stretches = worstLasting(tally.jointReportedMs, day, SHORT_DIP_MS);
  const reported = hasFigures(report) ? Math.max(stretches, worstFigure(report, dayMs)) : stretches;
  if (observed === reported) return null;
  if (hasFigures(report)) {
    // The figures know of outages only, so they do not contradict anything milder.
    if (observed < PARTIAL && reported < PARTIAL) return null;
    if (observed < reported && jointMs(tally, day) < NEARLY_ALL * (tally.reportedMs[day] ?? 0)) return null;
  }
  return { observed: levelAt(observed), reported: levelAt(reported) };
}

function worstFigure(report: ReportedDay, dayMs: number): number {
  const { majorMs, downMs } = figuresOf(report, dayMs);
  if (majorMs >= SHORT_DIP_MS) return MAJOR;
  return downMs >= SHORT_DIP_MS ? PARTIAL : -1;
}

function jointMs(tally: Tally, day: number): number {
  let sum = 0;
  for (let cell = day * LEVEL_COUNT; cell < (day + 1) * LEVEL_COUNT; cell += 1) sum += tally.jointObservedMs[cell] ?? 0;
  return sum;
}
