import type { ReportedCoverage } from '../../model/history.ts';
import type { Incident } from '../../model/snapshot.ts';
import type { EpochMs } from '../../model/time.ts';
import { readTime } from '../kit/time.ts';
import type { RawComponent } from './shapes.ts';

/** As many incidents as the vendor lists: with fewer the list goes back to the page's first. */
const LIST_LENGTH = 50;

/** For how long back a list of incidents tells of every component: to its oldest entry, and not to before the component. */
export function estimateCoverage(
  components: readonly RawComponent[],
  incidents: readonly Incident[],
  listed: number,
  since: EpochMs,
  now: EpochMs,
): readonly ReportedCoverage[] {
  const oldest = Math.min(now, ...incidents.map(({ startedAt }) => startedAt));
  const listFrom = listed < LIST_LENGTH ? since : Math.max(since, oldest);
  return components
    .filter(({ group }) => group !== true)
    .map(({ id, created_at }) => ({
      componentId: id,
      from: Math.max(listFrom, readTime(created_at) ?? listFrom),
      to: now,
    }))
    .filter(({ from, to }) => from < to);
}
